namespace Crayon.Identity.Store.Tokens;

/// <summary>What all access tokens have in common (RFC 9068).</summary>
public static class AccessTokens
{
    /// <summary>The header <c>typ</c>.</summary>
    public const string Type = "at+jwt";

    /// <summary>The audience of the API.</summary>
    public const string ApiAudience = "crayon-api";

    /// <summary>The claim that names the customer whose rows alone a token opens.</summary>
    public const string CustomerClaim = "customer_id";

    /// <summary>How long a token lives.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>How far clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);
}
