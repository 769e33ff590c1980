namespace Crayon.Platform.Core.Tenancy.Issuers;

/// <summary>What an issuer of somebody else's may be called and its tokens may be taken for.</summary>
public static class IssuerRules
{
    private const int LongestUrl = 400;
    private const int LongestName = 200;
    private const int MostScopeRules = 50;

    /// <summary>Algorithms that an external issuer may sign with; all are asymmetric (RFC 8725 section 3.1).</summary>
    public static IReadOnlyList<string> Algorithms { get; } = ["ES256", "ES384", "RS256", "PS256"];

    /// <summary>Types that its access tokens may have.</summary>
    public static IReadOnlyList<string> TokenTypes { get; } = ["at+jwt", "JWT"];

    /// <summary>
    /// The scopes that a mapping can yield: those of the tenant's or customer's own clients, but for the right to name
    /// issuers and providers, which no issuer gives. Never a scope of staff.
    /// </summary>
    public static IReadOnlyList<string> ScopesFor(bool isCustomers) =>
        isCustomers ? GivenToCustomers : GivenToTenants;

    private static List<string> GivenToTenants { get; } = GivenOf(ApiScopes.ForTenants);

    private static List<string> GivenToCustomers { get; } = GivenOf(ApiScopes.ForCustomers);

    /// <summary>Refuses a draft that breaks a rule, saying which.</summary>
    internal static void Check(IssuerDraft draft)
    {
        if (!IsUrl(draft.Issuer))
            throw Refused("The issuer is an https URL of at most 400 characters without query and fragment.");
        if (!IsName(draft.Audience)) throw Refused("The audience has 1 to 200 characters and no blanks.");
        var trust = draft.Trust;
        if (!TokenTypes.Contains(trust.TokenType, StringComparer.Ordinal)) throw Refused(
            "The token type is at+jwt or JWT.");
        if (trust.Algorithms.Count == 0 || trust.Algorithms.Except(Algorithms, StringComparer.Ordinal).Any())
            throw Refused($"The algorithms are some of {string.Join(", ", Algorithms)}.");
        if (!IsName(trust.ClientClaim)) throw Refused("The client's claim has 1 to 200 characters and no blanks.");
        Check(trust.Customer);
        Check(trust.Scope, isCustomers: !trust.Customer.IsWholeTenant);
    }

    private static void Check(CustomerMapping customer)
    {
        var ways = (customer.Claim is null ? 0 : 1) + (customer.CustomerId is null ? 0 : 1) + (
            customer.IsWholeTenant ? 1 : 0);
        if (ways != 1) throw Refused(
            "Say in one way whose rows the tokens open: by a claim, one customer, or the whole tenant.");
        if (customer.Claim is { } claim && !IsName(claim)) throw Refused(
            "The customer's claim has 1 to 200 characters and no blanks.");
    }

    private static void Check(ScopeMapping scope, bool isCustomers)
    {
        if (scope.Claim is { } claim && !IsName(claim)) throw Refused(
            "The scopes' claim has 1 to 200 characters and no blanks.");
        if (scope.Claim is null && (scope.Always.Count == 0 || scope.Values.Count > 0))
            throw Refused("Without a claim for scopes, say which every token has, and map no values.");
        if (scope.Values.Count > MostScopeRules
            || !scope.Values.TrueForAll(rule => IsName(rule.Value) && rule.Scopes.Count > 0))
            throw Refused("At most 50 values are mapped, each with 1 to 200 characters to at least one scope.");
        var named = scope.Always.Concat(scope.Values.SelectMany(rule => rule.Scopes));
        if (named.Except(ScopesFor(isCustomers), StringComparer.Ordinal).FirstOrDefault() is not null)
            throw Refused(
                "A mapping gives scopes that the tenant's or customer's own clients may have, and none of identity.*.");
    }

    private static List<string> GivenOf(IReadOnlyList<string> all) =>
        [.. all.Except([ApiScopes.IdentityRead, ApiScopes.IdentityWrite], StringComparer.Ordinal)];

    // Plain http is for a provider on this machine, which the outbound guard of a server does not let through anyway.
    private static bool IsUrl(string text) =>
        text.Length <= LongestUrl && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url.UserInfo.Length == 0 && text.IndexOfAny(['?', '#', '\\', ' ']) < 0;

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text.All(letter => letter is > ' ' and < '\x7f');

    private static DomainRuleException Refused(string message) => new(IssuerRefusals.Invalid, message);
}
