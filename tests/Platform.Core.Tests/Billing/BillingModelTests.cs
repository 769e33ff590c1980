using System.Globalization;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Due;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tests.Outbox;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Billing;

/// <summary>
/// Random months of charges and credits, billed by a process that dies at random: every charge stands on one document,
/// the documents add up, both levels agree, and numbers have no gap.
/// </summary>
public sealed class BillingModelTests
{
    private const int Months = 14;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>
    /// What happens in a month: seats charged, days of it, seats given back of that, when, and deaths.
    /// </summary>
    private sealed record MonthLife((int Seats, int Days, int Returned, int ReturnedOn)[] Charges, int[] Deaths);

    [Fact]
    public async Task Whatever_happens_and_whenever_it_dies_the_books_add_up()
    {
        var killer = new KillSwitch();
        await using var world = await BillingWorld.OpenAsync(
            DatabaseEngine.Sqlite, Ct, services => services.AddSingleton<IInterceptor>(killer));
        var charge = from seats in Gen.Choose(1, 40) from days in Gen.Choose(1, 31)
                     from returned in Gen.Choose(0, 40) from day in Gen.Choose(0, 20)
                     select (seats, days, Math.Min(returned, seats), day);
        var lives = (from charges in charge.ListOf() from deaths in Gen.Choose(1, 60).ListOf()
                     select new MonthLife([.. charges.Take(6)], [.. deaths.Take(3)]))
            .Sample(Months, new Rnd(20260405, 20260405 | 1), 10).ToList();
        foreach (var life in lives) await LiveAsync(world, killer, life);
        await SettleAsync(world);
        await AddsUpAsync(world);
        Assert.True(killer.Deaths > 5, "A model in which nobody dies would prove nothing.");
        var before = await world.Shop.ReadAsync(db => BillingPrint.OfAsync(db, Ct));
        Assert.Equal(0, await world.RunDueAsync(Ct));
        foreach (var work in world.Shop.Platform.Services.GetServices<IDueWork>().Where(work =>
            work is ChargeRates or SeatCharges or Invoicing))
            await work.RunAsync(world.Shop.Platform.Time.GetUtcNow(), Ct); // whether it says that it is due or not
        Assert.Equal(before, await world.Shop.ReadAsync(db => BillingPrint.OfAsync(db, Ct)));
    }

    // Charges of the month, what is given back on some day after, and the 1st and 5th of the month that follows.
    private static async Task LiveAsync(BillingWorld world, KillSwitch killer, MonthLife life)
    {
        var time = world.Shop.Platform.Time;
        var now = time.GetUtcNow();
        var charges = life.Charges.Select(row => (Row: row, Charge: world.ACharge(now, row.Seats, row.Days))).ToList();
        await world.AddAsync(charges.Select(pair => pair.Charge), Ct);
        var credits = charges.Where(pair => pair.Row.Returned > 0)
            .Select(pair => (At: now.AddDays(pair.Row.ReturnedOn), pair.Row, pair.Charge))
            .OrderBy(pair => pair.At).ToList();
        foreach (var (at, row, from) in credits)
        {
            await DieOnTheWayAsync(world, killer, life.Deaths, at);
            await world.AddAsync([world.ACharge(at, row.Returned, row.Days, from)], Ct);
        }
        await DieOnTheWayAsync(world, killer, life.Deaths, now.AddDays(31));
    }

    private static async Task DieOnTheWayAsync(BillingWorld world, KillSwitch killer, int[] deaths, DateTimeOffset to)
    {
        if (to > world.Shop.Platform.Time.GetUtcNow()) world.Shop.Platform.Time.SetUtcNow(to);
        foreach (var death in deaths)
        {
            killer.DieAfter(death);
            try
            {
                await world.RunDueAsync(Ct);
            }
            catch (Exception) when (killer.IsDead)
            {
                // In the middle of anything.
            }
            killer.Restart();
            world.Shop.Platform.Time.Advance(TimeSpan.FromSeconds(20));
        }
        await world.RunDueAsync(Ct);
    }

    private static async Task SettleAsync(BillingWorld world)
    {
        world.Shop.Platform.Time.Advance(TimeSpan.FromDays(40));
        for (var round = 0; round < 4; round++)
        {
            await world.RunDueAsync(Ct);
            world.Shop.Platform.Time.Advance(TimeSpan.FromSeconds(20));
        }
    }

    private static async Task AddsUpAsync(BillingWorld world)
    {
        var (charges, wholesale, lines, notes, invoices) = await world.Shop.ReadAsync(async db => (
            await db.Charges.AsNoTracking().Where(row => row.Month < 202712 && row.DocumentId != null).ToListAsync(Ct),
            await db.WholesaleCharges.AsNoTracking().ToDictionaryAsync(row => row.ChargeId, Ct),
            await db.InvoiceLines.AsNoTracking().ToListAsync(Ct),
            await db.CreditNotes.AsNoTracking().Include(row => row.Lines).ToListAsync(Ct),
            await db.Invoices.AsNoTracking().ToListAsync(Ct)));
        Assert.True(invoices.Count > 10 && notes.Count > 3, $"Only {invoices.Count} invoices, {notes.Count} notes.");
        foreach (var invoice in invoices)
        {
            var own = lines.Where(row => row.InvoiceId == invoice.Id).OrderBy(row => row.Number).ToList();
            Assert.Equal(Enumerable.Range(1, own.Count), own.Select(row => row.Number));
            Assert.Equal(invoice.NetMinor, own.Sum(row => row.NetMinor));
            Assert.Equal(invoice.TaxMinor, own.Sum(row => row.TaxMinor));
            Assert.Equal(invoice.TotalMinor, invoice.NetMinor + invoice.Taxes.Sum(tax => tax.TaxMinor));
            var credited = notes.Where(row => row.InvoiceId == invoice.Id).ToList();
            Assert.True(credited.Sum(row => row.TotalMinor) <= invoice.TotalMinor, "More credited than invoiced.");
            Assert.Equal(invoice.TotalMinor - credited.Sum(row => row.TotalMinor), invoice.BalanceMinor);
        }
        EachLevelAgrees(charges, wholesale, lines, notes);
        WholesaleIsTheBasis(invoices, lines, wholesale);
        foreach (var back in notes.SelectMany(note => note.Lines)
            .GroupBy(row => (row.InvoiceId, row.InvoiceLineNumber)))
            Assert.True(back.Sum(row => row.NetMinor) <= lines.Single(
                row => (row.InvoiceId, row.Number) == back.Key).NetMinor, "More credited than a line came to.");
        foreach (var kind in new[] { InvoiceKind.Retail, InvoiceKind.Wholesale })
            NoGap(invoices.Where(row => row.Kind == kind).Select(row => row.Number));
    }

    private static void EachLevelAgrees(
        List<Charge> charges, Dictionary<ChargeId, WholesaleCharge> wholesale, List<InvoiceLine> lines,
        List<CreditNote> notes)
    {
        var noted = notes.SelectMany(note => note.Lines.Select(line => (note.Kind, Line: line))).ToList();
        foreach (var charge in charges)
        {
            var half = wholesale[charge.Id];
            long On(InvoiceKind kind) =>
                lines.Where(row => row.ChargeId == charge.Id)
                    .Where(row => (row.CustomerId is null) == (kind == InvoiceKind.Wholesale))
                    .Sum(row => row.NetMinor)
                - noted.Where(row => row.Kind == kind && row.Line.ChargeId == charge.Id).Sum(row => row.Line.NetMinor);
            Assert.Equal(charge.NetMinor, On(InvoiceKind.Retail));
            Assert.Equal(half.NetMinor, On(InvoiceKind.Wholesale));
        }
        foreach (var given in charges.Where(row => row.CreditOf is not null).GroupBy(row => row.CreditOf!.Value))
            Assert.True(
                wholesale[given.Key].NetMinor + given.Sum(row => wholesale[row.Id].NetMinor) >= 0, "Too much back.");
    }

    private static void NoGap(IEnumerable<string> numbers)
    {
        foreach (var year in numbers.GroupBy(number => number[..8], StringComparer.Ordinal))
            Assert.Equal(
                Enumerable.Range(1, year.Count()),
                year.Select(number => int.Parse(number[8..], CultureInfo.InvariantCulture)).Order());
    }

    // What the reseller is invoiced for a month is what its own invoices of that month are based on.
    private static void WholesaleIsTheBasis(
        List<Invoice> invoices, List<InvoiceLine> lines, Dictionary<ChargeId, WholesaleCharge> wholesale)
    {
        var basis = invoices.Where(row => row.Kind == InvoiceKind.Retail).ToDictionary(row => row.Month, row => lines
            .Where(line => line.InvoiceId == row.Id).Sum(line => wholesale[line.ChargeId].NetMinor));
        Assert.Equal(basis, invoices.Where(row => row.Kind == InvoiceKind.Wholesale)
            .ToDictionary(row => row.Month, row => row.NetMinor));
    }
}
