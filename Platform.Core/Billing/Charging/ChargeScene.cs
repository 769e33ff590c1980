using System.Globalization;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;
using Crayon.Platform.Core.Subscriptions;

namespace Crayon.Platform.Core.Billing.Charging;

/// <summary>A subscription about to be charged, with the words and prices that its charges carry.</summary>
/// <param name="Subscription">The subscription as it stands.</param>
/// <param name="Plan">The plan that is charged.</param>
/// <param name="Description">Service and plan in words.</param>
/// <param name="PurchaseOrderNumber">The customer's reference of the order behind it.</param>
internal sealed record ChargeScene(
    AccountSubscription Subscription, Plan Plan, string Description, string? PurchaseOrderNumber)
{
    private Money Price => new(Subscription.UnitPriceMinor, Currency.Of(Subscription.Currency));

    /// <summary>Seats from a day to the end of their cycle, or of the term where that comes first.</summary>
    public PricedLine LineOn(TermFrame frame, DateOnly day, int seats, long? unitPriceMinor = null)
    {
        var price = unitPriceMinor is { } minor ? Price with { AmountMinor = minor } : Price;
        var period = Subscription.PeriodsOf(Plan).On(frame, day);
        var covers = new BillingPeriod(day, period.End < frame.End || day >= frame.End ? period.End : frame.End);
        var share = new DayShare(covers.Days, period.Days);
        return new PricedLine(PricedLineKind.AddedSeats, seats, price, period, covers, share, share.Of(price, seats));
    }

    /// <summary>The row of a line.</summary>
    public Charge ToCharge(PricedLine line, ChargeCause cause, RatedUsage? usage = null) => new()
    {
        TenantId = Subscription.TenantId,
        CustomerId = Subscription.CustomerId,
        Cause = cause.Text,
        Kind = cause.Kind,
        ChargedAt = cause.At,
        AccountId = Subscription.AccountId,
        SubscriptionId = Subscription.Id,
        OrderId = Subscription.OrderId,
        ChangeId = cause.Change,
        BatchId = cause.Batch,
        CreditOf = cause.GivesBack?.Id,
        PlanId = Plan.Id,
        Description = Description,
        Quantity = line.Quantity,
        UnitPriceMinor = line.UnitPrice.AmountMinor,
        UnitRate = usage is null ? null : Subscription.UnitRate,
        UsedUnits = usage?.Units,
        PeriodStart = line.Period.StartsAt,
        PeriodEnd = line.Period.EndsAt,
        CoversFrom = line.Covers.StartsAt,
        CoversTo = line.Covers.EndsAt,
        Days = line.Share.Days,
        PeriodDays = line.Share.PeriodDays,
        NetMinor = line.Net.AmountMinor,
        Currency = line.Net.Currency.Code,
        BuyingPriceId = Subscription.BuyingPriceId,
        PriceRuleId = Subscription.PriceRuleId,
        PriceRuleVersion = Subscription.PriceRuleVersion,
        // What is given back belongs where it was charged, wherever the seats have gone since.
        Department = cause.GivesBack is { } of ? of.Department : Subscription.Department,
        Reference = cause.GivesBack is { } from ? from.Reference : Subscription.Reference,
        PurchaseOrderNumber = cause.GivesBack is { } ordered ? ordered.PurchaseOrderNumber : PurchaseOrderNumber,
        Month = BillingMonth.Of(cause.At).Number,
    };
}

/// <summary>What causes a charge: its text names it once and for all.</summary>
/// <param name="Text">Unique over all charges.</param>
/// <param name="Kind">What the charge is for.</param>
/// <param name="At">When it falls due (business time).</param>
internal sealed record ChargeCause(string Text, ChargeKind Kind, DateTimeOffset At)
{
    public SubscriptionChangeId? Change { get; init; }

    public Guid? Batch { get; init; }

    /// <summary>The charge that a credit gives back from.</summary>
    public Charge? GivesBack { get; init; }

    /// <summary>Seats bought together, from a day on.</summary>
    public static ChargeCause OfBatch(SubscriptionSeatBatch batch, DateOnly day, ChargeKind kind, DateTimeOffset at) =>
        new(Name("batch", batch.Id, day), kind, at) { Batch = batch.Id };

    /// <summary>All seats of one price of a subscription, in a further period.</summary>
    public static ChargeCause OfCycle(SubscriptionId id, DateOnly day, long unitPriceMinor) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Name("cycle", id.Value, day)}:{unitPriceMinor}"),
        ChargeKind.Cycle, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));

    /// <summary>All seats of a subscription, in a period of a next term.</summary>
    public static ChargeCause OfTerm(SubscriptionId id, DateOnly day, ChargeKind kind) =>
        new(Name("term", id.Value, day), kind, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));

    /// <summary>A change: the seats that moved by it, or a part of what it gave back.</summary>
    public static ChargeCause OfChange(SubscriptionChange change, ChargeKind kind, int part) => new(
        string.Create(CultureInfo.InvariantCulture, $"change:{change.Id.Value:N}:{part}"), kind, change.AcceptedAt)
    {
        Change = change.Id,
    };

    private static string Name(string of, Guid id, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{of}:{id:N}:{day:yyyyMMdd}");
}
