using Crayon.Platform.Core.Billing.Charging;

namespace Crayon.Platform.Core.Tests.Books;

/// <summary>Charges like others, as a mistake would make them.</summary>
internal static class Copies
{
    public static Charge Of(Charge row, string cause, long net) => new()
    {
        TenantId = row.TenantId, CustomerId = row.CustomerId, Cause = cause, Kind = row.Kind,
        ChargedAt = row.ChargedAt, AccountId = row.AccountId, SubscriptionId = row.SubscriptionId,
        OrderId = row.OrderId, PlanId = row.PlanId, Description = row.Description, Quantity = row.Quantity,
        UnitPriceMinor = row.UnitPriceMinor, PeriodStart = row.PeriodStart, PeriodEnd = row.PeriodEnd,
        CoversFrom = row.CoversFrom, CoversTo = row.CoversTo, Days = row.Days, PeriodDays = row.PeriodDays,
        NetMinor = net, Currency = row.Currency, BuyingPriceId = row.BuyingPriceId, Month = row.Month, IsRated = true,
    };

    public static WholesaleCharge Of(WholesaleCharge row, ChargeId charge) => new()
    {
        ChargeId = charge, SellerTenantId = row.SellerTenantId, BuyerTenantId = row.BuyerTenantId,
        ForCustomerId = row.ForCustomerId, Kind = row.Kind, ChargedAt = row.ChargedAt,
        UnitPriceMinor = row.UnitPriceMinor, NetMinor = row.NetMinor, Currency = row.Currency, Month = row.Month,
    };
}
