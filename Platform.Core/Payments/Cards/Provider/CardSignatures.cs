using System.Text.Json;
using Stripe;

namespace Crayon.Platform.Core.Payments.Cards.Provider;

/// <summary>Reads events that were signed for us; what they say of the object is not believed.</summary>
public sealed class CardSignatures(CardSettings settings, TimeProvider time)
{
    private const int ToleranceSeconds = 300;
    private const int LongestId = 100;

    /// <summary>
    /// The event of a body; null where it was not signed by a secret of ours within five minutes, or is none.
    /// </summary>
    /// <param name="signature">The header <c>Stripe-Signature</c>: <c>t=…,v1=…</c>, HMAC-SHA256 (RFC 2104).</param>
    /// <param name="body">The body as it came.</param>
    public CardNews? Read(string signature, string body) =>
        settings.WebhookSecrets.Any(secret => IsSigned(signature, body, secret)) ? Parse(body) : null;

    private bool IsSigned(string signature, string body, string secret)
    {
        try
        {
            var now = time.GetUtcNow().ToUnixTimeSeconds();
            EventUtility.ValidateSignature(body, signature, secret, ToleranceSeconds, now);
            return true;
        }
        catch (Exception no) when (no is StripeException or FormatException or ArgumentException
            or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            return false;
        }
    }

    private static CardNews? Parse(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            var about = root.GetProperty("data").GetProperty("object");
            return (Text(root, "id"), Text(root, "type"), Text(about, "object"), Text(about, "id"))
                is ({ } id, { } name, { } type, { } aboutId)
                ? new CardNews(id, name, new CardObject(type, aboutId), Text(root, "account"))
                : null;
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 and <= LongestId } text ? text : null;
}
