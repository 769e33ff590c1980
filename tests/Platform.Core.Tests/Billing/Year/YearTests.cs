using System.Globalization;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Billing.Year;

/// <summary>
/// A year of three tenants on the clock, through the real import, rating, billing, books and dunning: each month closes
/// with nothing open, each document comes to the figures of <see cref="YearFigures"/>, and nothing that is run again
/// changes anything.
/// </summary>
public sealed class YearTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseEngine.Sqlite, 12)]
    [InlineData(DatabaseEngine.Postgres, 3)]
    public async Task Each_month_closes_and_each_invoice_comes_to_the_figures_worked_out_by_hand(
        DatabaseEngine engine, int months)
    {
        await using var world =
            await YearWorld.OpenAsync(engine, new DateTimeOffset(2027, 1, 5, 9, 0, 0, TimeSpan.Zero));
        var story = new YearStory(world);
        await story.MeetAsync();
        var events = new Queue<(DateTimeOffset At, Func<Task> Deed)>(story.Events);
        for (var month = 1; month <= months; month++)
        {
            var books = new BillingMonth(202700 + month);
            var closing = books.ClosesAt.AddHours(12);
            while (events.TryPeek(out var next) && next.At < closing)
            {
                await world.ToAsync(next.At);
                await events.Dequeue().Deed();
            }
            await world.ToAsync(closing);
            await InvoicesAsync(world, books);
            await CloseAsync(world, books);
            await NothingChangesAsync(world);
        }
        await DocumentsAddUpAsync(world, months);
    }

    [Fact]
    public async Task A_rate_that_changes_on_the_day_of_a_renewal_is_the_renewals_own()
    {
        await using var world = await YearWorld.OpenAsync(
            DatabaseEngine.Sqlite, new DateTimeOffset(2027, 1, 1, 9, 0, 0, TimeSpan.Zero), looksDaily: true);
        await world.AddCustomerAsync(world.Tenants.Fuji, "Edo", "JP");
        await world.BuyAsync("Edo", YearPlan.Seats, 20);
        await world.TellProviderAsync(
            "fx", new { from = "USD", to = "JPY", rate = 155.25m, effective = "2027-02-01" });
        await world.ToAsync(new DateTimeOffset(2027, 3, 5, 12, 0, 0, TimeSpan.Zero));
        Assert.Empty(await world.ReadAsync(db => db.BookExceptions.Select(row => row.What).ToListAsync(Ct)));
        var fuji = world.Tenants.Fuji.TenantId;
        Assert.Equal([20 * 1137, 20 * 1179], await world.ReadAsync(db => db.Invoices
            .Where(row => row.SellerTenantId == fuji).OrderBy(row => row.Month).Select(row => row.NetMinor)
            .ToListAsync(Ct)));
    }

    private static async Task InvoicesAsync(YearWorld world, BillingMonth month)
    {
        var names = await NamesAsync(world);
        var invoices = await world.ReadAsync(db =>
            db.Invoices.AsNoTracking().Where(row => row.Month == month.Number).ToListAsync(Ct));
        Assert.Equal(
            Said(YearFigures.InvoicesOf(month.Number % 100).Select(row => (row.Buyer, row.Net, row.Tax))),
            Said(invoices.Select(row => (NameOf(names, row), row.NetMinor, row.TaxMinor))));
        Assert.All(invoices, row => Assert.Equal(row.NetMinor + row.TaxMinor, row.TotalMinor));
        var (from, to) = (month.StartsAt, month.EndsAt);
        var notes = await world.ReadAsync(db =>
            db.CreditNotes.AsNoTracking().Where(row => row.IssuedAt >= from && row.IssuedAt < to).ToListAsync(Ct));
        Assert.Equal(
            Said(YearFigures.NotesOf(month.Number % 100).Select(row => (row.Buyer, row.Net, row.Tax))),
            Said(notes.Select(row => (NameOf(names, row), row.NetMinor, row.TaxMinor))));
    }

    // What the year expects to be asked is decided on; anything else stays open, and the month does not close.
    private static async Task CloseAsync(YearWorld world, BillingMonth month)
    {
        var asked = await world.ReadAsync(db => db.BookExceptions.AsNoTracking()
            .Where(row => row.State == BookExceptionState.Open).ToListAsync(Ct));
        Assert.Equal(
            YearFigures.QuestionsOf(month.Number % 100),
            asked.OrderBy(row => row.ExpectedMinor)
                .Select(row => new YearQuestion(row.Kind, row.ExpectedMinor, row.FoundMinor, row.Currency)));
        var owner = world.Tenants.Operator.TenantId;
        Assert.All(asked, row => Assert.Equal((owner, month.Number), (row.TenantId, row.Month)));
        foreach (var row in asked) await AsStaffAsync(world, async (db, decisions) => await decisions.DecideAsync(
            await db.BookExceptions.SingleAsync(found => found.Id == row.Id, Ct),
            new BookDecision(BookAction.Accept, "as agreed"), Ct));
        await world.RunEachStepAsync(); // decisions stand
        Assert.Equal(0, await world.ReadAsync(
            db => db.BookExceptions.CountAsync(row => row.State == BookExceptionState.Open, Ct)));
        foreach (var tenant in world.Tenants.All) await AsStaffAsync(world, async (db, decisions) =>
            await decisions.CloseAsync(await db.AuditedMonths.SingleAsync(
                row => row.TenantId == tenant.TenantId && row.Month == month.Number, Ct), Ct));
    }

    private static async Task NothingChangesAsync(YearWorld world)
    {
        var before = await world.ReadAsync(db => BillingPrint.OfAsync(db, Ct));
        await world.RunEachStepAsync();
        Assert.Equal(before, await world.ReadAsync(db => BillingPrint.OfAsync(db, Ct)));
    }

    private static async Task DocumentsAddUpAsync(YearWorld world, int months)
    {
        var (invoices, lines, notes, halves) = await world.ReadAsync(async db => (
            await db.Invoices.AsNoTracking().ToListAsync(Ct), await db.InvoiceLines.AsNoTracking().ToListAsync(Ct),
            await db.CreditNotes.AsNoTracking().Include(row => row.Lines).ToListAsync(Ct),
            await db.WholesaleCharges.AsNoTracking().ToDictionaryAsync(row => row.ChargeId, row => row.NetMinor, Ct)));
        Assert.Equal(7 * months, invoices.Count);
        foreach (var invoice in invoices)
        {
            var own = lines.Where(row => row.InvoiceId == invoice.Id).ToList();
            Assert.Equal(invoice.NetMinor, own.Sum(row => row.NetMinor));
            Assert.Equal(invoice.TaxMinor, own.Sum(row => row.TaxMinor));
        }
        // What a reseller is invoiced is what its own invoices of the month are based on.
        foreach (var wholesale in invoices.Where(row => row.Kind == InvoiceKind.Wholesale))
            Assert.Equal(wholesale.NetMinor, invoices
                .Where(row => row.SellerTenantId == wholesale.BuyerTenantId && row.Month == wholesale.Month)
                .SelectMany(row => lines.Where(line => line.InvoiceId == row.Id)).Sum(line => halves[line.ChargeId]));
        foreach (var line in notes.SelectMany(note => note.Lines)
            .GroupBy(row => (row.InvoiceId, row.InvoiceLineNumber)))
            Assert.True(line.Sum(row => row.NetMinor) <= lines.Single(
                row => (row.InvoiceId, row.Number) == line.Key).NetMinor, "More credited than invoiced.");
        foreach (var series in invoices.GroupBy(row => row.Number[..^6]))
            Assert.Equal(Enumerable.Range(1, series.Count()), series
                .Select(row => int.Parse(row.Number[^6..], CultureInfo.InvariantCulture)).Order());
    }

    private static Task<Dictionary<Guid, string>> NamesAsync(YearWorld world) => world.ReadAsync(async db =>
        (await db.Customers.AsNoTracking().ToListAsync(Ct)).Select(row => (row.CustomerId.Value, row.Name))
            .Concat(world.Tenants.All.Select(row => (row.TenantId.Value, row.Name)))
            .ToDictionary(row => row.Item1, row => row.Item2));

    private static string NameOf(Dictionary<Guid, string> names, ICustomerTrade document) =>
        names[document.CustomerId?.Value ?? document.BuyerTenantId.Value];

    private static IEnumerable<string> Said(IEnumerable<(string Buyer, long Net, long Tax)> figures) =>
        figures.Select(row => $"{row.Buyer} {row.Net} {row.Tax}").Order(StringComparer.Ordinal);

    private static async Task AsStaffAsync(YearWorld world, Func<PlatformDbContext, BookDecisions, Task> work)
    {
        await using var scope = world.Platform.Scopes.ForPlatform(
            PlatformUse.Staff, new Actor("user:finance", ActorKind.Staff));
        await work(
            scope.ServiceProvider.GetRequiredService<PlatformDbContext>(),
            scope.ServiceProvider.GetRequiredService<BookDecisions>());
    }
}
