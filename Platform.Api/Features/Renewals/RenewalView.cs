using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Features.Subscriptions;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Subscriptions.Renewals;

namespace Crayon.Platform.Api.Features.Renewals;

/// <summary>What becomes of a subscription at the end of its term, as things stand and by the customer's
/// policy.</summary>
[Example("""
    { "subscriptionId": "0199a3c0-0000-7000-8000-000000000030", "customerId": "0199a3c0-0000-7000-8000-000000000010",
      "accountId": "0199a3c0-0000-7000-8000-000000000011", "endDate": "2026-04-16T00:00:00Z", "autoRenew": true,
      "scheduledChange": null, "policy": "scheduled",
      "next": { "outcome": "Renews", "planId": "0199a3c0-0000-7000-8000-000000000002",
        "description": "Productivity Suite Business, Monthly", "quantity": 25,
        "unitPrice": { "amountMinor": 1258, "currency": "EUR", "exponent": 2 },
        "net": { "amountMinor": 31450, "currency": "EUR", "exponent": 2 } },
      "byPolicy": { "outcome": "Renews", "planId": "0199a3c0-0000-7000-8000-000000000002",
        "description": "Productivity Suite Business, Monthly", "quantity": 20,
        "unitPrice": { "amountMinor": 1258, "currency": "EUR", "exponent": 2 },
        "net": { "amountMinor": 25160, "currency": "EUR", "exponent": 2 } } }
    """)]
internal sealed record RenewalView(
    Guid SubscriptionId, Guid CustomerId, Guid AccountId, DateTimeOffset EndDate, bool AutoRenew,
    NextTermView? ScheduledChange, string? Policy, RenewalNextView Next, RenewalNextView? ByPolicy)
{
    /// <summary>What it would be if it ran on, month by month; null where it does, or cannot.</summary>
    public required RenewalNextView? IfRunsOn { get; init; }

    public static RenewalView Of(RenewalForecast forecast)
    {
        var row = forecast.Subscription;
        return new RenewalView(
            row.Id.Value, row.CustomerId.Value, row.AccountId.Value, row.EndDate, row.AutoRenew,
            NextTermView.Of(row.NextTerm), forecast.Policy, RenewalNextView.Of(forecast),
            forecast.ByPolicy is { } other ? RenewalNextView.Of(other) : null)
        {
            IfRunsOn = forecast.IfRunsOn is { } month ? RenewalNextView.Of(month) : null,
        };
    }
}

/// <summary>The next term at today's prices, or the end.</summary>
internal sealed record RenewalNextView(
    RenewalOutcome Outcome, Guid PlanId, string Description, int Quantity, MoneyView? UnitPrice, MoneyView? Net)
{
    public static RenewalNextView Of(RenewalForecast forecast) => new(
        forecast.Outcome, forecast.PlanId.Value, forecast.Description, forecast.Quantity,
        MoneyView.Of(forecast.UnitPrice), MoneyView.Of(forecast.Net));
}
