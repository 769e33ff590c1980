using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Pricing;

/// <summary>
/// What each tenant sells at which price, kept until costs, rates, rules, catalogue or time change it. Wholesale prices
/// come out of the named platform use case <see cref="PlatformUse.BuyingPrice"/>.
/// </summary>
public sealed class PriceBook
{
    /// <summary>What the tenant shows and sells now, to all its customers or to one.</summary>
    public ValueTask<Storefront> StorefrontAsync(RegisteredTenant tenant, CustomerId? customer, CancellationToken ct) =>
        throw new NotSupportedException();

    /// <summary>
    /// Keeps the buying price behind an offered plan and answers its id: the same inputs lead to the same row. Writes in
    /// a transaction of its own: a caller with an open transaction uses the overload that takes its context.
    /// </summary>
    public Task<BuyingPriceId> KeepAsync(RegisteredTenant tenant, OfferedPlan plan, CancellationToken ct) =>
        throw new NotSupportedException();

    /// <summary>
    /// The same for a caller that may have a transaction open on <paramref name="within"/>: where the engine has a
    /// single writer (SQLite), the row joins that transaction, which would otherwise wait for itself.
    /// </summary>
    public Task<BuyingPriceId> KeepAsync(RegisteredTenant tenant, OfferedPlan plan, PlatformDbContext within, CancellationToken ct) =>
        throw new NotSupportedException();
}
