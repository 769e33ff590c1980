using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Crayon.Ccp.Simulator.Webhooks;

/// <summary>
/// Signs an event: HMAC-SHA256 (RFC 2104) over <c>{unix seconds}.{body}</c>, in base64, so that an old event cannot be
/// sent again as a new one.
/// </summary>
internal static class WebhookSignature
{
    public const string Scheme = "Signature";
    public const string AlgorithmHeader = "X-MS-Signature-Algorithm";
    public const string TimestampHeader = "X-MS-Signature-Timestamp";
    public const string Algorithm = "hmac-sha256";

    public static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static string Of(string secret, string timestamp, string body) => Convert.ToBase64String(
        HMACSHA256.HashData(Convert.FromBase64String(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")));

    public static string Timestamp(DateTimeOffset now) =>
        now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
