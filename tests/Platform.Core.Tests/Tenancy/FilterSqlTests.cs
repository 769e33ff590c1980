using System.Text.RegularExpressions;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Tenancy;

/// <summary>One model serves every sort of scope: what is left of a filter in SQL is what an index serves.</summary>
public sealed partial class FilterSqlTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_scope_adds_plain_comparisons_only(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        var tenant = new TenantId(Guid.CreateVersion7());
        var customer = new CustomerId(Guid.CreateVersion7());

        Assert.Equal(
            ["TenantId = @", "TenantId = @", "SellerTenantId = @ OR BuyerTenantId = @"],
            await platform.AsTenantAsync(tenant, ConditionsAsync));
        Assert.Equal(
            ["TenantId = @ AND CustomerId = @", "nothing", "nothing"],
            await platform.AsTenantAsync(tenant, ConditionsAsync, customer));
        Assert.Equal(["", "", ""], await platform.AsPlatformAsync(ConditionsAsync));
    }

    private static Task<string[]> ConditionsAsync(DbContext db) => Task.FromResult<string[]>(
        [ConditionOf<Customer>(db), ConditionOf<PriceRule>(db), ConditionOf<WholesaleCharge>(db)]);

    /// <summary>The condition on who asks, without quotes, aliases and the names of parameters.</summary>
    private static string ConditionOf<T>(DbContext db) where T : class
    {
        var sql = db.Set<T>().IgnoreQueryFilters([QueryFilters.Deleted]).ToQueryString();
        var condition = sql.Split("WHERE ").ElementAtOrDefault(1)?.Trim() ?? "";
        return condition is "FALSE" or "0" ? "nothing" : Comparison().Replace(condition, "${column} = @");
    }

    [GeneratedRegex("""\S+\."(?<column>\w+)" = @\w+""", RegexOptions.NonBacktracking)]
    private static partial Regex Comparison();
}
