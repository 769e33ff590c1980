using System.Collections.Concurrent;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Portal.Bff.Realms;
using Crayon.Platform.Portal.Bff.Sessions;

namespace Crayon.Platform.Portal.Bff.AtWork;

/// <summary>Where a member of staff works, and by which leave.</summary>
/// <param name="Session">Their session here.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="Elevation">The leave.</param>
internal sealed record WorkPlace(Guid Session, TenantId Tenant, Guid Elevation);

/// <summary>
/// The tokens by which staff are at work in tenants. They are got by the session's own token whenever one is missing,
/// live for minutes at most and in this process alone: what another process, a database or a browser holds opens none.
/// </summary>
internal sealed class TenantTokens(RealmDoor realm, RealmAddresses addresses, TimeProvider time)
{
    private const string AccessTokenType = "urn:ietf:params:oauth:token-type:access_token";
    private readonly ConcurrentDictionary<WorkPlace, (ExchangeOutcome Token, DateTimeOffset EndsAt)> held = new();

    /// <summary>The token of a work place, or why there is none.</summary>
    public async Task<ExchangeOutcome> GetAsync(
        RegisteredTenant home, CurrentSession current, (WorkPlace Place, RegisteredTenant Tenant) at,
        CancellationToken ct)
    {
        var now = time.GetUtcNow();
        // Not beyond its last second, although the API lets clocks differ: a leave ends when it says.
        if (held.TryGetValue(at.Place, out var known) && known.EndsAt > now) return known.Token;
        foreach (var (place, (_, endsAt)) in held)
            if (endsAt <= now) held.TryRemove(place, out _);
        var outcome = await realm.ExchangeAsync(home, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:token-exchange",
            ["subject_token"] = current.Contents.AccessToken, ["subject_token_type"] = AccessTokenType,
            ["audience"] = addresses.IssuerOf(at.Tenant), ["elevation"] = at.Place.Elevation.ToString(),
        }, ct);
        if (outcome.Word == ExchangeWord.Given) held[at.Place] = (outcome, now.AddSeconds(outcome.Seconds));
        return outcome;
    }

    /// <summary>Holds the token of a work place no longer.</summary>
    public void Forget(WorkPlace place) => held.TryRemove(place, out _);
}
