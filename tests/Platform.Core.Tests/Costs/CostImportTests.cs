using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tests.Catalogue;
using Crayon.Platform.Core.Tests.Lifecycle;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Costs;

public sealed class CostImportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_month_comes_in_once_for_the_customers_and_services_it_was_for(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        var (seats, storage) = (await world.BuySeatsAsync(25), await world.BuyStorageAsync());
        await world.UseAsync(storage, "2026-03-20", 1234m);
        await world.ToAsync(BilledWorld.At("2026-04-02T06:00:00Z"));
        var march = Assert.Single(await world.InvoicesAsync());
        Assert.Equal((202603, "EUR", 2, 0L), (march.Month, march.Currency, march.Lines, march.DifferenceMinor));
        Assert.Equal(26125 + 4689, march.TotalMinor);
        var lines = await world.LinesAsync();
        Assert.Equal([(CostKind.New, 26125L), (CostKind.Usage, 4689L)],
            lines.Select(line => (line.Kind, line.SubtotalMinor)));
        Assert.All(lines, line => Assert.Equal(
            (world.North.TenantId, world.Customer.CustomerId), (line.SoldByTenantId, line.ForCustomerId)));
        Assert.Equal([seats.Id, storage.Id], lines.Select(line => line.SubscriptionId));
        Assert.Equal([seats.ServiceId, storage.ServiceId], lines.Select(line => line.ServiceId));
        Assert.Equal(storage.PlanId, lines[1].PlanId);
        Assert.Equal(new CostImportResult(), await world.Get<CostImport>().RunAsync(Ct));
        Assert.Equal(2, (await world.LinesAsync()).Count);
        Assert.Contains(2, await world.ReadAsync(db => db.JobRuns
            .Where(run => run.Job == "cost-import" && run.Outcome == JobOutcome.Succeeded)
            .Select(run => run.Handled).ToListAsync(Ct)));
        Assert.Empty(await world.Platform.AsTenantAsync(world.North.TenantId, db => db.CostLines.ToListAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task Late_repeated_unknown_and_nobodys_lines_are_kept_and_counted_once(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        for (var seats = 1; seats <= 4; seats++) await world.BuySeatsAsync(seats);
        await world.TellProviderAsync("billing", new { late = 1, duplicate = 1, unknown = 1 });
        await world.TellProviderAsync("billing/credits", new { amount = 12.5m, currency = "EUR", reason = "SLA" });
        await world.TellProviderAsync(
            "billing/adjustments", new { amount = -3.5m, currency = "EUR", description = "Rounding" });
        await world.JumpToAsync("2026-05-02T06:00:00Z");
        Assert.Equal(3, (await world.Get<CostImport>().RunAsync(Ct)).Invoices);

        var (march, credit, april) = await world.InvoicesAsync() is [var a, var b, var c] ? (a, b, c) : default;
        Assert.Equal((3, 1, 1, 0), (march.Lines, march.Repeated, march.Unknown, march.Late));
        Assert.Equal(-350, march.DifferenceMinor);
        Assert.Equal((true, march.Number, -1250L, 1), (credit.IsCreditNote, credit.AmendsNumber, credit.TotalMinor,
            credit.Unallocated));
        Assert.Equal((1, 0, 0L), (april.Late, april.Repeated, april.DifferenceMinor));
        var lines = await world.LinesAsync(202603);
        var unknown = Assert.Single(lines, line => line.IsUnknown);
        Assert.Equal(("Purchase fee", 2m), (unknown.ChargeType, unknown.Quantity));
        var parked = Assert.Single(lines, line => line.ForCustomerId is null);
        Assert.Equal((CostKind.Credit, -1250L, "SLA"), (parked.Kind, parked.SubtotalMinor, parked.CreditReason));
        Assert.Equal(4m, Assert.Single(await world.LinesAsync(202604), line => line.IsLate).Quantity);
    }

    [Theory, EachEngine]
    public async Task An_import_that_dies_after_any_page_goes_on_to_the_same_end(DatabaseEngine engine)
    {
        var deaths = new Deaths();
        deaths.Survives(int.MaxValue);
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct, more: services =>
            services.AddHttpClient("ccp").AddHttpMessageHandler(() => deaths.Handler()));
        await world.BuySeatsAsync(10);
        await world.BuyStorageAsync();
        await world.TellProviderAsync(
            "billing/generated", new { month = "2026-02", lines = 4500, currency = "EUR" });
        var died = 0;
        for (var isDone = false; !isDone; died += isDone ? 0 : 1)
        {
            deaths.Survives(2); // the list and one page
            isDone = await TryAsync(world);
        }
        Assert.Equal(2, died);
        var invoice = Assert.Single(await world.InvoicesAsync());
        Assert.Equal((4500, 0, 0, 0L), (invoice.Lines, invoice.Repeated, invoice.Unallocated, invoice.DifferenceMinor));
        Assert.Equal(4500, await world.ReadAsync(db => db.CostLines.CountAsync(Ct)));
    }

    [Fact]
    public async Task It_is_due_from_the_second_to_the_fifth()
    {
        await using var world = await LifecycleWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        var work = world.Platform.Services.GetServices<IDueWork>().Single(due => due.Job == "cost-import");
        (string After, string Next)[] cases =
        [
            ("2026-03-01T00:00:00Z", "2026-03-02T00:10:00Z"), ("2026-03-02T00:10:00Z", "2026-03-03T00:10:00Z"),
            ("2026-03-05T00:09:59Z", "2026-03-05T00:10:00Z"), ("2026-03-05T00:10:00Z", "2026-04-02T00:10:00Z"),
            ("2026-12-31T12:00:00Z", "2027-01-02T00:10:00Z"),
        ];
        foreach (var (after, next) in cases)
            Assert.Equal(BilledWorld.At(next), await work.NextAsync(
                BilledWorld.At(after), BilledWorld.At("2028-01-01T00:00:00Z"), Ct));
    }

    private static async Task<bool> TryAsync(LifecycleWorld world)
    {
        try
        {
            await world.Get<CostImport>().RunAsync(Ct);
            return true;
        }
        catch (CcpRefusedException)
        {
            return false;
        }
    }
}
