using System.Collections.Concurrent;
using System.Net;
using Crayon.Platform.Core.Tenancy;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Platform.Portal.Bff.Realms;

/// <summary>
/// Realms' public keys, each realm's apart: as old as five minutes, or newer when a token names a key that is not among
/// them, though not more often than every five seconds.
/// </summary>
internal sealed class RealmKeySets(InsideLine line, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<TenantId, KeySet> sets = new();

    /// <summary>The key of that name; null when the realm has none, or does not answer.</summary>
    public async Task<SecurityKey?> FindAsync(RegisteredTenant tenant, string keyId, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var known = sets.GetValueOrDefault(tenant.Id);
        if (known is not null && now - known.At < Kept && known.Find(keyId) is { } key) return key;
        if (known is not null && now - known.At < Pause) return null;
        if (await ReadAsync(tenant, now, ct) is not { } read) return null;
        sets[tenant.Id] = read;
        return read.Find(keyId);
    }

    private async Task<KeySet?> ReadAsync(RegisteredTenant tenant, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            using var answer = await line.SendAsync(tenant, RealmAddresses.Keys, null, null, ct);
            return answer.StatusCode == HttpStatusCode.OK
                ? new KeySet(now, new JsonWebKeySet(await answer.Content.ReadAsStringAsync(ct)).GetSigningKeys())
                : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or ArgumentException
            || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    private sealed record KeySet(DateTimeOffset At, IList<SecurityKey> Keys)
    {
        public SecurityKey? Find(string keyId) => Keys.FirstOrDefault(key => key.KeyId == keyId);
    }
}
