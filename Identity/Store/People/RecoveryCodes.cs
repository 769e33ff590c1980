using System.Security.Cryptography;
using System.Text;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.People;

/// <summary>
/// Codes that stand in for the second factor, each once. They are shown when they are made and kept as hashes.
/// </summary>
public sealed class RecoveryCodes(IdentityDbContext db, TimeProvider time)
{
    private const int Count = 10;
    private const int Letters = 10;

    // No letters that are mistaken for others.
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>Replaces the person's codes; the caller saves. Answers them as they are to be shown.</summary>
    public async Task<IReadOnlyList<string>> RenewAsync(Person person, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var old in await Open(person).ToListAsync(ct)) old.EndedAt = now;
        var codes = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Letters)).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode
        {
            TenantId = person.TenantId, PersonId = person.PersonId, Hash = HashOf(person, code), CreatedAt = now,
        }));
        return [.. codes.Select(code => $"{code[..(Letters / 2)]}-{code[(Letters / 2)..]}")];
    }

    /// <summary>How many codes are left.</summary>
    public Task<int> CountAsync(Person person, CancellationToken ct) => Open(person).CountAsync(ct);

    /// <summary>Uses a code up; false for one that is none, or was used.</summary>
    public Task<bool> TakeAsync(Person person, string code, CancellationToken ct)
    {
        var plain = string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return plain.Length == Letters
            ? PersonUpdates.TakeRecoveryCodeAsync(db, person, HashOf(person, plain), time.GetUtcNow(), ct)
            : Task.FromResult(false);
    }

    private IQueryable<RecoveryCode> Open(Person person) => db.RecoveryCodes.Where(row =>
        row.TenantId == person.TenantId && row.PersonId == person.PersonId && row.EndedAt == null);

    // 49 random bits, guessed through the throttle alone; with the person's id no two people's codes are compared at
    // once.
    private static byte[] HashOf(Person person, string plain) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{person.PersonId}:{plain}"));
}
