namespace Crayon.Platform.Core.Ccp.Wire;

internal sealed record OrderWire(
    string Id, string Status, IReadOnlyList<OrderLineWire> LineItems, string? AlternateId = null)
{
    public CcpOrder ToOrder() => new(Id, AlternateId ?? "", Status,
        [.. LineItems.Select(
            line => new CcpOrderLine(line.LineItemNumber, line.OfferId, line.Quantity, line.SubscriptionId))]);
}

internal sealed record OrderLineWire(int LineItemNumber, string OfferId, int Quantity, string? SubscriptionId = null);

internal sealed record OrderDraftWire(
    string AlternateId, string BillingCycle, IReadOnlyList<OrderLineDraftWire> LineItems)
{
    public static OrderDraftWire Of(CcpOrderDraft draft) => new(draft.AlternateId, draft.BillingCycle,
        [.. draft.Lines.Select(line => new OrderLineDraftWire(
            line.LineNumber, line.OfferId, line.Term, line.Quantity, line.FriendlyName, line.ParentSubscriptionId,
            line.PartnerId, line.CustomTermEnd, line.HasConsent ? true : null))]);
}

internal sealed record OrderLineDraftWire(
    int LineItemNumber, string OfferId, string TermDuration, int Quantity, string? FriendlyName,
    string? ParentSubscriptionId, string? PartnerIdOnRecord, DateTimeOffset? CustomTermEndDate,
    bool? AttestationAccepted);
