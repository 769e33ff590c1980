using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Payments;

/// <summary>
/// Random lives of a buyer's invoices: paid, refunded, disputed and given up, while the clock goes on by hours or by
/// weeks. Each step is taken once, never before its day, never lost, and never about what is not owed.
/// </summary>
public sealed class DunningProperties
{
    private const int Steps = 120;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What somebody does, with which invoice and payment, and how much.</summary>
    private sealed record Step(int What, int Invoice, int Payment, int Minor);

    /// <summary>All that can be seen.</summary>
    private sealed record Seen(
        List<Invoice> Invoices, List<DunningCase> Cases, List<DunningStep> Steps, long Unallocated,
        CustomerCredit? Credit, int Mails);

    [Theory]
    [InlineData(20260505)]
    [InlineData(20260606)]
    public async Task Each_step_is_taken_once_in_time_and_only_for_what_is_owed(int seed)
    {
        await using var world = await OpenAsync();
        List<Invoice> invoices = [await world.InvoiceAsync(5_000, Ct)];
        List<Payment> payments = [];
        var step = from what in Gen.Choose(0, 15) from invoice in Gen.Choose(0, 99) from payment in Gen.Choose(0, 99)
                   from minor in Gen.Choose(1, 4_000)
                   select new Step(what, invoice, payment, minor);
        foreach (var one in step.Sample(Steps, new Rnd((ulong)seed, (ulong)seed | 1), 50))
        {
            var before = await SeeAsync(world);
            await TryAsync(world, one, (invoices, payments));
            await world.Shop.Get<DueWork>().RunDueAsync(world.Now, Ct);
            var after = await SeeAsync(world);
            IsInOrder(before, after, world.Now);
            await world.Shop.Get<DueWork>().RunDueAsync(world.Now, Ct);
            var again = await SeeAsync(world);
            Assert.Equal((after.Steps.Count, after.Mails, after.Cases.Count),
                (again.Steps.Count, again.Mails, again.Cases.Count));
        }
        var end = await SeeAsync(world);
        Assert.Equal(4, end.Steps.Select(taken => taken.Kind).Distinct().Count());
        Assert.Contains(end.Steps, taken => taken.IsSkipped);
        Assert.Contains(end.Cases, found => found.Round > 1);
    }

    private static async Task<PaymentWorld> OpenAsync()
    {
        var world = await PaymentWorld.OpenAsync(DatabaseEngine.Sqlite, Ct, services => services
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton(new PublicEndpoint("https", 443)).AddMailQueue().AddDunning());
        await world.Shop.ReadAsync(db =>
        {
            db.TenantHosts.Add(new TenantHost
            {
                TenantId = world.Shop.North.TenantId, Host = "north.example", IsPrimary = true,
            });
            return db.SaveChangesAsync(Ct);
        });
        return world;
    }

    private static async Task TryAsync(
        PaymentWorld world, Step step, (List<Invoice> Invoices, List<Payment> Payments) of)
    {
        var invoice = of.Invoices[step.Invoice % of.Invoices.Count];
        try
        {
            switch (step.What)
            {
                case < 2:
                    of.Invoices.Add(await world.InvoiceAsync(2 * step.Minor, Ct));
                    break;
                case 2:
                    of.Payments.Add(await world.PayAsync(invoice, step.Minor, Ct));
                    break;
                case 3 when of.Payments.Count > 0:
                    await world.RefundAsync(of.Payments[step.Payment % of.Payments.Count], step.Minor, Ct);
                    break;
                case 4:
                    await world.Shop.AsSellerAsync<Disputes, InvoiceDispute>(use => use.OpenAsync(
                        invoice.Id, step.Minor % 2 == 0 ? null : new Money(step.Minor, Currency.Eur), "no", Ct));
                    break;
                case < 8:
                    await world.Shop.AsSellerAsync<Disputes, InvoiceDispute>(
                        use => use.ResolveAsync(invoice.Id, "yes", Ct));
                    break;
                case 8 when step.Minor % 4 == 0:
                    await world.Shop.AsSellerAsync<WriteOffs, Invoice>(
                        use => use.WriteOffAsync(invoice.Id, null, "gone", Ct));
                    break;
                default:
                    world.Shop.Platform.Time.Advance(step.What < 14
                        ? TimeSpan.FromHours(step.Minor % 60)
                        : TimeSpan.FromDays(step.Minor % 25));
                    break;
            }
        }
        catch (DomainRuleException) { } // refused: nothing happened
    }

    private static Task<Seen> SeeAsync(PaymentWorld world) => world.Shop.ReadAsync(async db => new Seen(
        await db.Invoices.AsNoTracking().OrderBy(row => row.DueAt).ThenBy(row => row.Id).ToListAsync(Ct),
        await db.DunningCases.AsNoTracking().ToListAsync(Ct), await db.DunningSteps.AsNoTracking().ToListAsync(Ct),
        await db.Payments.SumAsync(row => row.UnallocatedMinor, Ct),
        await db.CustomerCredits.AsNoTracking().FirstOrDefaultAsync(Ct),
        await db.Mails.CountAsync(row => row.Template != MailTemplates.AccountRestored, Ct)));

    private static void IsInOrder(Seen before, Seen after, DateTimeOffset now)
    {
        var pressed = Pressed(after, now);
        var open = after.Cases.Where(row => row.State == DunningCaseState.Open).ToDictionary(row => row.InvoiceId);
        // Whatever is owed and due has a case, and nothing else has.
        Assert.Equal(
            after.Invoices.Where(row => row.BalanceMinor > 0 && row.DueAt <= now).Select(row => row.Id).ToHashSet(),
            open.Keys.ToHashSet());
        foreach (var fresh in after.Steps.Where(row => before.Steps.TrueForAll(known => known.Id != row.Id)))
        {
            Assert.Contains(pressed, row => row.Id == fresh.InvoiceId);
            Assert.True(fresh.At >= open[fresh.InvoiceId].CountsFrom + DaysOf(fresh), $"{fresh.Kind} came too early.");
        }
        foreach (var row in pressed.Select(invoice => open[invoice.Id]))
        {
            var taken = after.Steps.Where(step => step.CaseId == row.Id).ToList();
            Assert.Equal(taken.Count, taken.Select(step => (step.Kind, step.Number)).Distinct().Count());
            Assert.All(Planned(row, taken).Where(step => step.At <= now), step => Assert.Contains(
                taken, done => (done.Kind, done.Number) == (step.Kind, step.Number)));
        }
        Assert.Equal(after.Steps.Count(step => !step.IsSkipped), after.Mails);
        // Disputed or not, what stands keeps its hold; what is covered or over does not.
        Assert.Equal(Standing(after, now).Any(invoice => open[invoice.Id].Holds), after.Credit?.HeldSince is not null);
    }

    // Invoices about which something is done: due, owed, not disputed whole, and not paid ahead.
    private static List<Invoice> Pressed(Seen seen, DateTimeOffset now) =>
        [.. Standing(seen, now).Where(row => row.BalanceMinor > row.DisputedMinor)];

    private static List<Invoice> Standing(Seen seen, DateTimeOffset now)
    {
        var (left, standing) = (seen.Unallocated, new List<Invoice>());
        foreach (var row in seen.Invoices.Where(row => row.BalanceMinor > 0 && row.DueAt <= now))
        {
            var owed = row.BalanceMinor - row.DisputedMinor;
            if (owed > 0 && owed <= left) left -= owed;
            else standing.Add(row);
        }
        return standing;
    }

    private static IEnumerable<(DunningStepKind Kind, int Number, DateTimeOffset At)> Planned(
        DunningCase row, List<DunningStep> taken)
    {
        foreach (var (index, days) in new[] { 3, 10, 21 }.Index())
            yield return (DunningStepKind.Reminder, index + 1, row.CountsFrom + (days * Day));
        yield return (DunningStepKind.Hold, 0, row.CountsFrom + (14 * Day));
        yield return (DunningStepKind.SuspensionNotice, 0, row.CountsFrom + (23 * Day));
        if (taken.Find(step => step.Kind == DunningStepKind.SuspensionNotice) is { } notice)
            yield return (DunningStepKind.Suspension, 0,
                new[] { row.CountsFrom + (30 * Day), notice.At + (7 * Day) }.Max());
    }

    private static TimeSpan DaysOf(DunningStep step) => Day * (step.Kind switch
    {
        DunningStepKind.Hold => 14, DunningStepKind.SuspensionNotice => 23, DunningStepKind.Suspension => 30,
        _ => new[] { 3, 10, 21 }[step.Number - 1],
    });
}
