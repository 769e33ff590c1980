using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Subscriptions;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>A running service of an account.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000030", "orderId": "0199a3c0-0000-7000-8000-000000000020",
      "customerId": "0199a3c0-0000-7000-8000-000000000010",
      "accountId": "0199a3c0-0000-7000-8000-000000000011", "serviceId": "0199a3c0-0000-7000-8000-000000000001",
      "planId": "0199a3c0-0000-7000-8000-000000000002", "quantity": 25, "status": "Active", "autoRenew": true,
      "startDate": "2026-03-16T00:00:00Z", "endDate": "2026-04-16T00:00:00Z",
      "cancellableUntil": "2026-03-23T09:00:00Z", "extendsAtEnd": false, "baseSubscriptionId": null,
      "friendlyName": "Head office", "department": "Finance", "reference": "4711", "tags": ["office"],
      "unitPrice": { "amountMinor": 1258, "currency": "EUR", "exponent": 2 }, "unitRate": null, "pendingChange": null,
      "scheduledChange": { "planId": null, "quantity": 20, "termEnd": null, "scheduledAt": "2026-03-20T09:00:00Z" },
      "batches": [ { "quantity": 25, "purchasedAt": "2026-03-16T09:00:00Z",
        "refundableUntil": "2026-03-23T09:00:00Z",
        "comesBackNow": { "amountMinor": 31450, "currency": "EUR", "exponent": 2 },
        "comesBackLater": [ { "until": "2026-03-17T09:00:00Z",
          "amount": { "amountMinor": 31450, "currency": "EUR", "exponent": 2 } } ] } ] }
    """)]
internal sealed record SubscriptionView(
    Guid Id, Guid? OrderId, Guid CustomerId, Guid AccountId, Guid ServiceId, Guid PlanId, int Quantity,
        SubscriptionStatus Status)
{
    public required bool AutoRenew { get; init; }

    public required DateTimeOffset StartDate { get; init; }

    public required DateTimeOffset EndDate { get; init; }

    public required DateTimeOffset CancellableUntil { get; init; }

    /// <summary>Whether it runs on month by month, at a surcharge, after a term that is not renewed.</summary>
    public required bool ExtendsAtEnd { get; init; }

    /// <summary>The subscription of the base service that an add-on belongs to.</summary>
    public required Guid? BaseSubscriptionId { get; init; }

    public required string? FriendlyName { get; init; }

    public required string? Department { get; init; }

    public required string? Reference { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required MoneyView? UnitPrice { get; init; }

    public required RateView? UnitRate { get; init; }

    /// <summary>The change under way; null when none is.</summary>
    public required ChangeView? PendingChange { get; init; }

    /// <summary>What is to be different from the next term on; null when nothing is.</summary>
    public required NextTermView? ScheduledChange { get; init; }

    public required IReadOnlyList<BatchView> Batches { get; init; }

    public static SubscriptionView Of(
        AccountSubscription row, Plan plan, SubscriptionChange? pending, DateTimeOffset now) => new(
        row.Id.Value, row.OrderId?.Value, row.CustomerId.Value, row.AccountId.Value, row.ServiceId.Value,
            row.PlanId.Value, row.Quantity, row.Status)
    {
        AutoRenew = row.AutoRenew, StartDate = row.StartDate, EndDate = row.EndDate,
        CancellableUntil = row.CancellableUntil, ExtendsAtEnd = row.ExtendsAtEnd,
        BaseSubscriptionId = row.ParentId?.Value, FriendlyName = row.FriendlyName, Department = row.Department,
        Reference = row.Reference, Tags = row.Tags,
        UnitPrice = row.UnitRate is null ? MoneyView.Of(row.UnitPriceMinor, row.Currency) : null,
        UnitRate = RateView.Of(row.UnitRate, row.Currency, unit: null),
        PendingChange = pending is null ? null : ChangeView.Of(pending),
        ScheduledChange = NextTermView.Of(row.NextTerm),
        Batches = [.. row.Batches.Where(batch => batch.Quantity > 0).OrderBy(batch => batch.PurchasedAt)
            .ThenBy(batch => batch.Id).Select(batch => BatchView.Of(batch, UndoClock.Of(row, plan, batch, now)))],
    };
}

/// <summary>Seats bought together, returnable until an instant, and what they give back.</summary>
internal sealed record BatchView(
    int Quantity, DateTimeOffset PurchasedAt, DateTimeOffset RefundableUntil, MoneyView? ComesBackNow,
    IReadOnlyList<ComesBackView> ComesBackLater)
{
    public static BatchView Of(SubscriptionSeatBatch row, UndoClock? undo) => new(
        row.Quantity, row.PurchasedAt, row.RefundableUntil, MoneyView.Of(undo?.Now),
        [.. undo?.Later.Select(step => new ComesBackView(step.Until, MoneyView.Of(step.Amount))) ?? []]);
}

/// <summary>What comes back before an instant.</summary>
internal sealed record ComesBackView(DateTimeOffset Until, MoneyView Amount);

/// <summary>What is to be different from the next term on; members that are null stay as they are.</summary>
[Example("""
    { "planId": null, "quantity": 20, "termEnd": null, "scheduledAt": "2026-03-20T09:00:00Z" }
    """)]
internal sealed record NextTermView(Guid? PlanId, int? Quantity, DateTimeOffset? TermEnd, DateTimeOffset ScheduledAt)
{
    public static NextTermView? Of(NextTerm? next) =>
        next is null ? null : new(next.PlanId?.Value, next.Quantity, next.TermEnd, next.ScheduledAt);
}
