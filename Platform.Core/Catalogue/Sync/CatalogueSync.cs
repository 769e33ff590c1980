using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Catalogue.Sync;

/// <summary>
/// Brings in the provider's products, the price sheets of all markets in which tenants sell, and the rates of exchange
/// they need. Each batch commits with its place in the feed: a run that was killed is run again and ends the same.
/// </summary>
public sealed partial class CatalogueSync(
    ICcpClient ccp, TenantRegistry registry, SyncScopes scopes, BusinessClock clock, ILogger<CatalogueSync> log)
{
    /// <summary>Runs all feeds once; safe to run at any time, one run at a time.</summary>
    public async Task<CatalogueSyncResult> RunAsync(CancellationToken ct)
    {
        var tenants = await registry.AllAsync(ct);
        var sellers = tenants.Where(tenant => tenant.Kind != TenantKind.Operator && !tenant.State.HasLeft())
            .ToList();
        var markets = sellers.Select(tenant => tenant.Settings.Market).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        var theOperator = (await registry.OperatorAsync(ct)).Id;
        var result = new CatalogueSyncResult();

        if (markets is [var any, ..]) result = await new ProductFeed(ccp, scopes, clock).RunAsync(any, result, ct);
        var sheets = new PriceSheetFeed(ccp, scopes, clock, theOperator);
        foreach (var market in markets) result = await sheets.RunAsync(market, result, ct);
        result = await new OfferFlags(scopes, clock).RunAsync(result, ct);
        result = await new ExchangeRateFeed(ccp, scopes, clock, theOperator).RunAsync(sellers, result, ct);
        LogDone(log, result);
        return result;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Catalogue and prices are up to date: {Result}")]
    private static partial void LogDone(ILogger log, CatalogueSyncResult result);
}

/// <summary>What a run changed; all zero when nothing was new.</summary>
public sealed record CatalogueSyncResult
{
    /// <summary>Services added or changed.</summary>
    public int Services { get; init; }

    /// <summary>Plans added or changed.</summary>
    public int Plans { get; init; }

    /// <summary>Price lines opened or corrected.</summary>
    public int PricesOpened { get; init; }

    /// <summary>Price lines that got an end or lost it.</summary>
    public int PricesEnded { get; init; }

    /// <summary>Plans that came to be sold or ceased to be.</summary>
    public int OffersFlipped { get; init; }

    /// <summary>Rates of exchange added.</summary>
    public int Rates { get; init; }
}
