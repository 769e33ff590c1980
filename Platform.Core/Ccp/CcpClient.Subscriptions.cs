using Crayon.Platform.Core.Ccp.Transport;
using Crayon.Platform.Core.Ccp.Wire;

namespace Crayon.Platform.Core.Ccp;

// Subscriptions.
internal sealed partial class CcpClient
{
    public async Task<CcpSubscription?> GetSubscriptionAsync(
        string customerId, string subscriptionId, CancellationToken ct)
    {
        var (body, etag) = await GetAsync<SubscriptionWire>(PathOf(customerId, subscriptionId), ct);
        return body?.ToSubscription(etag);
    }

    public async Task<CcpSubscription> ChangeSubscriptionAsync(
        Guid requestId, string customerId, string subscriptionId, CcpSubscriptionPatch patch, CancellationToken ct)
    {
        var call = new CcpCall(HttpMethod.Patch, PathOf(customerId, subscriptionId))
        {
            RequestId = requestId,
            Body = CcpJson.Write(SubscriptionPatchWire.Of(patch)),
            IfMatch = patch.ETag,
        };
        var reply = await transport.SendAsync(call, ct);
        return transport.Read<SubscriptionWire>(call, reply).ToSubscription(reply.ETag);
    }

    public async Task<CcpTransition> MoveSeatsAsync(
        Guid requestId, string customerId, string subscriptionId, CcpTransitionDraft draft, CancellationToken ct)
    {
        var call = Post(
            requestId, $"{PathOf(customerId, subscriptionId)}/transitions",
            new TransitionDraftWire(draft.ToOfferId, draft.Quantity)) with { IfMatch = draft.ETag };
        return new CcpTransition((await transport.SendAsync<TransitionWire>(call, ct)).ToSubscriptionId);
    }

    public async Task<IReadOnlyList<CcpHistoryEntry>> GetHistoryAsync(
        string customerId, string subscriptionId, CancellationToken ct) =>
        [.. (await AllAsync<HistoryWire>($"{PathOf(customerId, subscriptionId)}/history", ct))
            .Select(entry => entry.ToEntry())];

    public async Task<IReadOnlyList<CcpSubscription>> ListSubscriptionsAsync(string customerId, CancellationToken ct) =>
        [.. (await AllAsync<SubscriptionWire>($"/v1/customers/{Escape(customerId)}/subscriptions", ct))
            .Select(subscription => subscription.ToSubscription(headerETag: null))];

    private static string PathOf(string customerId, string subscriptionId) =>
        $"/v1/customers/{Escape(customerId)}/subscriptions/{Escape(subscriptionId)}";

    private async Task<List<T>> AllAsync<T>(string path, CancellationToken ct)
    {
        var all = new List<T>();
        for (string? next = $"{path}?size=500"; next is not null;)
        {
            var page = await PageAsync<T>(next, ct);
            all.AddRange(page?.Items ?? []);
            next = page?.Next;
        }
        return all;
    }
}
