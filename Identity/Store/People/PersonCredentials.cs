using System.Security.Cryptography;
using Crayon.Identity.Store.People.Passwords;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Crayon.Identity.Store.People;

/// <summary>Hashes passwords and keeps authenticator secrets encrypted for one realm and person.</summary>
public sealed class PersonCredentials
{
    private readonly IDataProtectionProvider protection;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA512 (OWASP password storage: 210,000 or more).</summary>
    public const int Iterations = 210_000;

    private const int ShortestPassword = 12;
    private const int TotpBytes = 20;

    private readonly PasswordHasher<Person> hasher;
    private readonly Lazy<Person> nobody;

    /// <summary>Makes the credentials of an installation.</summary>
    public PersonCredentials(IDataProtectionProvider protection, IOptions<PasswordHasherOptions> work)
    {
        this.protection = protection;
        hasher = new PasswordHasher<Person>(work);
        nobody = new Lazy<Person>(Nobody);
    }

    /// <summary>The hash of a password; refuses one that is too short or too long.</summary>
    public string HashPassword(Person person, string password) =>
        password.Length is >= ShortestPassword and <= PasswordRules.Longest
            ? hasher.HashPassword(person, password)
            : throw new DomainRuleException(IdentityRefusals.WeakPassword, "A password has 12 to 256 characters.");

    /// <summary>
    /// Whether the password is the person's. A person that does not exist (null) or has no password costs as much work
    /// as one that has. A hash of older parameters is made anew on the person, which the caller saves.
    /// </summary>
    public bool Verify(Person? person, string password)
    {
        var known = person is { PasswordHash: not null } ? person : nobody.Value;
        // The work grows with the length: nobody gets to choose how much we do.
        var given = password.Length <= PasswordRules.Longest ? password : "";
        var result = hasher.VerifyHashedPassword(known, known.PasswordHash ?? "", given);
        if (known != person || result == PasswordVerificationResult.Failed) return false;
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
            person.PasswordHash = hasher.HashPassword(person, given);
        return true;
    }

    /// <summary>Gives the person a new authenticator secret (RFC 6238) and answers it in Base32.</summary>
    public string NewTotpSecret(Person person)
    {
        var secret = RandomNumberGenerator.GetBytes(TotpBytes);
        person.ProtectedTotpSecret = Protector(person).Protect(secret);
        return Base32(secret);
    }

    /// <summary>The person's authenticator secret in Base32, as apps take it; null without one.</summary>
    public string? TotpText(Person person) => TotpSecret(person) is { } secret ? Base32(secret) : null;

    /// <summary>The person's authenticator secret; null without one.</summary>
    public byte[]? TotpSecret(Person person) =>
        person.ProtectedTotpSecret is { } stored ? Protector(person).Unprotect(stored) : null;

    private Person Nobody()
    {
        var person = new Person { TenantId = TenantId.New(), Email = "", NormalizedEmail = "" };
        person.PasswordHash = hasher.HashPassword(person, Guid.CreateVersion7().ToString());
        return person;
    }

    private IDataProtector Protector(Person person) =>
        protection.CreateProtector("Crayon.Identity.Totp", person.TenantId.ToString(), person.PersonId.ToString());

    // RFC 4648 section 6; 20 bytes are 32 characters, so there is no padding.
    private static string Base32(byte[] bytes)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        return string.Create(bytes.Length * 8 / 5, bytes, (text, source) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var (at, bit) = (i * 5 / 8, i * 5 % 8);
                var pair = (source[at] << 8) | (at + 1 < source.Length ? source[at + 1] : 0);
                text[i] = alphabet[(pair >> (11 - bit)) & 31];
            }
        });
    }
}
