using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Features.Orders;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Subscriptions;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>A change of a subscription, on its way or ended.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000031", "subscriptionId": "0199a3c0-0000-7000-8000-000000000030",
      "kind": "AddSeats",
      "status": "Accepted", "fromQuantity": 25, "toQuantity": 30, "toAutoRenew": null, "toExtendsAtEnd": null,
      "planId": null, "movedSeats": null, "movedToSubscriptionId": null, "scheduled": null, "deletedSchedule": null,
      "net": { "amountMinor": 3246, "currency": "EUR", "exponent": 2 }, "acceptedAt": "2026-03-16T09:00:00Z",
      "endedAt": null, "reason": null, "warnings": [], "failure": null }
    """)]
internal sealed record ChangeView(
    Guid Id, Guid SubscriptionId, SubscriptionChangeKind Kind, SubscriptionChangeStatus Status, int FromQuantity,
        int ToQuantity, bool? ToAutoRenew)
{
    public required bool? ToExtendsAtEnd { get; init; }

    /// <summary>The plan that seats move to.</summary>
    public required Guid? PlanId { get; init; }

    public required int? MovedSeats { get; init; }

    /// <summary>Where the seats are, once only some have moved.</summary>
    public required Guid? MovedToSubscriptionId { get; init; }

    public required NextTermView? Scheduled { get; init; }

    /// <summary>What was scheduled for the next term and is deleted by this change; it can be asked for
    /// again.</summary>
    public required NextTermView? DeletedSchedule { get; init; }

    /// <summary>What is charged or given back at once.</summary>
    public required MoneyView Net { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public required string? Reason { get; init; }

    /// <summary>What the change brings along, such as <c>scheduled-change-deleted</c>.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    public required FailureView? Failure { get; init; }

    public static ChangeView Of(SubscriptionChange row) => new(
        row.Id.Value, row.SubscriptionId.Value, row.Kind, row.Status, row.FromQuantity, row.ToQuantity, row.ToAutoRenew)
    {
        ToExtendsAtEnd = row.ToExtendsAtEnd, PlanId = row.ToPlanId?.Value, MovedSeats = row.MovedQuantity,
        MovedToSubscriptionId = row.MovedTo?.Value, Scheduled = NextTermView.Of(row.Scheduled),
        DeletedSchedule = NextTermView.Of(row.Unscheduled),
        Net = MoneyView.Of(row.NetMinor, row.Currency), AcceptedAt = row.AcceptedAt, EndedAt = row.EndedAt,
        Reason = row.Reason, Warnings = ChangeWarnings.Of(row),
        Failure = FailureView.Of(row.FailureCode, row.FailureReason),
    };
}
