namespace Crayon.Identity.Store.Grants;

/// <summary>
/// The scopes that are about the person, not about the API (OpenID Connect Core section 5.4). A client has those in its
/// list.
/// </summary>
public static class OpenIdScopes
{
    /// <summary>An ID token, and leave to ask userinfo.</summary>
    public const string OpenId = "openid";

    /// <summary>Name, language and time zone at userinfo.</summary>
    public const string Profile = "profile";

    /// <summary>Address at userinfo.</summary>
    public const string Email = "email";

    /// <summary>A refresh token, which outlives the session.</summary>
    public const string OfflineAccess = "offline_access";

    /// <summary>For whom the person may act, and in which roles, at userinfo.</summary>
    public const string Organisations = "organizations";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [OpenId, Profile, Email, OfflineAccess, Organisations];
}
