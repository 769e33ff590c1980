using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Adopting;

namespace Crayon.Platform.Api.Features.Adoptions;

/// <summary>What a customer has running at the supplier, and how far it was taken over.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000090", "customerId": "0199a3c0-0000-7000-8000-000000000010",
      "accountId": "0199a3c0-0000-7000-8000-000000000011", "status": "Ready", "readAt": "2026-03-16T09:00:00Z",
      "subscriptions": [ { "reference": "0199a3c0-0000-7000-8000-000000000091", "state": "Found", "obstacle": null,
        "planId": "0199a3c0-0000-7000-8000-000000000002", "description": "Productivity Suite Business, Monthly",
        "quantity": 25, "status": "Active", "autoRenew": true, "startDate": "2026-03-01T00:00:00Z",
        "endDate": "2026-04-01T00:00:00Z", "baseReference": null,
        "unitPrice": { "amountMinor": 1258, "currency": "EUR", "exponent": 2 }, "unitRate": null,
        "batches": [ { "quantity": 25, "purchasedAt": "2026-03-01T00:00:00Z",
          "refundableUntil": "2026-03-08T00:00:00Z" } ],
        "subscriptionId": null } ] }
    """)]
internal sealed record AdoptionView(
    Guid Id, Guid CustomerId, Guid AccountId, AdoptionStatus Status, DateTimeOffset? ReadAt,
    IReadOnlyList<FoundView> Subscriptions)
{
    public static AdoptionView Of(Adoption row) => new(
        row.Id.Value, row.CustomerId.Value, row.AccountId.Value, row.Status, row.ReadAt,
        [.. row.Lines.Select(FoundView.Of).OrderBy(line => line.BaseReference is not null)
            .ThenBy(line => line.StartDate).ThenBy(line => line.Reference, StringComparer.Ordinal)]);
}

/// <summary>A subscription that runs at the supplier, as it would stand here.</summary>
internal sealed record FoundView(string Reference, AdoptionLineState State, string? Obstacle)
{
    public required Guid? PlanId { get; init; }

    public required string Description { get; init; }

    public required int Quantity { get; init; }

    public required SubscriptionStatus Status { get; init; }

    public required bool AutoRenew { get; init; }

    public required DateTimeOffset StartDate { get; init; }

    public required DateTimeOffset EndDate { get; init; }

    /// <summary>The reference of the base service that an add-on belongs to; it is taken over first.</summary>
    public required string? BaseReference { get; init; }

    /// <summary>Price a seat and billing period until the term ends; null where none can be made.</summary>
    public required MoneyView? UnitPrice { get; init; }

    public required RateView? UnitRate { get; init; }

    public required IReadOnlyList<FoundBatchView> Batches { get; init; }

    /// <summary>The subscription that it became.</summary>
    public required Guid? SubscriptionId { get; init; }

    public static FoundView Of(AdoptionLine line)
    {
        var found = FoundSubscription.Parse(line.FoundJson);
        return new FoundView(line.ProviderSubscriptionId, line.State, line.Obstacle)
        {
            PlanId = found.PlanId, Description = found.Description, Quantity = found.Quantity, Status = found.Status,
            AutoRenew = found.AutoRenew, StartDate = found.StartDate, EndDate = found.EndDate,
            BaseReference = found.Base,
            UnitPrice = found.UnitPriceMinor is { } price ? MoneyView.Of(price, found.Currency) : null,
            UnitRate = RateView.Of(found.UnitRate, found.Currency, unit: null),
            Batches = [.. found.Batches.Select(batch => new FoundBatchView(
                batch.Quantity, batch.PurchasedAt, batch.RefundableUntil))],
            SubscriptionId = line.SubscriptionId?.Value,
        };
    }
}

/// <summary>Seats bought together, and until when they can be returned.</summary>
internal sealed record FoundBatchView(int Quantity, DateTimeOffset PurchasedAt, DateTimeOffset RefundableUntil);
