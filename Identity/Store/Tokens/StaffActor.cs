using System.Text.Json;

namespace Crayon.Identity.Store.Tokens;

/// <summary>The claim <c>act</c> (RFC 8693 section 4.1): who acts in a tenant that is not their own.</summary>
/// <param name="Issuer">Issuer of the realm where they are signed in.</param>
/// <param name="Subject">Who they are there.</param>
internal sealed record StaffActor(string Issuer, string Subject)
{
    public static StaffActor? Read(string json)
    {
        try
        {
            using var read = JsonDocument.Parse(json);
            return read.RootElement.ValueKind == JsonValueKind.Object && Text(read.RootElement, "iss") is { } issuer
                && Text(read.RootElement, "sub") is { } subject
                ? new StaffActor(issuer, subject)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
