using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Crayon.TenantProvisioning;

/// <summary>
/// Secrets of people and clients that a run sets: those given, else new ones. The database keeps hashes only, so this is
/// the one place where they can be read, once.
/// </summary>
public sealed class TenantCredentials
{
    private readonly ConcurrentDictionary<string, string> passwords = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> secrets = new(StringComparer.Ordinal);

    /// <summary>Passwords set, by mail address.</summary>
    public IReadOnlyDictionary<string, string> Passwords => passwords;

    /// <summary>Client secrets set, by client id.</summary>
    public IReadOnlyDictionary<string, string> ClientSecrets => secrets;

    /// <summary>Gives the password that a person is to get.</summary>
    public TenantCredentials WithPassword(string email, string password)
    {
        passwords[email] = password;
        return this;
    }

    /// <summary>Gives the secret that a client is to get.</summary>
    public TenantCredentials WithClientSecret(string clientId, string secret)
    {
        secrets[clientId] = secret;
        return this;
    }

    /// <summary>The person's password, made when none was given.</summary>
    public string PasswordOf(string email) => passwords.GetOrAdd(email, _ => NewSecret(18));

    /// <summary>The client's secret, made when none was given.</summary>
    public string ClientSecretOf(string clientId) => secrets.GetOrAdd(clientId, _ => NewSecret(32));

    /// <summary>A new secret of so many random bytes as URL-safe text.</summary>
    public static string NewSecret(int bytes) => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
