using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace Crayon.Platform.Api.Conventions;

/// <summary>
/// Makes and reads links that let anyone who has one download one file for a while (real time). What a link names is
/// authenticated and encrypted by the Data Protection ring; it holds for its tenant's hosts and its purpose alone.
/// </summary>
/// <param name="protection">The ring.</param>
/// <param name="time">Real time.</param>
/// <param name="purpose">What the links are for; those of another purpose are forged ones.</param>
internal abstract class SealedLinks(IDataProtectionProvider protection, TimeProvider time, string purpose)
{
    private const int Longest = 1000;
    private readonly IDataProtector protector = protection.CreateProtector(purpose);

    /// <summary>A word that stands for a file of a tenant until an instant.</summary>
    public string Make(TenantId tenant, Guid file, DateTimeOffset until) => Base64Url.EncodeToString(
        protector.Protect(JsonSerializer.SerializeToUtf8Bytes(new Named(tenant.Value, file, until))));

    /// <summary>The file that a word names; null for one that is forged, too old, or another tenant's.</summary>
    public Guid? Read(TenantId tenant, string word)
    {
        if (word.Length > Longest || !Base64Url.IsValid(word)) return null;
        try
        {
            var named = JsonSerializer.Deserialize<Named>(protector.Unprotect(Base64Url.DecodeFromChars(word)));
            return named is not null && named.Tenant == tenant.Value && named.Until > time.GetUtcNow()
                ? named.File
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Named(Guid Tenant, Guid File, DateTimeOffset Until);
}
