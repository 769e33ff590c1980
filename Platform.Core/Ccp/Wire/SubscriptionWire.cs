using System.Text.Json;
using System.Text.Json.Nodes;

namespace Crayon.Platform.Core.Ccp.Wire;

internal sealed record SubscriptionWire(
    string Id, string EntitlementId, string OfferId, int Quantity, string Status, bool AutoRenewEnabled,
    DateTimeOffset EffectiveStartDate, DateTimeOffset CommitmentEndDate, DateTimeOffset CancellationAllowedUntilDate)
{
    public string? Etag { get; init; }

    public IReadOnlyList<BatchWire>? Batches { get; init; }

    public RefundableWire? RefundableQuantity { get; init; }

    public DateTimeOffset? TermStartDate { get; init; }

    public NextTermWire? ScheduledNextTermInstructions { get; init; }

    public bool ExtendedTermEnabled { get; init; }

    public string? ParentSubscriptionId { get; init; }

    public DateTimeOffset? EndedDate { get; init; }

    public string? OrderId { get; init; }

    public decimal? UnitPrice { get; init; }

    public string? CurrencyCode { get; init; }

    public CcpSubscription ToSubscription(string? headerETag) => new(
        Id, headerETag ?? Etag ?? "", EntitlementId, OfferId, Quantity, Status, AutoRenewEnabled, EffectiveStartDate,
        CommitmentEndDate, CancellationAllowedUntilDate,
        [.. (Batches ?? RefundableQuantity?.Details ?? []).Select(batch => batch.ToBatch())])
    {
        TermStart = TermStartDate,
        NextTerm = ScheduledNextTermInstructions?.ToNextTerm(),
        ExtendsAtEnd = ExtendedTermEnabled,
        ParentId = ParentSubscriptionId,
        EndedAt = EndedDate,
        OrderId = OrderId,
        LockedPrice = UnitPrice is { } price && Currency.TryOf(CurrencyCode, out var currency)
            ? new ExactAmount(price, currency)
            : null,
    };
}

/// <summary>Seats with their window; the moment of purchase is the sandbox's addition.</summary>
internal sealed record BatchWire(
    int Quantity, DateTimeOffset AllowedUntilDateTime, DateTimeOffset? PurchasedDateTime = null)
{
    public CcpSeatBatch ToBatch() => new(Quantity, PurchasedDateTime, AllowedUntilDateTime);
}

internal sealed record RefundableWire(IReadOnlyList<BatchWire>? Details = null);

/// <summary>What is to be different from the next term on, as it is sent both ways.</summary>
internal sealed record NextTermWire(
    NextTermProductWire? Product = null, int? Quantity = null, DateTimeOffset? CustomTermEndDate = null)
{
    public static NextTermWire Of(CcpNextTerm next) => new(
        next.OfferId?.Split(':') is [var product, var sku, var availability]
            ? new NextTermProductWire(product, sku, availability)
            : null,
        next.Quantity, next.CustomTermEnd);

    public CcpNextTerm ToNextTerm() => new(
        Product is { ProductId: { } product, SkuId: { } sku, AvailabilityId: { } availability }
            ? $"{product}:{sku}:{availability}"
            : null,
        Quantity, CustomTermEndDate);
}

internal sealed record NextTermProductWire(
    string? ProductId = null, string? SkuId = null, string? AvailabilityId = null);

/// <summary>The body of a change: absent leaves alone, null takes back; no record that skips nulls says both.</summary>
internal static class SubscriptionPatchWire
{
    public static JsonObject Of(CcpSubscriptionPatch patch)
    {
        var body = new JsonObject();
        if (patch.Quantity is { } quantity) body["quantity"] = quantity;
        if (patch.AutoRenew is { } renews) body["autoRenewEnabled"] = renews;
        if (patch.Status is { } status) body["status"] = status;
        if (patch.ExtendsAtEnd is { } extends) body["extendedTermEnabled"] = extends;
        if (patch.HasConsent) body["attestationAccepted"] = true;
        if (patch.ClearsNextTerm) body["scheduledNextTermInstructions"] = null;
        if (patch.NextTerm is { } next)
            body["scheduledNextTermInstructions"] = JsonSerializer.SerializeToNode(
                NextTermWire.Of(next), CcpJson.Options);
        return body;
    }
}

internal sealed record TransitionDraftWire(string ToCatalogItemId, int Quantity);

internal sealed record TransitionWire(string ToSubscriptionId);

internal sealed record HistoryWire(
    string Type, DateTimeOffset Date, int QuantityAfter, string? RequestId = null, string? RelatedSubscriptionId = null)
{
    public CcpHistoryEntry ToEntry() => new(RequestId, Type, QuantityAfter, Date, RelatedSubscriptionId);
}
