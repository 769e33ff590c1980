using System.Text.Json.Serialization;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.People;

namespace Crayon.Identity.Host.Protocol.UserInfo;

/// <summary>
/// What a client may know of a person (OpenID Connect Core section 5.1), by the scopes that were granted; what is not
/// known is left out.
/// </summary>
internal sealed record UserInfoAnswer([property: JsonPropertyName("sub")] string Subject)
{
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("locale")]
    public string? Locale { get; init; }

    [JsonPropertyName("zoneinfo")]
    public string? TimeZone { get; init; }

    [JsonPropertyName("email")]
    public string? Email { get; init; }

    [JsonPropertyName("email_verified")]
    public bool? IsEmailVerified { get; init; }

    /// <summary>The customer that the person acts for by this token; absent for the tenant itself.</summary>
    [JsonPropertyName("org")]
    public string? Organisation { get; init; }

    /// <summary>All for whom they may act, the tenant itself first.</summary>
    [JsonPropertyName("organizations")]
    public IReadOnlyList<UserInfoOrganisation>? Organisations { get; init; }

    /// <summary>The answer about a person.</summary>
    public static UserInfoAnswer Of(Person person, IReadOnlyList<string> scopes)
    {
        var answer = new UserInfoAnswer(person.PersonId.ToString());
        if (scopes.Contains(OpenIdScopes.Profile, StringComparer.Ordinal))
            answer = answer with { Name = person.Name, Locale = person.Language, TimeZone = person.TimeZone };
        return scopes.Contains(OpenIdScopes.Email, StringComparer.Ordinal)
            ? answer with { Email = person.Email, IsEmailVerified = person.EmailConfirmedAt is not null }
            : answer;
    }
}

/// <summary>The tenant or a customer for whom a person may act.</summary>
/// <param name="Id">The customer; absent for the tenant itself.</param>
/// <param name="Name">Its name.</param>
/// <param name="Roles">What the person is there.</param>
internal sealed record UserInfoOrganisation(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("roles")] IReadOnlyList<string> Roles);
