using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Tests.Support;

/// <summary>Subscriptions as the rules see them, without a server.</summary>
internal static class Held
{
    public const string RequestId = "0197d0a5-0000-7000-8000-000000000001";

    public static readonly ProviderCatalogue Catalogue = CatalogueBuilder.Build();

    public static readonly PriceBook Prices = new(Catalogue, new DateOnly(2024, 1, 1));

    public static Availability Plan(string slug, string term = "P1M", string cycle = "monthly") =>
        Catalogue.PaidPlansOf(Catalogue.FindProduct(slug)!, Market.Find("NL")!)
            .Single(p => p.Sku.TermDuration == term && p.Sku.BillingCycle == cycle);

    /// <summary>Seats bought at the instant, at the first sheet's price.</summary>
    public static Subscription Bought(
        Availability plan, string at, int seats = 10, TermFrame? frame = null, bool autoRenew = true)
    {
        var now = DateTimeOffset.Parse(at);
        var subscription = new Subscription
        {
            Id = Guid.CreateVersion7().ToString(),
            CustomerId = "customer",
            OrderId = "order",
            OfferId = plan.OfferId,
            OfferName = plan.Sku.Title,
            UnitType = plan.Sku.UnitType,
            TermDuration = plan.Sku.TermDuration,
            BillingCycle = plan.Sku.BillingCycle,
            Currency = plan.Market.Currency,
            IsTrial = false,
            IsUsage = false,
            StartedAt = now,
            TermStartedAt = now,
            Anchor = frame?.Anchor ?? now.UtcDay(),
            MonthsRun = frame?.MonthsRun ?? 0,
            Quantity = seats,
            UnitPrice = plan.UnitPrice,
            AutoRenew = autoRenew,
        };
        subscription.Start(RequestId);
        return subscription;
    }

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant);
}
