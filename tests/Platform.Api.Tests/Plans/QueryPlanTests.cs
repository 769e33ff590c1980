using Crayon.Platform.Api.Tests.Isolation;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Api.Tests.Plans;

/// <summary>
/// What a request costs must not grow with the business: every operation is driven, and the database is asked how it
/// answers each statement. SQLite takes an index wherever there is one, however few the rows, so it tells.
/// </summary>
public sealed class QueryPlanTests
{
    // What may cost it, and why.
    private static readonly string[] Allowed =
    [
        // Read once for each version of it and kept: the registry, the catalogue, taxes, versions and the clock.
        "scans registry_Tenant", "scans registry_TenantHost", "scans registry_TenantIssuer",
        "scans registry_LegalEntity", "scans registry_DataVersion", "scans registry_ClockOffset",
        "scans platform_BrandVersion", "scans platform_PaymentAccount", "scans platform_Service",
        "scans platform_Plan", "scans platform_TaxRate", "scans platform_TaxCountry",
        // Few rows by nature: feeds, billing runs, staff's leaves, the operator's rules, what dunning stopped.
        "scans jobs_SyncState", "scans jobs_BillingRun", "scans identity_Elevation", "scans platform_PriceRule",
        "scans platform_DunningSuspension",
        // A tenant's settings and people, a licence's users: what a person looked after by hand.
        "sorts registry_TenantIssuer", "sorts registry_LegalEntity", "sorts identity_ClaimedDomain",
        "sorts identity_Elevation", "sorts identity_ExternalProvider", "sorts identity_Invitation",
        "sorts identity_Membership", "sorts platform_PriceRule", "sorts platform_BrandVersion",
        "sorts platform_AuditedMonth", "sorts platform_LicenceAssignment",
        // A reseller sells and buys: both sides are found by an index, and sorted together.
        "sorts platform_Invoice", "sorts platform_CreditNote", "sorts platform_Payment",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_operation_reads_a_table_that_grows_from_end_to_end()
    {
        var plans = new PlanReader();
        await using var world = await ApiWorld.StartAsync(DatabaseEngine.Sqlite, Ct,
            configure: builder => builder.Services.AddSingleton<IInterceptor>(plans));
        var (north, south) = (world.North, world.South);
        var reseller = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        var customer = await world.CallerAsync(north, ApiScopes.ForCustomers, Ct, north.First);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var operations = Operation.ReadAll((await reseller.With(null).GetAsync("/openapi/v1.json", Ct)).Json);
        Walk WalkOf(ApiCaller caller) => new(world, caller, (north, north.First), (south, south.First), []);

        foreach (var operation in operations.Where(operation => operation.Caller != "Staff"))
            await WalkOf(reseller).OwnAsync(operation, Ct);
        foreach (var operation in operations.Where(operation => operation.Caller is not ("Staff" or "TenantOnly")))
            await WalkOf(customer).OwnAsync(operation, Ct);
        foreach (var operation in operations.Where(operation =>
            operation.Caller == "Staff" && operation.Method == HttpMethod.Get))
            await WalkOf(staff).OwnAsync(operation, Ct);

        Assert.True(plans.Plans.Count > 400, $"Only {plans.Plans.Count} statements were seen.");
        var found = plans.Plans
            .SelectMany(plan => plan.Costs().Except(Allowed).Select(cost => $"{cost}: {plan}")).ToList();
        Assert.Empty(found);
    }
}
