using System.Text.RegularExpressions;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Federation;

/// <summary>What another provider may be registered with.</summary>
internal static partial class ProviderRules
{
    private const int LongestName = 100;
    private const int LongestIssuer = 1000;
    private const int LongestId = 400;
    private const int MostScopes = 20;

    public static void Check(NewProvider draft, TenantKind kind)
    {
        if (!Slug().IsMatch(draft.Slug))
            throw Refused("A short name has 2 to 64 lower-case letters, digits and dashes.");
        if (!IsIssuer(draft.Issuer)) throw Refused("An issuer is an https address without query and fragment.");
        Check(draft.Settings);
        CheckTrust(draft.Settings.Trust, kind, draft.CustomerId is not null);
    }

    public static void Check(ProviderSettings settings)
    {
        if (string.IsNullOrWhiteSpace(settings.Name) || settings.Name.Length > LongestName
            || settings.Name.Any(char.IsControl))
            throw Refused("A provider needs a name of at most 100 characters.");
        if (settings.ClientId.Length is 0 or > LongestId || settings.ClientId.Any(char.IsControl))
            throw Refused("A client id has 1 to 400 characters.");
        if (settings.Scopes.Count > MostScopes || !settings.Scopes.Contains("openid", StringComparer.Ordinal)
            || !settings.Scopes.All(scope => ScopeToken().IsMatch(scope)))
            throw Refused("Scopes include openid and have no blanks.");
    }

    public static void CheckTrust(ProviderTrust trust, TenantKind kind, bool inCustomer)
    {
        if (trust.Role is { } role && !Roles.For(kind, inCustomer).Contains(role, StringComparer.Ordinal))
            throw Refused("The role does not fit the realm or the customer.");
        // Staff are named one by one: nobody becomes staff by coming from somewhere.
        if (kind == TenantKind.Operator && trust.AddsPeople)
            throw Refused("The operator's realm adds nobody by itself.");
    }

    // http is for a provider on this machine only, and the outbound guard decides about that one.
    private static bool IsIssuer(string issuer) =>
        issuer.Length <= LongestIssuer && Uri.TryCreate(issuer, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;

    private static DomainRuleException Refused(string message) => new(IdentityRefusals.InvalidProvider, message);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,62}[a-z0-9]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug();

    // RFC 6749 section 3.3.
    [GeneratedRegex(@"^[\x21\x23-\x5B\x5D-\x7E]{1,100}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScopeToken();
}
