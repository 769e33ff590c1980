using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Crayon.TenantProvisioning;

/// <summary>
/// Passwords that a run sets and the client secrets that it made. The database keeps hashes only, so this is the one
/// place where they can be read, once.
/// </summary>
public sealed class TenantCredentials
{
    private readonly ConcurrentDictionary<string, string> passwords = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> secrets = new(StringComparer.Ordinal);

    /// <summary>Passwords, by mail address.</summary>
    public IReadOnlyDictionary<string, string> Passwords => passwords;

    /// <summary>Client secrets made, by client id.</summary>
    public IReadOnlyDictionary<string, string> ClientSecrets => secrets;

    /// <summary>Gives the password that a person is to get.</summary>
    public TenantCredentials WithPassword(string email, string password)
    {
        passwords[email] = password;
        return this;
    }

    /// <summary>The person's password, made when none was given.</summary>
    public string PasswordOf(string email) => passwords.GetOrAdd(email, _ => NewPassword());

    /// <summary>A new password of 144 random bits.</summary>
    public static string NewPassword() =>
        System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    internal void Keep(string clientId, string secret) => secrets[clientId] = secret;
}
