using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Identity.Store.Realms;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crayon.Identity.Store.Keys;

/// <summary>A key as staff see it.</summary>
/// <param name="Kid">Published name.</param>
/// <param name="Algorithm">ES256 or RS256.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ActivatedAt">When it began to sign.</param>
/// <param name="RetiredAt">When it stopped.</param>
public sealed record RealmKey(
    string Kid, string Algorithm, SigningKeyState State,
    DateTimeOffset CreatedAt, DateTimeOffset? ActivatedAt, DateTimeOffset? RetiredAt);

/// <summary>
/// A realm's signing keys. One signs and the next is already published, so that a rotation takes effect at once and
/// nobody meets a key that was never announced.
/// </summary>
public sealed class RealmKeys(IdentityDbContext db, KeyMaterial material, RealmLookup realms, TimeProvider time)
{
    /// <summary>Makes the active and the next ES256 key of a realm; a realm that has them is left as it is.</summary>
    public Task EnsureAsync(TenantId realm, CancellationToken ct) => EnsureAsync(realm, SigningAlgorithms.Es256, ct);

    /// <summary>Makes the keys of every algorithm; a realm that has them is left as it is.</summary>
    public async Task EnsureAllAsync(TenantId realm, CancellationToken ct)
    {
        foreach (var algorithm in SigningAlgorithms.All) await EnsureAsync(realm, algorithm, ct);
    }

    /// <summary>Makes the active and the next key of an algorithm; a realm that has them is left as it is.</summary>
    public async Task EnsureAsync(TenantId realm, string algorithm, CancellationToken ct)
    {
        SigningAlgorithms.Require(algorithm);
        await realms.RequireAsync(realm, ct);
        await using var own = await LockAsync(realm, ct);
        var keys = await KeysAsync(realm, algorithm, ct);
        if (keys.Any(key => key.State == SigningKeyState.Active)) return;
        Advance(realm, algorithm, keys);
        Record(realm, "realm.keys-created", algorithm);
        await db.SaveChangesAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
    }

    /// <summary>
    /// Lets the announced ES256 key sign from now on; the former goes on verifying. Answers the new key's kid.
    /// </summary>
    public Task<string> RotateAsync(TenantId realm, CancellationToken ct) =>
        RotateAsync(realm, SigningAlgorithms.Es256, ct);

    /// <summary>
    /// Lets the announced key of an algorithm sign from now on; the former goes on verifying. Answers the new key's
    /// kid.
    /// </summary>
    public async Task<string> RotateAsync(TenantId realm, string algorithm, CancellationToken ct)
    {
        SigningAlgorithms.Require(algorithm);
        await realms.RequireAsync(realm, ct);
        await using var own = await LockAsync(realm, ct);
        var active = await RotateAsync(realm, algorithm, await KeysAsync(realm, algorithm, ct), ct);
        if (own is not null) await own.CommitAsync(ct);
        return active.Kid;
    }

    /// <summary>
    /// As <see cref="RotateAsync(TenantId, string, CancellationToken)"/> for every algorithm; answers the new kids by
    /// algorithm.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> RotateAllAsync(TenantId realm, CancellationToken ct)
    {
        var made = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var algorithm in SigningAlgorithms.All) made[algorithm] = await RotateAsync(realm, algorithm, ct);
        return made;
    }

    /// <summary>Rotates an algorithm's keys when the active one began to sign before a time; whether it did.</summary>
    internal async Task<bool> RotateOlderAsync(TenantId realm, string algorithm, DateTimeOffset before,
        CancellationToken ct)
    {
        await using var own = await LockAsync(realm, ct);
        var keys = await KeysAsync(realm, algorithm, ct);
        // Asked again under the lock: another worker may have been quicker.
        if (!keys.Exists(key => key.State == SigningKeyState.Active && key.ActivatedAt < before)) return false;
        await RotateAsync(realm, algorithm, keys, ct);
        if (own is not null) await own.CommitAsync(ct);
        return true;
    }

    /// <summary>
    /// Refuses a key and all that it signed, at once; where it was the active one, the next takes over.
    /// </summary>
    public async Task RevokeAsync(TenantId realm, string kid, CancellationToken ct)
    {
        await realms.RequireAsync(realm, ct);
        await using var own = await LockAsync(realm, ct);
        var key = await db.SigningKeys.FirstOrDefaultAsync(row => row.TenantId == realm && row.Kid == kid, ct)
            ?? throw new DomainRuleException(IdentityRefusals.KeyNotFound, "The realm has no such key.");
        if (key.State == SigningKeyState.Revoked) return;
        key.Revoke();
        Advance(realm, key.Algorithm, await KeysAsync(realm, key.Algorithm, ct));
        Record(realm, "realm.key-revoked", kid);
        await db.SaveChangesAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
    }

    /// <summary>All keys of a realm, newest first.</summary>
    public async Task<IReadOnlyList<RealmKey>> ListAsync(TenantId realm, CancellationToken ct) =>
        await db.SigningKeys.AsNoTracking().Where(row => row.TenantId == realm)
            .OrderByDescending(row => row.DateCreated).ThenBy(row => row.Kid)
            .Select(row =>
                new RealmKey(row.Kid, row.Algorithm, row.State, row.DateCreated, row.ActivatedAt, row.RetiredAt))
            .ToListAsync(ct);

    private async Task<SigningKey> RotateAsync(TenantId realm, string algorithm, List<SigningKey> keys,
        CancellationToken ct)
    {
        keys.Find(key => key.State == SigningKeyState.Active)?.Retire(time.GetUtcNow());
        var active = Advance(realm, algorithm, keys);
        Record(realm, "realm.keys-rotated", active.Kid);
        await db.SaveChangesAsync(ct);
        return active;
    }

    // Whatever went before: afterwards one key signs and one is announced.
    private SigningKey Advance(TenantId realm, string algorithm, List<SigningKey> keys)
    {
        var active = keys.Find(key => key.State == SigningKeyState.Active);
        if (active is null)
        {
            active = keys.Find(key => key.State == SigningKeyState.Announced) ?? Announce(realm, algorithm, keys);
            active.Activate(time.GetUtcNow());
        }
        if (!keys.Exists(key => key.State == SigningKeyState.Announced)) Announce(realm, algorithm, keys);
        return active;
    }

    private async Task<IDbContextTransaction?> LockAsync(TenantId realm, CancellationToken ct)
    {
        material.Prepare(realm);
        return await ConfigurationLock.TakeAsync(db, ct);
    }

    private SigningKey Announce(TenantId realm, string algorithm, List<SigningKey> keys)
    {
        var key = material.Create(realm, algorithm);
        keys.Add(key);
        db.SigningKeys.Add(key);
        return key;
    }

    private Task<List<SigningKey>> KeysAsync(TenantId realm, string algorithm, CancellationToken ct) =>
        db.SigningKeys.Where(row => row.TenantId == realm && row.Algorithm == algorithm)
            .OrderBy(row => row.DateCreated).ToListAsync(ct);

    private void Record(TenantId realm, string action, string subject) =>
        IdentityAudit.Record(db, time, new IdentityAct(realm, action, "signing-key", subject));
}
