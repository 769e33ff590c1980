using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Ordering;

/// <summary>Makes the new quote that goes with the refusal of an outdated one, in a unit of work of its own.</summary>
public sealed class Requotes(TenantScopes scopes)
{
    /// <summary>
    /// Quotes again, for the same caller. To be called after the refused request's transaction has ended.
    /// </summary>
    public async Task<QuoteAnswer> AgainAsync(QuoteOutdatedException refusal, CancellationToken ct)
    {
        await using var scope = scopes.ForTenant(refusal.Tenant, refusal.Actor, refusal.Customer);
        var quotes = scope.ServiceProvider.GetRequiredService<Quotes>();
        return refusal.Request is QuoteOrderRequest order
            ? await quotes.QuoteOrderAsync(order, ct)
            : await quotes.QuoteChangeAsync((ChangeRequest)refusal.Request, ct);
    }
}
