using System.Collections.Frozen;
using Crayon.Identity.Store.Caching;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Store.Grants;

/// <summary>
/// What realms refuse before its time, for hosts: cached, at most 1 s behind other processes, bounded in number.
/// </summary>
public sealed class RevocationList(TenantScopes scopes, VersionWatch versions, TimeProvider time)
{
    private const int RealmsKept = 1_000;
    private readonly BoundedCache<TenantId, Refused> cache = new(versions, DataVersion.Revocations, RealmsKept);

    /// <summary>Whether a token that is good otherwise was taken back.</summary>
    public async ValueTask<bool> CoversAsync(AccessToken token, CancellationToken ct)
    {
        var refused = await cache.GetAsync(token.Realm.Id, LoadAsync, ct);
        return refused.Has(RevocationKind.Token, token.Life.TokenId)
            || (token.Person is { } person && refused.HasPerson(person, token))
            || (token.Staff is { } staff && await CoversStaffAsync(refused, staff, token, ct));
    }

    // Staff at work elsewhere are signed in at their own realm: what ends there ends here.
    private async ValueTask<bool> CoversStaffAsync(Refused refused, StaffAccess staff, AccessToken token,
        CancellationToken ct) =>
        refused.Has(RevocationKind.Elevation, staff.ElevationId.ToString())
        || (await cache.GetAsync(staff.Home.Id, LoadAsync, ct)).HasPerson(staff.Person, token);

    private async Task<Refused> LoadAsync(TenantId realm)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Identity, Actor.System("revocation-list"));
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var now = time.GetUtcNow();
        var rows = await db.Revocations.AsNoTracking().Where(row => row.TenantId == realm && row.ExpiresAt > now)
            .Select(row => new { row.Kind, row.Subject, row.At }).ToListAsync();
        return new Refused(rows.GroupBy(row => (row.Kind, row.Subject))
            .ToFrozenDictionary(group => group.Key, group => group.Max(row => row.At)));
    }

    private sealed record Refused(FrozenDictionary<(RevocationKind Kind, string Subject), DateTimeOffset> Until)
    {
        public bool Has(RevocationKind kind, string subject) => Until.ContainsKey((kind, subject));

        // Families and sessions never live again, a person does: tokens of a later sign-in count.
        public bool HasPerson(AccessTokenPerson person, AccessToken token) =>
            Has(RevocationKind.Grant, person.GrantId.ToString())
                || Has(RevocationKind.Session, person.SessionId.ToString())
            || (Until.TryGetValue((RevocationKind.Person, person.PersonId.ToString()), out var at)
                && token.Life.IssuedExactly <= at);
    }
}
