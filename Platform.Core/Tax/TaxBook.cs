using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Tax;

/// <summary>Says how a sale is taxed, by dated rates.</summary>
public sealed class TaxBook
{
    /// <summary>The tax of a sale today; refuses with <c>tax-not-supported</c> where no dated rate covers it.</summary>
    public ValueTask<TaxDecision> DecideAsync(RegisteredTenant seller, Customer buyer, CancellationToken ct) =>
        throw new NotSupportedException();
}
