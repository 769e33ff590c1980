using Crayon.Identity.Store.People;
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
    /// <param name="token">The token.</param>
    /// <param name="realm">The realm that issued it.</param>
    /// <param name="home">The realm of the staff who act by it; null for anyone else.</param>
    public static AccessToken? Claims(JsonWebToken token, RegisteredTenant realm, StaffHome? home)
    {
        if (Text(token, "client_id") is not { } client || token.Subject is not { Length: > 0 } subject
            || token.Id is not { Length: > 0 } id || token.IssuedAt == DateTime.MinValue) return null;
        CustomerId? customer = null;
        if (Text(token, AccessTokens.OrganisationClaim) is { } named)
        {
            if (!Guid.TryParse(named, out var value)) return null;
            customer = new CustomerId(value);
        }
        var scopes = Text(token, "scope")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var life = new AccessTokenLife(id, Utc(token.IssuedAt), Utc(token.ValidTo));
        var claims = new AccessToken(realm, client, subject, customer, scopes, life);
        if (home is not null) return StaffOf(token, home, subject) is { } staff ? claims with { Staff = staff } : null;
        if (Text(token, "sid") is null) return subject == client ? claims : null;
        return PersonOf(token, subject) is { } person ? claims with { Person = person } : null;
    }

    /// <summary>Whether a token says that staff act by it.</summary>
    public static bool IsOfStaff(JsonWebToken token) =>
        token.Claims.Any(claim => claim.Type == AccessTokens.ActorClaim);

    private static StaffAccess? StaffOf(JsonWebToken token, StaffHome home, string subject)
    {
        var actor = token.Claims.First(claim => claim.Type == AccessTokens.ActorClaim).Value;
        if (StaffActor.Read(actor) is not { } act || act.Issuer != home.Issuer
            || subject != AccessTokens.StaffPrefix + act.Subject) return null;
        return PersonOf(token, act.Subject) is { } person
            && Guid.TryParse(Text(token, AccessTokens.ElevationClaim), out var elevation)
            ? new StaffAccess(elevation, home.Realm, person)
            : null;
    }

    private static AccessTokenPerson? PersonOf(JsonWebToken token, string subject)
    {
        if (!Guid.TryParse(subject, out var person) || !Guid.TryParse(Text(token, "sid"), out var session)
            || !Guid.TryParse(Text(token, "gid"), out var grant) || Text(token, "acr") is not { } level
            || !token.TryGetPayloadValue("auth_time", out long authenticated)) return null;
        return new AccessTokenPerson(new PersonId(person), session, grant,
            DateTimeOffset.FromUnixTimeSeconds(authenticated), level,
            [.. token.Claims.Where(claim => claim.Type == "amr").Select(claim => claim.Value)]);
    }

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue(claim, out string? value) && !string.IsNullOrEmpty(value) ? value : null;

    private static DateTimeOffset Utc(DateTime value) => new(DateTime.SpecifyKind(value, DateTimeKind.Utc));
}

/// <summary>Where staff are signed in.</summary>
/// <param name="Realm">The operator's realm.</param>
/// <param name="Issuer">Its issuer.</param>
internal sealed record StaffHome(RegisteredTenant Realm, string Issuer);
