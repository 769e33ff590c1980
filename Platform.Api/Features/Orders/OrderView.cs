using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Ordering;

namespace Crayon.Platform.Api.Features.Orders;

/// <summary>An order in a list.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000020", "number": "NW-2603-7K3M9QXA", "status": "Completed",
      "customerId": "0199a3c0-0000-7000-8000-000000000010",
      "accountId": "0199a3c0-0000-7000-8000-000000000011", "orderDate": "2026-03-16T09:00:00Z",
      "purchaseOrderNumber": "PO-1",
      "net": { "amountMinor": 31450, "currency": "EUR", "exponent": 2 }, "tax": { "amountMinor": 6605,
      "currency": "EUR", "exponent": 2 },
      "total": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 }, "formerNet": null, "scheduledFor": null,
          "failure": null }
    """)]
internal record OrderView(
    Guid Id, string Number, OrderStatus Status, Guid CustomerId, Guid AccountId, DateTimeOffset OrderDate,
        string? PurchaseOrderNumber)
{
    public required MoneyView Net { get; init; }

    public required MoneyView Tax { get; init; }

    public required MoneyView Total { get; init; }

    /// <summary>What the lines came to before the price changed while the order waited; null when it did not.</summary>
    public required MoneyView? FormerNet { get; init; }

    /// <summary>When it is to go on its way; null for at once.</summary>
    public required DateTimeOffset? ScheduledFor { get; init; }

    public required FailureView? Failure { get; init; }

    public static OrderView Of(Order row) => new(
        row.Id.Value, row.Number, row.Status, row.CustomerId.Value, row.AccountId.Value, row.OrderDate,
            row.PurchaseOrderNumber)
    {
        Net = MoneyView.Of(row.NetMinor, row.Currency), Tax = MoneyView.Of(row.TaxMinor, row.Currency),
        Total = MoneyView.Of(checked(row.NetMinor + row.TaxMinor), row.Currency),
        FormerNet = row.FormerNetMinor is { } former ? MoneyView.Of(former, row.Currency) : null,
        ScheduledFor = row.ScheduledFor,
        Failure = FailureView.Of(row.FailureCode, row.FailureReason),
    };
}

/// <summary>Why something failed.</summary>
internal sealed record FailureView(string Code, string? Reason)
{
    public static FailureView? Of(string? code, string? reason) => code is null ? null : new(code, reason);
}

/// <summary>An order with lines, prices and history.</summary>
internal sealed record OrderDetailView : OrderView
{
    [SetsRequiredMembers]
    public OrderDetailView(OrderView head, IReadOnlyList<OrderLineView> lines,
        IReadOnlyList<OrderStepView> history) : base(head) =>
        (Lines, History) = (lines, history);

    public IReadOnlyList<OrderLineView> Lines { get; }

    public IReadOnlyList<OrderStepView> History { get; }
}

/// <summary>A line with the price as it was accepted.</summary>
internal sealed record OrderLineView(int LineNumber, Guid ServiceId, Guid PlanId, string Description, int Quantity,
    OrderLineStatus Status, Guid? SubscriptionId)
{
    public required MoneyView? UnitPrice { get; init; }

    public required RateView? UnitRate { get; init; }

    public required MoneyView Net { get; init; }

    public required string TaxCategory { get; init; }

    /// <summary>Percent as decimal text.</summary>
    public required string TaxRate { get; init; }

    public required FailureView? Failure { get; init; }

    /// <summary>First instant after a first term that is cut short; null for one that ends by itself.</summary>
    public required DateTimeOffset? TermEnd { get; init; }

    /// <summary>Whether a trial becomes paid at its end.</summary>
    public required bool ConvertsAtEnd { get; init; }

    /// <summary>The partner id that the supplier's billing lines name; for the tenant's own clients.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PartnerId { get; init; }

    /// <summary>What the reseller pays; no customer gets this member.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Services.WholesaleView? Wholesale { get; init; }

    public static OrderLineView Of(OrderLine row, Services.WholesaleView? wholesale, bool isForTenant) => new(
        row.LineNumber, row.ServiceId.Value, row.PlanId.Value, row.Description, row.Quantity, row.Status,
            row.SubscriptionId?.Value)
    {
        UnitPrice = row.UnitRate is null ? MoneyView.Of(row.UnitPriceMinor, row.Currency) : null,
        UnitRate = RateView.Of(row.UnitRate, row.Currency, unit: null),
        Net = MoneyView.Of(row.NetMinor, row.Currency),
        TaxCategory = row.TaxCategory,
        TaxRate = Decimals.Text(row.TaxPercent),
        Failure = FailureView.Of(row.FailureCode, row.FailureReason),
        TermEnd = row.TermEnd,
        ConvertsAtEnd = row.ConvertsAtEnd,
        Wholesale = wholesale,
        PartnerId = isForTenant ? row.PartnerId : null,
    };
}

/// <summary>A step of an order's life.</summary>
internal sealed record OrderStepView(OrderStatus Status, DateTimeOffset At, string? Reason)
{
    public static OrderStepView Of(OrderEvent row) => new(row.Status, row.At, row.Reason);
}
