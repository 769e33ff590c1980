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

    public async Task<IReadOnlyList<CcpHistoryEntry>> GetHistoryAsync(
        string customerId, string subscriptionId, CancellationToken ct)
    {
        var entries = new List<CcpHistoryEntry>();
        for (string? path = $"{PathOf(customerId, subscriptionId)}/history?size=500"; path is not null;)
        {
            var page = await PageAsync<HistoryWire>(path, ct);
            entries.AddRange(page?.Items.Select(entry => entry.ToEntry()) ?? []);
            path = page?.Next;
        }
        return entries;
    }

    private static string PathOf(string customerId, string subscriptionId) =>
        $"/v1/customers/{Escape(customerId)}/subscriptions/{Escape(subscriptionId)}";
}
