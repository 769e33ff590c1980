namespace Crayon.Identity.Store.Tokens;

/// <summary>What all access tokens have in common (RFC 9068).</summary>
public static class AccessTokens
{
    /// <summary>The header <c>typ</c>.</summary>
    public const string Type = "at+jwt";

    /// <summary>The audience of the API.</summary>
    public const string ApiAudience = "crayon-api";

    /// <summary>The claim that names the customer whose rows alone a token opens.</summary>
    public const string OrganisationClaim = "org";

    /// <summary>The claim that names who acts where staff are at work in a tenant (RFC 8693 section 4.1).</summary>
    public const string ActorClaim = "act";

    /// <summary>The claim that names the leave by which staff are at work in a tenant.</summary>
    public const string ElevationClaim = "elevation";

    /// <summary>What the subject of a token begins with by which staff are at work in a tenant.</summary>
    public const string StaffPrefix = "staff:";

    /// <summary>How long a token lives.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>How far clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);
}
