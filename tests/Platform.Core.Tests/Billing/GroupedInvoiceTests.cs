using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Billing;

/// <summary>A customer's month is one invoice, or one for each account or department where it asks for that.</summary>
public sealed class GroupedInvoiceTests
{
    private static readonly DateTimeOffset First = new(2022, 1, 10, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Departments_are_billed_apart_and_add_up_to_what_one_invoice_would_be(DatabaseEngine engine)
    {
        await using var world = await BillingWorld.OpenAsync(engine, Ct);
        await AskAsync(world, InvoiceGrouping.Department);
        var (sales, research, nobody) =
            (Of(world, "Sales", First, 3), Of(world, "Research", First, 2), Of(world, null, First, 1));
        await world.AddAsync([sales, research, nobody, world.ACharge(First, 1, 31, creditOf: sales)], Ct);
        await IssueAsync(world);

        var invoices = await RetailAsync(world);
        Assert.Equal([((string?)null, 1258L, 1), ("Research", 2516, 1), ("Sales", 2516, 2)],
            invoices.Select(row => (row.GroupKey, row.NetMinor, row.LineCount)));
        Assert.All(invoices, row => Assert.Equal(InvoiceGrouping.Department, row.GroupedBy));
        Assert.Single(await world.Shop.ReadAsync(db =>
            db.Invoices.Where(row => row.Kind == InvoiceKind.Wholesale).ToListAsync(Ct)));
        Assert.Equal(0, await world.Shop.ReadAsync(db => db.Charges.CountAsync(
            row => row.DocumentId == null && row.Month == 202201, Ct)));
        // Planned again there is nothing left.
        await world.PlanAsync(Ct);
        Assert.Equal(0, await OpenDraftsAsync(world));
    }

    [Theory, EachEngine]
    public async Task What_comes_after_the_issue_goes_to_the_groups_next_month(DatabaseEngine engine)
    {
        await using var world = await BillingWorld.OpenAsync(engine, Ct);
        await AskAsync(world, InvoiceGrouping.Account);
        await world.AddAsync([Of(world, null, First, 3)], Ct);
        await IssueAsync(world);
        await world.AddAsync([Of(world, null, First, 1)], Ct);
        await IssueAsync(world);

        var invoices = await RetailAsync(world);
        Assert.Equal([202201, 202202], invoices.Select(row => row.Month).Order());
        Assert.All(invoices, row => Assert.Equal(world.Shop.Account.Id.ToString(), row.GroupKey));
        Assert.Equal(0, await OpenDraftsAsync(world));
    }

    [Fact]
    public async Task A_month_that_has_begun_one_way_stays_so_and_the_next_is_as_asked_for()
    {
        await using var world = await BillingWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        await world.AddAsync([Of(world, "Sales", First, 3)], Ct);
        await world.PlanAsync(Ct);
        await AskAsync(world, InvoiceGrouping.Department);
        await world.AddAsync([Of(world, "Research", First, 2), Of(world, "Research", First.AddMonths(1), 2)], Ct);
        await IssueAsync(world);

        Assert.Equal([(202201, null, null, 6290L), (202202, InvoiceGrouping.Department, "Research", 2516)],
            (await RetailAsync(world)).OrderBy(row => row.Month)
                .Select(row => (row.Month, row.GroupedBy, row.GroupKey, row.NetMinor)));
        Assert.Equal(0, await OpenDraftsAsync(world));
    }

    private static Charge Of(BillingWorld world, string? department, DateTimeOffset at, int seats)
    {
        world.Department = department;
        return world.ACharge(at, seats, 31);
    }

    private static Task<int> AskAsync(BillingWorld world, InvoiceGrouping by) => world.Shop.ReadAsync(async db =>
    {
        (await db.Customers.SingleAsync(Ct)).InvoicesBy = by;
        return await db.SaveChangesAsync(Ct);
    });

    private static async Task IssueAsync(BillingWorld world)
    {
        await world.PlanAsync(Ct);
        foreach (var id in await world.Shop.ReadAsync(db => db.InvoiceDrafts
            .Where(row => !row.IsIssued && row.Month < 202212).OrderBy(row => row.Month).Select(row => row.Id)
            .ToListAsync(Ct)))
            Assert.True(await world.IssueAsync(id, Ct));
    }

    private static Task<int> OpenDraftsAsync(BillingWorld world) => world.Shop.ReadAsync(db =>
        db.InvoiceDrafts.CountAsync(row => !row.IsIssued && row.Month < 202212, Ct));

    private static Task<List<Invoice>> RetailAsync(BillingWorld world) => world.Shop.ReadAsync(async db =>
        (await db.Invoices.AsNoTracking().Where(row => row.Kind == InvoiceKind.Retail).ToListAsync(Ct))
            .OrderBy(row => row.GroupKey, StringComparer.Ordinal).ToList());
}
