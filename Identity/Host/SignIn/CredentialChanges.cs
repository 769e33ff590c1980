using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;

namespace Crayon.Identity.Host.SignIn;

/// <summary>
/// What follows a change of credentials: everything else that the person had begun ends, the session that made the
/// change stays, the person is told by mail. The caller saves.
/// </summary>
internal sealed class CredentialChanges(
    IdentityDbContext db, GrantEnds grants, CredentialNotices notices, TimeProvider time)
{
    /// <summary>Real time.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>A second factor changed.</summary>
    public async Task FactorsAsync(Person person, Session? keep, string action, CancellationToken ct)
    {
        await EndOthersAsync(person, keep, action, ct);
        await notices.FactorsChangedAsync(person, ct);
    }

    /// <summary>The password changed.</summary>
    public async Task PasswordAsync(Person person, Session? keep, string action, CancellationToken ct)
    {
        await EndOthersAsync(person, keep, action, ct);
        await notices.PasswordChangedAsync(person, ct);
    }

    /// <summary>Ends all but one session of the person, and every trust in a browser.</summary>
    public async Task EndOthersAsync(Person person, Session? keep, string action, CancellationToken ct)
    {
        var kept = keep is not null && keep.PersonId == person.PersonId ? keep : null;
        person.Restamp();
        if (kept is not null) kept.SecurityStamp = person.SecurityStamp;
        await grants.EndPersonAsync(person, kept?.SessionId, ct);
        IdentityAudit.Record(db, time, new IdentityAct(person.TenantId, action, "person", person.PersonId.ToString()));
    }
}
