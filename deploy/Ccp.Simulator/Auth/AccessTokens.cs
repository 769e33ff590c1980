using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Crayon.Ccp.Simulator.Auth;

/// <summary>Opaque bearer tokens of one hour in real time; they outlive a restart because their keys do.</summary>
internal sealed class AccessTokens(CcpSimulatorOptions options, IDataProtectionProvider protection)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly IDataProtector _protector = protection.CreateProtector("ccp.access-token");
    private readonly Dictionary<string, byte[]> _secretHashes = options.OtherPartners
        .Append(new PartnerCredential(options.ClientId, options.ClientSecret))
        .ToDictionary(p => p.ClientId, p => Hash(p.ClientSecret), StringComparer.Ordinal);

    public bool AreCredentialsValid(string clientId, string clientSecret)
    {
        // Unknown clients are compared, too, so that timing does not tell which client ids exist.
        var known = _secretHashes.TryGetValue(clientId, out var expected);
        return CryptographicOperations.FixedTimeEquals(expected ?? new byte[32], Hash(clientSecret)) && known;
    }

    public string Issue(string partnerId)
    {
        var id = Encoding.UTF8.GetBytes(partnerId);
        var payload = new byte[sizeof(long) + id.Length];
        BinaryPrimitives.WriteInt64BigEndian(payload, (options.RealTime.GetUtcNow() + Life).UtcTicks);
        id.CopyTo(payload, sizeof(long));
        return WebEncoders.Base64UrlEncode(_protector.Protect(payload));
    }

    /// <summary>The partner that an Authorization header speaks for; null when it does not hold.</summary>
    public string? PartnerOf(string authorization)
    {
        const string scheme = "Bearer ";
        if (!authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            var payload = _protector.Unprotect(WebEncoders.Base64UrlDecode(authorization[scheme.Length..].Trim()));
            var expiry = BinaryPrimitives.ReadInt64BigEndian(payload);
            var partner = Encoding.UTF8.GetString(payload.AsSpan(sizeof(long)));
            return expiry > options.RealTime.GetUtcNow().UtcTicks
                && _secretHashes.ContainsKey(partner) ? partner : null;
        }
        catch (Exception invalid) when (invalid is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
