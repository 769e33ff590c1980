using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Tests.Store;

public sealed class RoleScopesTests
{
    [Fact]
    public void Every_role_has_scopes_of_its_own_kind_of_realm()
    {
        Inside(Roles.Platform, ApiScopes.ForStaffPeople);
        Inside(Roles.Reseller, ApiScopes.ForTenants);
        Inside(Roles.Customer, ApiScopes.ForCustomers);
        Assert.Empty(RoleScopes.Of("reseller.nobody"));
    }

    [Fact]
    public void Only_the_head_of_an_organisation_lets_others_in()
    {
        foreach (var role in (string[])[.. Roles.Platform, .. Roles.Reseller, .. Roles.Customer])
            foreach (var scope in (string[])[ApiScopes.TeamWrite, ApiScopes.ClientsWrite, ApiScopes.IdentityWrite,
                ApiScopes.AdminWrite])
                Assert.True(RoleScopes.IsHead(role) || !RoleScopes.Of(role).Contains(scope), $"{role} has {scope}");
    }

    [Fact]
    public void Viewers_and_auditors_change_nothing_and_staff_at_work_lets_nobody_in()
    {
        foreach (var role in (string[])["reseller.viewer", "customer.viewer", "platform.auditor", "platform.finance"])
            Assert.All(RoleScopes.Of(role), scope => Assert.EndsWith(".read", scope, StringComparison.Ordinal));
        Assert.Equal([ApiScopes.PaymentsWrite], RoleScopes.Of("customer.billing")
            .Where(scope => !scope.EndsWith(".read", StringComparison.Ordinal)));
        Assert.DoesNotContain(ApiScopes.ForElevated, scope =>
            scope is ApiScopes.TeamWrite or ApiScopes.ClientsWrite or ApiScopes.IdentityWrite);
    }

    private static void Inside(IReadOnlyList<string> roles, IReadOnlyList<string> scopes) => Assert.All(roles, role =>
    {
        Assert.NotEmpty(RoleScopes.Of(role));
        Assert.Empty(RoleScopes.Of(role).Except(scopes));
    });
}
