using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Clients;

/// <summary>What a client may be called and may have.</summary>
internal static class ClientRules
{
    private const int LongestName = 200;
    private const int ShortestId = 3;
    private const int LongestId = 100;
    private const int MostAddresses = 50;

    public static void Check(NewClient draft, TenantKind kind, PublicEndpoint endpoint)
    {
        if (draft.ClientId is { } id && !IsId(id))
            throw Refused("A client id has 3 to 100 letters, digits, dots, dashes and underscores.");
        if (string.IsNullOrWhiteSpace(draft.Name) || draft.Name.Length > LongestName || draft.Name.Any(char.IsControl))
            throw Refused("A client needs a name of at most 200 characters.");
        CheckGrants(draft, kind);
        CheckScopes(draft, kind);
        CheckSigning(draft);
        if (draft.RedirectUris.Count > MostAddresses || draft.PostLogoutRedirectUris.Count > MostAddresses)
            throw Refused("A client has at most 50 addresses of a kind.");
        ClientAddresses.Check(draft, endpoint);
    }

    private static void CheckGrants(NewClient draft, TenantKind kind)
    {
        bool Has(string grant) => draft.GrantTypes.Contains(grant, StringComparer.Ordinal);
        if (draft.GrantTypes.Count == 0
            || draft.GrantTypes.Any(grant => !Grants.All.Contains(grant, StringComparer.Ordinal)))
            throw Refused($"A client needs grants, of {string.Join(", ", Grants.All)}.");
        if (Has(Grants.AuthorizationCode) != draft.RedirectUris.Count > 0)
            throw Refused("The authorization code goes with redirect URIs, and they with it.");
        if (Has(Grants.RefreshToken) && !Has(Grants.AuthorizationCode))
            throw Refused("Only what a person granted can be refreshed: refresh_token needs authorization_code.");
        // A customer's program that speaks for people of other customers would cross between them.
        if (draft.CustomerId is not null && Has(Grants.AuthorizationCode))
            throw Refused("A customer's client acts in its own name only.");
        if (draft.Authentication == ClientAuthentication.None && Has(Grants.ClientCredentials))
            throw Refused("A public client has nothing by which to act in its own name.");
        if (Has(Grants.TokenExchange) && kind != TenantKind.Operator) throw Refused("Only staff exchange tokens.");
        if (draft.Demands.MayVaryLoopbackPort && draft.Authentication != ClientAuthentication.None)
            throw Refused("Only the loopback port of a public client may vary.");
    }

    private static void CheckScopes(NewClient draft, TenantKind kind)
    {
        IEnumerable<string> allowed = Allowed(kind, draft.CustomerId is not null);
        if (draft.GrantTypes.Contains(Grants.AuthorizationCode, StringComparer.Ordinal))
            allowed = OpenIdScopes.All.Concat(kind == TenantKind.Operator ? ApiScopes.ForStaffPeople : allowed);
        if (draft.Scopes.Count == 0 || draft.Scopes.Except(allowed, StringComparer.Ordinal).Any())
            throw Refused("A client needs scopes, and only such as its realm or customer may have.");
    }

    private static void CheckSigning(NewClient draft)
    {
        SigningAlgorithms.Require(draft.IdTokenAlgorithm);
        if (draft.Jwks is null) return;
        if (draft.Authentication != ClientAuthentication.PrivateKeyJwt)
            throw Refused("Only a client that signs has keys.");
        ClientKeys.Check(draft.Jwks);
    }

    private static IReadOnlyList<string> Allowed(TenantKind kind, bool ofCustomer) => (kind, ofCustomer) switch
    {
        (TenantKind.Operator, false) => ApiScopes.ForStaff,
        (TenantKind.Operator, true) => [],
        (_, true) => ApiScopes.ForCustomers,
        _ => ApiScopes.ForTenants,
    };

    private static bool IsId(string id) =>
        id.Length is >= ShortestId and <= LongestId
        && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

    private static DomainRuleException Refused(string message) => new(IdentityRefusals.InvalidClient, message);
}
