using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Ordering;
using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Subscriptions;

namespace Crayon.Ccp.Simulator.Billing;

/// <summary>Everything that the lines of one subscription are made of.</summary>
internal sealed record BilledSubscription(
    Customer Customer, Order? Order, Subscription Subscription, IReadOnlyList<HistoryEntry> History)
{
    /// <summary>The promotion of the first term.</summary>
    public string? PromotionId => Order?.Lines.Find(line => line.SubscriptionId == Subscription.Id)?.PromotionId;
}

/// <summary>What one line charges: a price for a cycle, for the days charged, and for how many.</summary>
internal sealed record LineCharge(string ChargeType, string OfferId, DayPeriod Period, string ReferenceId)
{
    public required decimal UnitPrice { get; init; }
    public required decimal EffectiveUnitPrice { get; init; }

    /// <summary>Negative where it is given back.</summary>
    public required decimal Quantity { get; init; }
    public DateTimeOffset? TermEnd { get; init; }
    public string? PromotionId { get; init; }
    public DateOnly? UsageDate { get; init; }
}

/// <summary>Lays out lines, with the provider's truncation.</summary>
internal sealed class LineMaker(ProviderCatalogue catalogue, RateBook rates)
{
    public LineItem Make(BilledSubscription billed, LineCharge charge)
    {
        var subscription = billed.Subscription;
        var billing = BillingCurrency(subscription.OfferId, subscription.Currency);
        var rate = rates.On(subscription.Currency, billing, charge.Period.Start)?.Rate ?? 1m;
        var subtotal = subscription.IsUsage
            ? UsageSubtotal(charge, rate, billing)
            : ProviderMoney.Truncate(charge.EffectiveUnitPrice * rate, billing) * charge.Quantity;
        return Named(billed, new LineItem
        {
            PartnerId = billed.Customer.PartnerId,
            MpnId = billed.Customer.PartnerId,
            ChargeType = charge.ChargeType,
            UnitPrice = charge.UnitPrice,
            EffectiveUnitPrice = charge.EffectiveUnitPrice,
            UnitType = subscription.UnitType,
            Quantity = charge.Quantity,
            BillableQuantity = charge.Quantity,
            Subtotal = subtotal,
            Total = subtotal,
            Currency = billing,
            PricingCurrency = subscription.Currency,
            PCToBCExchangeRate = rate,
            PCToBCExchangeRateDate = charge.Period.Start,
            SubscriptionEndDate = charge.TermEnd,
            ChargeStartDate = charge.Period.Start,
            ChargeEndDate = charge.Period.End,
            PromotionId = charge.PromotionId,
            PriceAdjustmentDescription = charge.PromotionId is null ? null : $"Promotion {charge.PromotionId}",
            UsageDate = charge.UsageDate,
            ReferenceId = charge.ReferenceId,
        }, charge.OfferId);
    }

    private LineItem Named(BilledSubscription billed, LineItem item, string offerId)
    {
        var (customer, subscription, ids) = (billed.Customer, billed.Subscription, offerId.Split(':'));
        var sku = catalogue.FindOffer(offerId)?.Sku;
        return item with
        {
            CustomerId = customer.Id,
            CustomerName = customer.CompanyName,
            CustomerDomainName = customer.Domain,
            CustomerCountry = customer.Country,
            ResellerMpnId = subscription.PartnerIdOnRecord ?? customer.PartnerIdOnRecord,
            OrderId = subscription.OrderId,
            OrderDate = billed.Order?.CreatedAt,
            AlternateId = billed.Order?.AlternateId,
            ProductId = ids[0],
            SkuId = ids[1],
            AvailabilityId = ids[2],
            SkuName = sku?.Title ?? subscription.OfferName,
            ProductName = sku?.Product.Title,
            SubscriptionId = subscription.Id,
            SubscriptionStartDate = subscription.StartedAt,
            TermAndBillingCycle = sku is null ? null : $"{sku.TermDuration} {sku.BillingCycle}",
            BillingFrequency = sku?.BillingCycle,
        };
    }

    /// <summary>Currency of the invoices of a market in which the offer is sold.</summary>
    public string BillingCurrency(string offerId, string otherwise) =>
        catalogue.FindOffer(offerId)?.Market.BillingCurrency ?? otherwise;

    /// <summary>Months of a billing cycle of the offer; null for one that has left the catalogue.</summary>
    public int? CycleMonths(string? offerId) =>
        offerId is not null && catalogue.FindOffer(offerId) is { } offer
            ? Terms.CycleMonths(offer.Sku.BillingCycle) : null;

    // Usage is cut twice: to two decimals of the pricing currency, then to the minor unit of the billing currency.
    private static decimal UsageSubtotal(LineCharge charge, decimal rate, string billing) => ProviderMoney.Truncate(
        decimal.Truncate(charge.EffectiveUnitPrice * charge.Quantity * 100m) / 100m * rate, billing);
}
