using Crayon.Identity.Store.People;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Guarded;

/// <summary>
/// Changes of one person that must hold although many requests make them at once. Every statement names the realm; true
/// means that this caller, and no other, made the change.
/// </summary>
public static class PersonUpdates
{
    /// <summary>
    /// Takes the code of a time step: a code works once, and so does no older one (RFC 6238 section 5.2).
    /// </summary>
    public static async Task<bool> TakeTotpStepAsync(
        IdentityDbContext db, Person person, long step, CancellationToken ct) =>
        await Of(db, person).Where(row => row.TotpLastStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.TotpLastStep, step), ct) == 1;

    /// <summary>Takes a recovery code.</summary>
    public static async Task<bool> TakeRecoveryCodeAsync(
        IdentityDbContext db, Person person, byte[] hash, DateTimeOffset now, CancellationToken ct) =>
        await db.RecoveryCodes.Where(row =>
                row.TenantId == person.TenantId && row.PersonId == person.PersonId && row.Hash == hash
                && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), ct) == 1;

    /// <summary>Counts a failed sign-in.</summary>
    public static Task CountFailureAsync(
        IdentityDbContext db, Person person, DateTimeOffset? waitsUntil, CancellationToken ct) =>
        Of(db, person).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.FailedSignIns, row => row.FailedSignIns + 1)
            .SetProperty(row => row.WaitsUntil, waitsUntil), ct);

    /// <summary>Forgets failed sign-ins after one that went well.</summary>
    public static Task ForgetFailuresAsync(
        IdentityDbContext db, Person person, DateTimeOffset now, CancellationToken ct) =>
        Of(db, person).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.FailedSignIns, 0)
            .SetProperty(row => row.WaitsUntil, (DateTimeOffset?)null)
            .SetProperty(row => row.LastSignInAt, now), ct);

    /// <summary>Uses a mailed link up.</summary>
    public static async Task<bool> TakeLinkAsync(
        IdentityDbContext db, PersonLink link, DateTimeOffset now, CancellationToken ct) =>
        await db.PersonLinks.Where(row => row.TenantId == link.TenantId && row.Hash == link.Hash && row.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), ct) == 1;

    /// <summary>Accepts an open invitation.</summary>
    public static async Task<bool> TakeInvitationAsync(
        IdentityDbContext db, Invitation invitation, CancellationToken ct) =>
        await db.Invitations.Where(row =>
                row.TenantId == invitation.TenantId && row.Id == invitation.Id && row.State == InvitationState.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, InvitationState.Accepted), ct) == 1;

    private static IQueryable<Person> Of(IdentityDbContext db, Person person) =>
        db.People.Where(row => row.TenantId == person.TenantId && row.PersonId == person.PersonId);
}
