using System.Security.Cryptography;
using System.Text;
using Crayon.Platform.Core.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Reconciling.Events;

/// <summary>Keeps the secrets that sign the provider's events, and checks signatures by them.</summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Replayable = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Outliving = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Whether a body was signed for us a moment ago: HMAC-SHA256 (RFC 2104) over <c>{unix seconds}.{body}</c>, at most
    /// five minutes off, by a secret that is in use or was until half an hour ago.
    /// </summary>
    public async Task<bool> IsGenuineAsync(PlatformDbContext db, SignedBody letter, CancellationToken ct)
    {
        if (!letter.TryRead(out var at, out var signature)
            || (time.GetUtcNow() - at).Duration() > Replayable) return false;
        var since = time.GetUtcNow() - Outliving;
        var secrets = await db.ProviderWebhooks.AsNoTracking()
            .Where(row => row.SealedSecret != null && (row.RetiredAt == null || row.RetiredAt > since))
            .ToListAsync(ct);
        var text = Encoding.UTF8.GetBytes($"{letter.Timestamp}.{letter.Body}");
        return secrets.Exists(row => CryptographicOperations.FixedTimeEquals(
            HMACSHA256.HashData(Open(row), text), signature));
    }

    /// <summary>Keeps a secret as the provider told it, base64.</summary>
    internal void Seal(ProviderWebhook row, string secret) =>
        row.SealedSecret = ProtectorOf(row).Protect(Convert.FromBase64String(secret));

    private byte[] Open(ProviderWebhook row) => ProtectorOf(row).Unprotect(row.SealedSecret ?? []);

    private IDataProtector ProtectorOf(ProviderWebhook row) =>
        protection.CreateProtector("Crayon.Ccp.Webhook", row.Id.ToString());
}

/// <summary>A body with what its sender says to prove it.</summary>
/// <param name="Signature">Base64 of the HMAC.</param>
/// <param name="Timestamp">Unix seconds, as text.</param>
/// <param name="Body">The body as it came.</param>
public sealed record SignedBody(string Signature, string Timestamp, string Body)
{
    internal bool TryRead(out DateTimeOffset at, out byte[] signature)
    {
        signature = new byte[HMACSHA256.HashSizeInBytes];
        at = default;
        var isNumber = long.TryParse(
            Timestamp, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
            out var seconds);
        if (!isNumber || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()) return false;
        at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return Convert.TryFromBase64String(Signature, signature, out var written) && written == signature.Length;
    }
}
