using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Subscriptions;

namespace Crayon.Platform.Core.Ordering.Fulfilment;

/// <summary>A line on its way: the order it belongs to, its plan, the customer at the provider.</summary>
/// <param name="Order">The order.</param>
/// <param name="Line">The line.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="ProviderCustomerId">The customer's id at the provider.</param>
internal sealed record LineWork(Order Order, OrderLine Line, Plan Plan, string ProviderCustomerId)
{
    /// <summary>The subscription of the base service, for an add-on.</summary>
    public AccountSubscription? Parent { get; init; }

    /// <summary>Our number at the provider: the order's own when it has one line.</summary>
    public string AlternateId => Order.Lines.Count == 1
        ? Order.Number
        : FormattableString.Invariant($"{Order.Number}-{Line.LineNumber}");
}

/// <summary>Gets a line's order placed at the provider exactly once, whatever became of earlier attempts.</summary>
internal sealed class LineSubmission(ICcpClient ccp)
{
    /// <summary>
    /// The provider's order of a line. Unless the line is sent for the first time, it is looked up before anything
    /// else;
    /// only what is not there is sent, under the same request id.
    /// </summary>
    /// <param name="work">The line.</param>
    /// <param name="isFirst">Whether no earlier attempt can have been sent.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<CcpOrder> PlaceAsync(LineWork work, bool isFirst, CancellationToken ct)
    {
        if (!isFirst && await FindAsync(work, ct) is { } placed) return placed;
        try
        {
            return await ccp.PlaceOrderAsync(work.Line.Id.Value, work.ProviderCustomerId, DraftOf(work), ct);
        }
        catch (CcpRefusedException twin) when (!twin.IsVerdict())
        {
            throw new CcpUnknownOutcomeException(work.Line.Id.Value, twin);
        }
    }

    private Task<CcpOrder?> FindAsync(LineWork work, CancellationToken ct) => work.Line.ProviderOrderId is { } id
        ? ccp.GetOrderAsync(work.ProviderCustomerId, id, ct)
        : ccp.FindOrderAsync(work.ProviderCustomerId, work.AlternateId, ct);

    private static CcpOrderDraft DraftOf(LineWork work)
    {
        var line = new CcpOrderLineDraft(
            1, work.Plan.ProviderOfferId, work.Plan.Term, work.Line.Quantity,
            PartnerId: work.Line.PartnerId, ParentSubscriptionId: work.Parent?.ProviderSubscriptionId)
        {
            CustomTermEnd = work.Line.TermEnd,
            HasConsent = work.Line.ConvertsAtEnd,
        };
        return new CcpOrderDraft(work.AlternateId, work.Plan.BillingCycle, [line]);
    }
}
