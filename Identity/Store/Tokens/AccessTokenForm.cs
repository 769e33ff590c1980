using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Tokens;

/// <summary>Reads the outside of a token, without trusting any of it.</summary>
internal static class AccessTokenForm
{
    /// <summary>The token when it has the form of ours; null otherwise.</summary>
    public static JsonWebToken? Read(JsonWebTokenHandler handler, string token)
    {
        if (token.Length > handler.MaximumTokenSizeInBytes || token.Count(letter => letter == '.') != 2) return null;
        try
        {
            var read = handler.ReadJsonWebToken(token);
            // RFC 7515 section 4.1.11: an extension that is marked critical and not understood is refused.
            var isCritical = read.TryGetHeaderValue("crit", out object? _);
            return read.Kid is { Length: > 0 } && read.Audiences.Count() == 1 && !isCritical ? read : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The claims of a token whose signature was verified; null when one is missing or not in form.</summary>
    public static AccessToken? Claims(JsonWebToken token, RegisteredTenant realm)
    {
        if (Text(token, "client_id") is not { } client || token.Subject is not { Length: > 0 } subject
            || token.Id is not { Length: > 0 } id || token.IssuedAt == DateTime.MinValue) return null;
        CustomerId? customer = null;
        if (Text(token, AccessTokens.CustomerClaim) is { } named)
        {
            if (!Guid.TryParse(named, out var value)) return null;
            customer = new CustomerId(value);
        }
        var scopes = Text(token, "scope")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var life = new AccessTokenLife(id, Utc(token.IssuedAt), Utc(token.ValidTo));
        return new AccessToken(realm, client, subject, customer, scopes, life);
    }

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue(claim, out string? value) && !string.IsNullOrEmpty(value) ? value : null;

    private static DateTimeOffset Utc(DateTime value) => new(DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
