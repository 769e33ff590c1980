using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Identity.Store.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.People;

/// <summary>What a person can prove themselves with.</summary>
/// <param name="HasTotp">An authenticator app, confirmed by a first code.</param>
/// <param name="HasPasskey">At least one passkey.</param>
public sealed record PersonFactors(bool HasTotp, bool HasPasskey);

/// <summary>Checks codes of authenticator apps, and knows the browsers that need none for a while.</summary>
public sealed class SecondFactors(IdentityDbContext db, PersonCredentials credentials, TimeProvider time)
{
    /// <summary>How long a browser is trusted.</summary>
    public static readonly TimeSpan Trust = TimeSpan.FromDays(30);

    /// <summary>What the person has set up.</summary>
    public async Task<PersonFactors> OfAsync(Person person, CancellationToken ct) => new(
        HasTotp(person),
        await db.Passkeys.AnyAsync(row => row.TenantId == person.TenantId && row.PersonId == person.PersonId, ct));

    /// <summary>Whether the person has an authenticator app, confirmed by a first code.</summary>
    public static bool HasTotp(Person person) =>
        person.TotpConfirmedAt is not null && person.ProtectedTotpSecret is not null;

    /// <summary>Takes a code of the person's app; false for a wrong one and for one that was used.</summary>
    public async Task<bool> TakeTotpAsync(Person person, string code, CancellationToken ct)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        return credentials.TotpSecret(person) is { } secret
            && Totp.StepOfCode(secret, digits, time.GetUtcNow()) is { } step
            && await PersonUpdates.TakeTotpStepAsync(db, person, step, ct);
    }

    /// <summary>Trusts a browser; the caller saves. Answers the handle for its cookie.</summary>
    public string Remember(Person person)
    {
        var handle = OpaqueHandle.New();
        db.TrustedDevices.Add(new TrustedDevice
        {
            TenantId = person.TenantId, Hash = OpaqueHandle.HashOf(handle), PersonId = person.PersonId,
            SecurityStamp = person.SecurityStamp, ExpiresAt = time.GetUtcNow() + Trust,
        });
        return handle;
    }

    /// <summary>Whether the browser with this handle is trusted by this person.</summary>
    public async Task<bool> IsTrustedAsync(Person person, string? handle, CancellationToken ct)
    {
        if (handle is not { Length: > 0 and <= 100 }) return false;
        var (hash, now) = (OpaqueHandle.HashOf(handle), time.GetUtcNow());
        return await db.TrustedDevices.AnyAsync(row => row.TenantId == person.TenantId && row.Hash == hash
            && row.PersonId == person.PersonId && row.SecurityStamp == person.SecurityStamp && row.ExpiresAt > now, ct);
    }
}
