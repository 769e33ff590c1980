using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Gets a change done at the provider exactly once, and reads what came of it.</summary>
internal sealed class ChangeSending(ICcpClient ccp)
{
    /// <summary>Sends the change under its own request id.</summary>
    public async Task<ConfirmedChange> SendAsync(ChangeWork work, string etag, CancellationToken ct)
    {
        var (id, customer, subscription) =
            (work.Change.Id.Value, work.ProviderCustomerId, work.Subscription.ProviderSubscriptionId);
        try
        {
            if (work.Change.Kind != SubscriptionChangeKind.Upgrade)
                return new ConfirmedChange(
                    await ccp.ChangeSubscriptionAsync(id, customer, subscription, work.Patch(etag), ct));
            var moved = await ccp.MoveSeatsAsync(id, customer, subscription, work.Move(etag), ct);
            return await ReadAsync(work, moved.ToSubscriptionId, ct);
        }
        catch (CcpRefusedException twin) when (!twin.IsVerdict())
        {
            throw new CcpUnknownOutcomeException(id, twin);
        }
    }

    /// <summary>What an earlier attempt came to, by the provider's history; null when none was carried out.</summary>
    public async Task<ConfirmedChange?> FindAsync(ChangeWork work, CancellationToken ct)
    {
        var history = await ccp.GetHistoryAsync(work.ProviderCustomerId, work.Subscription.ProviderSubscriptionId, ct);
        var done = history.LastOrDefault(
            entry => Guid.TryParse(entry.RequestId, out var id) && id == work.Change.Id.Value);
        return done is null ? null : await ReadAsync(work, done.RelatedSubscriptionId, ct);
    }

    /// <summary>The subscription as it stands there now.</summary>
    public async Task<CcpSubscription> ReadAsync(ChangeWork work, CancellationToken ct) =>
        await ccp.GetSubscriptionAsync(work.ProviderCustomerId, work.Subscription.ProviderSubscriptionId, ct)
        ?? throw new CcpUnavailableException(null);

    private async Task<ConfirmedChange> ReadAsync(ChangeWork work, string? related, CancellationToken ct)
    {
        var current = await ReadAsync(work, ct);
        if (related is null || related == current.Id) return new ConfirmedChange(current);
        var made = await ccp.GetSubscriptionAsync(work.ProviderCustomerId, related, ct);
        return new ConfirmedChange(current, made ?? throw new CcpUnavailableException(null));
    }
}
