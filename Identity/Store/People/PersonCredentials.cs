using System.Security.Cryptography;
using Crayon.Platform.Core;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Crayon.Identity.Store.People;

/// <summary>Hashes passwords and keeps authenticator secrets encrypted for one realm and person.</summary>
public sealed class PersonCredentials(IDataProtectionProvider protection)
{
    /// <summary>Rounds of PBKDF2 with HMAC-SHA512 (OWASP password storage: 210,000 or more).</summary>
    public const int Iterations = 210_000;

    private const int ShortestPassword = 12;
    private const int LongestPassword = 256;
    private const int TotpBytes = 20;

    private readonly PasswordHasher<Person> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    /// <summary>The hash of a password; refuses one that is too short or too long.</summary>
    public string HashPassword(Person person, string password) =>
        password.Length is >= ShortestPassword and <= LongestPassword
            ? hasher.HashPassword(person, password)
            : throw new DomainRuleException(IdentityRefusals.WeakPassword, "A password has 12 to 256 characters.");

    /// <summary>Whether the password is the person's.</summary>
    public bool Verify(Person person, string password) =>
        person.PasswordHash is { } hash && hasher.VerifyHashedPassword(person, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>Gives the person a new authenticator secret (RFC 6238) and answers it in Base32.</summary>
    internal string NewTotpSecret(Person person)
    {
        var secret = RandomNumberGenerator.GetBytes(TotpBytes);
        person.ProtectedTotpSecret = Protector(person).Protect(secret);
        return Base32(secret);
    }

    /// <summary>The person's authenticator secret; null without one.</summary>
    public byte[]? TotpSecret(Person person) =>
        person.ProtectedTotpSecret is { } stored ? Protector(person).Unprotect(stored) : null;

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
