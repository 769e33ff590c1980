namespace Crayon.Platform.Core.Ccp.Wire;

internal sealed record SubscriptionWire(
    string Id, string EntitlementId, string OfferId, int Quantity, string Status, bool AutoRenewEnabled,
    DateTimeOffset EffectiveStartDate, DateTimeOffset CommitmentEndDate, DateTimeOffset CancellationAllowedUntilDate,
    string? Etag = null, IReadOnlyList<BatchWire>? Batches = null, RefundableWire? RefundableQuantity = null)
{
    public CcpSubscription ToSubscription(string? headerETag) => new(
        Id, headerETag ?? Etag ?? "", EntitlementId, OfferId, Quantity, Status, AutoRenewEnabled, EffectiveStartDate,
        CommitmentEndDate, CancellationAllowedUntilDate,
        [.. (Batches ?? RefundableQuantity?.Details ?? []).Select(batch => batch.ToBatch())]);
}

/// <summary>Seats with their window; the moment of purchase is the sandbox's addition.</summary>
internal sealed record BatchWire(
    int Quantity, DateTimeOffset AllowedUntilDateTime, DateTimeOffset? PurchasedDateTime = null)
{
    public CcpSeatBatch ToBatch() => new(Quantity, PurchasedDateTime, AllowedUntilDateTime);
}

internal sealed record RefundableWire(IReadOnlyList<BatchWire>? Details = null);

internal sealed record SubscriptionPatchWire(int? Quantity, bool? AutoRenewEnabled, string? Status)
{
    public static SubscriptionPatchWire Of(CcpSubscriptionPatch patch) =>
        new(patch.Quantity, patch.AutoRenew, patch.Status);
}

internal sealed record HistoryWire(string Type, DateTimeOffset Date, int QuantityAfter, string? RequestId = null)
{
    public CcpHistoryEntry ToEntry() => new(RequestId, Type, QuantityAfter, Date);
}
