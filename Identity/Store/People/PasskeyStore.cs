using System.Security.Cryptography;
using Crayon.Identity.Store.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.People;

/// <summary>
/// Passkeys as ASP.NET Core Identity's handler of ceremonies asks for them, within the realm of the scope. It looks
/// people up and nothing else: they are changed by our own use cases.
/// </summary>
public sealed class PasskeyStore(IdentityDbContext db, TimeProvider time) : IUserPasskeyStore<Person>
{
    /// <summary>Most passkeys of a person.</summary>
    public const int Most = 20;

    private const int LongestName = 100;

    /// <inheritdoc />
    public Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(userId, out var id)) return Task.FromResult<Person?>(null);
        var (person, realm) = (new PersonId(id), db.Scope.Tenant);
        return db.People.FirstOrDefaultAsync(row => row.TenantId == realm && row.PersonId == person, cancellationToken);
    }

    /// <inheritdoc />
    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PersonId.ToString());

    /// <inheritdoc />
    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Email);

    /// <inheritdoc />
    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken) =>
        [.. (await Of(user).AsNoTracking().ToListAsync(cancellationToken)).Select(InfoOf)];

    /// <inheritdoc />
    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Person user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = SHA256.HashData(credentialId);
        return await Of(user).AsNoTracking()
            .FirstOrDefaultAsync(row => row.CredentialHash == hash, cancellationToken) is { } found
            ? InfoOf(found) : null;
    }

    /// <inheritdoc />
    public async Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var (hash, realm) = (SHA256.HashData(credentialId), db.Scope.Tenant);
        var owner = await db.Passkeys.AsNoTracking().Where(row => row.TenantId == realm && row.CredentialHash == hash)
            .Select(row => (PersonId?)row.PersonId).FirstOrDefaultAsync(cancellationToken);
        return owner is { } id
            ? await db.People.FirstOrDefaultAsync(row => row.TenantId == realm && row.PersonId == id, cancellationToken)
            : null;
    }

    /// <inheritdoc />
    public async Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var hash = SHA256.HashData(passkey.CredentialId);
        var flags = new PasskeyFlags(passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp);
        if (await Of(user).FirstOrDefaultAsync(row => row.CredentialHash == hash, cancellationToken) is { } known)
        {
            (known.SignCount, known.Flags, known.LastUsedAt) = (passkey.SignCount, flags, time.GetUtcNow());
            return;
        }
        db.Passkeys.Add(new Passkey
        {
            TenantId = user.TenantId, PersonId = user.PersonId, CredentialHash = hash,
                CredentialId = passkey.CredentialId,
            PublicKey = passkey.PublicKey, Name = NameOf(passkey.Name), SignCount = passkey.SignCount,
            Transports = [.. passkey.Transports ?? []], Flags = flags, AttestationObject = passkey.AttestationObject,
            ClientDataJson = passkey.ClientDataJson, CreatedAt = time.GetUtcNow(),
        });
    }

    /// <inheritdoc />
    public async Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = SHA256.HashData(credentialId);
        if (await Of(user).FirstOrDefaultAsync(row => row.CredentialHash == hash, cancellationToken) is { } known)
            db.Passkeys.Remove(known);
    }

    /// <summary>A name as it is kept: without blanks around it, at most 100 characters.</summary>
    public static string NameOf(string? name) =>
        name?.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, LongestName)] : "Passkey";

    /// <inheritdoc />
    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw NotOurs();

    /// <inheritdoc />
    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw NotOurs();

    /// <inheritdoc />
    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        throw NotOurs();

    /// <inheritdoc />
    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) =>
        throw NotOurs();

    /// <inheritdoc />
    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) =>
        throw NotOurs();

    /// <inheritdoc />
    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw NotOurs();

    /// <inheritdoc />
    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw NotOurs();

    /// <inheritdoc />
    public void Dispose()
    {
        // The context is the scope's.
    }

    private IQueryable<Passkey> Of(Person user) =>
        db.Passkeys.Where(row => row.TenantId == user.TenantId && row.PersonId == user.PersonId);

    private static UserPasskeyInfo InfoOf(Passkey row) => new(
        row.CredentialId, row.PublicKey, row.CreatedAt, (uint)row.SignCount, [.. row.Transports],
        row.Flags.IsUserVerified,
        row.Flags.IsBackupEligible, row.Flags.IsBackedUp, row.AttestationObject,
        row.ClientDataJson) { Name = row.Name };

    private static NotSupportedException NotOurs() => new("People are changed by their own use cases.");
}
