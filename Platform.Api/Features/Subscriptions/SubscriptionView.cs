using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Features.Orders;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Subscriptions;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>A running service of an account.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000030", "orderId": "0199a3c0-0000-7000-8000-000000000020",
      "customerId": "0199a3c0-0000-7000-8000-000000000010",
      "accountId": "0199a3c0-0000-7000-8000-000000000011", "serviceId": "0199a3c0-0000-7000-8000-000000000001",
      "planId": "0199a3c0-0000-7000-8000-000000000002", "quantity": 25, "status": "Active", "autoRenew": true,
      "startDate": "2026-03-16T00:00:00Z", "endDate": "2026-04-16T00:00:00Z",
      "cancellableUntil": "2026-03-23T09:00:00Z",
      "unitPrice": { "amountMinor": 1258, "currency": "EUR", "exponent": 2 }, "unitRate": null, "pendingChange": null,
      "batches": [ { "quantity": 25, "purchasedAt": "2026-03-16T09:00:00Z",
      "refundableUntil": "2026-03-23T09:00:00Z" } ] }
    """)]
internal sealed record SubscriptionView(
    Guid Id, Guid OrderId, Guid CustomerId, Guid AccountId, Guid ServiceId, Guid PlanId, int Quantity,
        SubscriptionStatus Status)
{
    public required bool AutoRenew { get; init; }

    public required DateTimeOffset StartDate { get; init; }

    public required DateTimeOffset EndDate { get; init; }

    public required DateTimeOffset CancellableUntil { get; init; }

    public required MoneyView? UnitPrice { get; init; }

    public required RateView? UnitRate { get; init; }

    /// <summary>The change under way; null when none is.</summary>
    public required ChangeView? PendingChange { get; init; }

    public required IReadOnlyList<BatchView> Batches { get; init; }

    public static SubscriptionView Of(AccountSubscription row, SubscriptionChange? pending) => new(
        row.Id.Value, row.OrderId.Value, row.CustomerId.Value, row.AccountId.Value, row.ServiceId.Value,
            row.PlanId.Value, row.Quantity, row.Status)
    {
        AutoRenew = row.AutoRenew, StartDate = row.StartDate, EndDate = row.EndDate,
        CancellableUntil = row.CancellableUntil,
        UnitPrice = row.UnitRate is null ? MoneyView.Of(row.UnitPriceMinor, row.Currency) : null,
        UnitRate = RateView.Of(row.UnitRate, row.Currency, unit: null),
        PendingChange = pending is null ? null : ChangeView.Of(pending),
        Batches = [.. row.Batches.Where(batch => batch.Quantity > 0).OrderBy(batch =>
            batch.PurchasedAt).ThenBy(batch => batch.Id).Select(BatchView.Of)],
    };
}

/// <summary>Seats bought together, returnable until an instant.</summary>
internal sealed record BatchView(int Quantity, DateTimeOffset PurchasedAt, DateTimeOffset RefundableUntil)
{
    public static BatchView Of(SubscriptionSeatBatch row) => new(row.Quantity, row.PurchasedAt, row.RefundableUntil);
}

/// <summary>A change of a subscription, on its way or ended.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000031", "subscriptionId": "0199a3c0-0000-7000-8000-000000000030",
      "kind": "AddSeats",
      "status": "Accepted", "fromQuantity": 25, "toQuantity": 30, "toAutoRenew": null,
      "net": { "amountMinor": 3246, "currency": "EUR", "exponent": 2 }, "acceptedAt": "2026-03-16T09:00:00Z",
      "endedAt": null, "failure": null }
    """)]
internal sealed record ChangeView(
    Guid Id, Guid SubscriptionId, SubscriptionChangeKind Kind, SubscriptionChangeStatus Status, int FromQuantity,
        int ToQuantity, bool? ToAutoRenew)
{
    public required MoneyView Net { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public required FailureView? Failure { get; init; }

    public static ChangeView Of(SubscriptionChange row) => new(
        row.Id.Value, row.SubscriptionId.Value, row.Kind, row.Status, row.FromQuantity, row.ToQuantity, row.ToAutoRenew)
    {
        Net = MoneyView.Of(row.NetMinor, row.Currency), AcceptedAt = row.AcceptedAt, EndedAt = row.EndedAt,
        Failure = FailureView.Of(row.FailureCode, row.FailureReason),
    };
}
