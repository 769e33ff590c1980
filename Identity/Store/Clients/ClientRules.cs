using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Clients;

/// <summary>What a client may be called and may have.</summary>
internal static class ClientRules
{
    private const int LongestName = 200;
    private const int ShortestId = 3;
    private const int LongestId = 100;

    public static void Check(NewClient draft, TenantKind kind)
    {
        if (draft.ClientId is { } id && !IsId(id))
            throw Refused("A client id has 3 to 100 letters, digits, dots, dashes and underscores.");
        if (string.IsNullOrWhiteSpace(draft.Name) || draft.Name.Length > LongestName || draft.Name.Any(char.IsControl))
            throw Refused("A client needs a name of at most 200 characters.");
        var allowed = Allowed(kind, draft.CustomerId is not null);
        if (draft.Scopes.Count == 0 || draft.Scopes.Any(scope => !allowed.Contains(scope, StringComparer.Ordinal)))
            throw Refused("A client needs scopes, and only such as its realm or customer may have.");
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
