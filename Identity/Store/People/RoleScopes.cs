using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.People;

/// <summary>What each role may do, as scopes of the API.</summary>
public static class RoleScopes
{
    /// <summary>The scopes of a role; none for an unknown one.</summary>
    public static IReadOnlyList<string> Of(string role) => role switch
    {
        "reseller.owner" => ApiScopes.ForTenants,
        "customer.admin" => ApiScopes.ForCustomers,
        "platform.operator" => ApiScopes.ForStaff,
        _ when role.StartsWith("reseller.", StringComparison.Ordinal) => [.. ApiScopes.ForTenants.Where(IsReading)],
        _ when role.StartsWith("customer.", StringComparison.Ordinal) => [.. ApiScopes.ForCustomers.Where(IsReading)],
        _ when role.StartsWith("platform.", StringComparison.Ordinal) => [ApiScopes.AdminRead],
        _ => [],
    };

    private static bool IsReading(string scope) => scope.EndsWith(".read", StringComparison.Ordinal);
}
