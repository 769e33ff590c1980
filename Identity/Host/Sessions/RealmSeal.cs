using System.Security.Cryptography;
using System.Text.Json;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace Crayon.Identity.Host.Sessions;

/// <summary>
/// Lets the browser keep what only we may read and change, for a while: encrypted for one realm and purpose, so that
/// what another realm sealed does not open here.
/// </summary>
internal sealed class RealmSeal(IDataProtectionProvider protection, TimeProvider time)
{
    private const int Longest = 8_000;

    /// <summary>Seals a value.</summary>
    /// <param name="realm">The realm alone that can open it.</param>
    /// <param name="purpose">What it is for; another purpose does not open it.</param>
    /// <param name="value">The value.</param>
    /// <param name="life">How long it opens.</param>
    public string Seal<T>(TenantId realm, string purpose, T value, TimeSpan life) =>
        Protector(realm, purpose).Protect(JsonSerializer.Serialize(new Envelope<T>(time.GetUtcNow() + life, value)));

    /// <summary>Opens a value; default for what is not ours, another realm's or purpose's, or over.</summary>
    public T? Open<T>(TenantId realm, string purpose, string? text)
    {
        if (text is not { Length: > 0 and <= Longest }) return default;
        try
        {
            var envelope = JsonSerializer.Deserialize<Envelope<T>>(Protector(realm, purpose).Unprotect(text));
            return envelope is not null && time.GetUtcNow() < envelope.Until ? envelope.Value : default;
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException)
        {
            return default;
        }
    }

    private IDataProtector Protector(TenantId realm, string purpose) =>
        protection.CreateProtector("Crayon.Identity.Seal", realm.ToString(), purpose);

    private sealed record Envelope<T>(DateTimeOffset Until, T Value);
}
