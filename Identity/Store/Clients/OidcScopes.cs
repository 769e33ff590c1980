namespace Crayon.Identity.Store.Clients;

/// <summary>Scopes of OpenID Connect, which tell of the person (Core sections 3.1.2.1, 5.4 and 11).</summary>
public static class OidcScopes
{
    /// <summary>That it is a sign-in at all.</summary>
    public const string OpenId = "openid";

    /// <summary>Name, language, time zone.</summary>
    public const string Profile = "profile";

    /// <summary>The address and whether it was confirmed.</summary>
    public const string Email = "email";

    /// <summary>Refresh tokens that outlive the session.</summary>
    public const string OfflineAccess = "offline_access";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [OpenId, Profile, Email, OfflineAccess];
}
