using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Ordering;

/// <summary>
/// A quote that was named no longer holds; <see cref="Requotes"/> makes a new one once the request's work is undone.
/// </summary>
public sealed class QuoteOutdatedException : Exception
{
    internal QuoteOutdatedException(string code, TenantContext scope, object request)
        : base(code == OrderRefusals.QuoteExpired ? "The quote has expired." : "The price is no longer the quoted one.")
    {
        (Code, Tenant, Customer, Actor, Request) = (code, scope.Tenant, scope.Customer, scope.Actor, request);
    }

    /// <summary>
    /// <see cref="OrderRefusals.QuoteChanged"/> or <see cref="OrderRefusals.QuoteExpired"/>; both 409.
    /// </summary>
    public string Code { get; }

    internal TenantId Tenant { get; }

    internal CustomerId? Customer { get; }

    internal Actor Actor { get; }

    /// <summary>What to quote again.</summary>
    internal object Request { get; }
}
