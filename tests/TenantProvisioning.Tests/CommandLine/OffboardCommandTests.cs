using System.Text.Json.Nodes;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Tests.Provisioning;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.TenantProvisioning.Tests.CommandLine;

public sealed class OffboardCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_25_A_tenant_is_previewed_refused_in_business_and_leaves_with_yes(DatabaseEngine engine)
    {
        await using var bench = await CommandLineTests.WithTenantAsync(engine);
        string[] offboard = ["tenant", "offboard", "--tenant", "northwind"];
        var id = await bench.InPlatformAsync(db =>
            db.Tenants.Where(row => row.Slug == "northwind").Select(row => row.TenantId).SingleAsync(Ct));
        await Leavers.OrderAsync(bench, id, OrderStatus.Approved, Ct);
        var preview = await CommandLineTests.JsonAsync(bench, offboard);
        Assert.Equal(TenantOffboarding.StepNames, Names(preview));
        Assert.Equal("open-orders", preview["against"]![0]!["what"]!.GetValue<string>());
        Assert.Equal(TenantState.Active, await Leavers.StateAsync(bench, id, Ct));

        var (code, _, error) = await CommandLineTests.RunAsync(bench, "", [.. offboard, "--yes"]);
        Assert.Equal((1, true), (code, error.StartsWith("invalid-input: A reason", StringComparison.Ordinal)));
        string[] sure = [.. offboard, "--reason", "Contract ended", "--yes"];
        (code, _, error) = await CommandLineTests.RunAsync(bench, "", sure);
        Assert.Equal((1, true), (code, error.StartsWith("tenant-in-business: northwind", StringComparison.Ordinal)));

        await Leavers.OrderAsync(bench, id, OrderStatus.Cancelled, Ct);
        var done = await CommandLineTests.JsonAsync(bench, sure);
        Assert.Equal("deleted", done["state"]!.GetValue<string>());
        var shown = await CommandLineTests.JsonAsync(bench, "tenant", "show", "--tenant", "northwind");
        Assert.Equal(TenantProvisioner.StepNames.Concat(TenantOffboarding.StepNames), Names(shown));
        Assert.Empty(shown["hosts"]!.AsArray());
        var realm = await CommandLineTests.JsonAsync(bench, "realm", "show", "--tenant", "northwind");
        Assert.Null(realm["issuer"]);
        Assert.All(realm["keys"]!.AsArray(), key => Assert.Equal("revoked", key!["state"]!.GetValue<string>()));
        (code, _, error) = await CommandLineTests.RunAsync(bench, "", "tenant", "resume", "--tenant", "northwind");
        Assert.Equal((1, true), (code, error.StartsWith("tenant-state", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Names(JsonNode answer) =>
        answer["steps"]!.AsArray().Select(step => step!["name"]!.GetValue<string>());
}
