using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Identity.Store.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.Federation;

/// <summary>What a sign-in at another provider goes on with.</summary>
/// <param name="Request">Handle of the waiting authorization request; null for none.</param>
/// <param name="LinkTo">The person who links an account; null for a sign-in.</param>
internal sealed record FederationGoal(string? Request, PersonId? LinkTo);

/// <summary>A sign-in whose answer came, in the browser that began it.</summary>
internal sealed record ReturnedSignIn(KnownProvider Provider, string Nonce, string Verifier, FederationGoal Goal);

/// <summary>Sign-ins under way at other providers, for a quarter of an hour; each ends once.</summary>
internal sealed class FederatedSignIns(
    IdentityDbContext db, FederationSecrets secrets, ProviderDirectory providers, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>Keeps a sign-in that begins.</summary>
    public async Task KeepAsync(
        KnownProvider provider, UpstreamSecrets upstream, string browser, FederationGoal goal, CancellationToken ct)
    {
        db.FederatedSignIns.Add(new FederatedSignIn
        {
            TenantId = provider.Realm, Hash = OpaqueHandle.HashOf(upstream.State),
                BrowserHash = OpaqueHandle.HashOf(browser),
            ProviderId = provider.Id, Nonce = upstream.Nonce,
            ProtectedVerifier = secrets.ProtectPassing(provider.Realm, upstream.Verifier),
            ProtectedRequest = goal.Request is { } request ? secrets.ProtectPassing(provider.Realm, request) : null,
            LinkTo = goal.LinkTo, ExpiresAt = time.GetUtcNow() + Life,
        });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Takes the sign-in of a state out, once; null when it is unknown here, another browser's, over, or its provider
    /// is gone.
    /// </summary>
    public async Task<ReturnedSignIn?> TakeAsync(string state, string? browser, CancellationToken ct)
    {
        if (browser is null || state.Length is 0 or > 100) return null;
        var (hash, browserHash, now) = (OpaqueHandle.HashOf(state), OpaqueHandle.HashOf(browser), time.GetUtcNow());
        var row = await db.FederatedSignIns.AsNoTracking().FirstOrDefaultAsync(
            signIn => signIn.Hash == hash && signIn.BrowserHash == browserHash && signIn.ConsumedAt == null
            && signIn.ExpiresAt > now, ct);
        if (row is null || !await FederatedAnswers.ConsumeAsync(db, row, now, ct)) return null;
        if ((await providers.OfAsync(row.TenantId, ct)).Find(row.ProviderId) is not { } provider) return null;
        var request = row.ProtectedRequest is { } stored ? secrets.OpenPassing(row.TenantId, stored) : null;
        return new ReturnedSignIn(provider, row.Nonce, secrets.OpenPassing(row.TenantId, row.ProtectedVerifier),
            new FederationGoal(request, row.LinkTo));
    }
}
