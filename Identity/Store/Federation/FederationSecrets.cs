using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace Crayon.Identity.Store.Federation;

/// <summary>Encrypts what a sign-in at another provider needs, for one realm and one use.</summary>
public sealed class FederationSecrets(IDataProtectionProvider protection)
{
    /// <summary>Encrypts our secret at a provider.</summary>
    public byte[] ProtectSecret(TenantId realm, Guid provider, string secret) =>
        Of(realm, $"secret:{provider}").Protect(Bytes(secret));

    /// <summary>Our secret at a provider.</summary>
    public string OpenSecret(TenantId realm, Guid provider, byte[] stored) =>
        Text(Of(realm, $"secret:{provider}").Unprotect(stored));

    /// <summary>Encrypts a value of a sign-in that is under way.</summary>
    public byte[] ProtectPassing(TenantId realm, string value) => Of(realm, "passing").Protect(Bytes(value));

    /// <summary>A value of a sign-in that is under way.</summary>
    public string OpenPassing(TenantId realm, byte[] stored) => Text(Of(realm, "passing").Unprotect(stored));

    private IDataProtector Of(TenantId realm, string use) =>
        protection.CreateProtector("Crayon.Identity.Federation", realm.ToString(), use);

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);
}
