using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.SignIn;

/// <summary>Adds second factors to people. The caller saves.</summary>
internal sealed class Enrolment(
    IdentityDbContext db, PersonCredentials credentials, SecondFactors factors, RecoveryCodes recovery,
    PasskeyStore passkeys,
    CredentialChanges changes, FactorPolicy policy)
{
    /// <summary>The secret that the person is setting up, in Base32; made when there is none yet.</summary>
    public async Task<string> SecretAsync(Person person, CancellationToken ct)
    {
        if (credentials.TotpText(person) is { } begun) return begun;
        var made = credentials.NewTotpSecret(person);
        await db.SaveChangesAsync(ct);
        return made;
    }

    /// <summary>
    /// Confirms the app by its first code. Answers new recovery codes, to be shown once; null for a wrong code.
    /// </summary>
    public async Task<IReadOnlyList<string>?> ConfirmTotpAsync(
        Person person, string code, Session? session, CancellationToken ct)
    {
        if (!await factors.TakeTotpAsync(person, code, ct)) return null;
        person.TotpConfirmedAt = changes.Now;
        await changes.FactorsAsync(person, session, "totp.added", ct);
        return await recovery.RenewAsync(person, ct);
    }

    /// <summary>Adds a passkey. Answers recovery codes for a person who has none and is asked for them.</summary>
    public async Task<IReadOnlyList<string>> AddPasskeyAsync(
        Person person, UserPasskeyInfo passkey, Session? session, CancellationToken ct)
    {
        await passkeys.AddOrUpdatePasskeyAsync(person, passkey, ct);
        await changes.FactorsAsync(person, session, "passkey.added", ct);
        return await policy.LevelForAsync(person, ct) == AuthenticationLevels.TwoFactors
            && await recovery.CountAsync(person, ct) == 0
            ? await recovery.RenewAsync(person, ct) : [];
    }

    /// <summary>Whether the person may have one more passkey.</summary>
    public async Task<bool> HasRoomAsync(Person person, CancellationToken ct) =>
        await db.Passkeys.CountAsync(
            row => row.TenantId == person.TenantId && row.PersonId == person.PersonId, ct) < PasskeyStore.Most;
}
