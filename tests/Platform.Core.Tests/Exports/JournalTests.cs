using System.Globalization;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Exports.Journal;
using Crayon.Platform.Core.Exports.Tables;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Exports;

/// <summary>
/// The journal of random lives of invoices and payments: each entry and so each period balances, and its accounts come
/// to what invoices and payments say by themselves.
/// </summary>
public sealed class JournalTests
{
    private const int Steps = 80;

    private static readonly ExportWish All = new(null, null, null, null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private sealed record Step(int What, int Invoice, int Payment, int Minor, int Days);

    [Fact]
    public async Task Debits_are_credits_in_each_period_and_accounts_come_to_what_is_owed()
    {
        await using var world = await ExportWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        List<Invoice> invoices = [await world.TaxedInvoiceAsync("NW-T-000001", "Acme", Ct)];
        List<Payment> payments = [await world.Money.PayAsync(invoices[0], 3_000, Ct)];
        var step = from what in Gen.Choose(0, 9) from invoice in Gen.Choose(0, 99) from payment in Gen.Choose(0, 99)
                   from minor in Gen.Choose(1, 9_000) from days in Gen.Choose(0, 6)
                   select new Step(what, invoice, payment, minor, days);
        foreach (var one in step.Sample(Steps, new Rnd(20260405, 20260405 | 1), 50))
            await TryAsync(world, one, (invoices, payments));

        var rows = await RowsAsync(world, All, pageSize: 7);
        Assert.True(rows.Select(row => row["period"]).Distinct().Count() > 3, "Too little time passed.");
        Assert.All(rows.GroupBy(row => row["entry"] + row["event"]), entry => Assert.Equal(0, entry.Sum(Minor)));
        Assert.All(rows.GroupBy(row => row["period"]), period => Assert.Equal(0, period.Sum(Minor)));
        var (owed, left, received) = await world.Money.Shop.ReadAsync(async db => (
            await db.Invoices.SumAsync(row => row.BalanceMinor, Ct),
            await db.Payments.SumAsync(row => row.UnallocatedMinor, Ct),
            await db.Payments.SumAsync(row => row.AmountMinor - row.RefundedMinor, Ct)));
        Assert.Equal(owed, On(rows, "receivable"));
        Assert.Equal(-left, On(rows, "buyerBalance"));
        Assert.Equal(received, On(rows, "bank"));
        var given = await world.Money.Shop.ReadAsync(db => db.Invoices.SumAsync(row => row.WrittenOffMinor, Ct));
        Assert.Equal(given, On(rows, "writtenOff"));
        Assert.NotEqual(0, given);
        Assert.Equal(
            -await world.Money.Shop.ReadAsync(db => db.Invoices.SumAsync(row => row.TaxMinor, Ct)), On(rows, "tax"));
    }

    [Theory, EachEngine]
    public async Task A_page_at_a_time_or_all_at_once_it_is_the_same(DatabaseEngine engine)
    {
        await using var world = await ExportWorld.OpenAsync(engine, Ct);
        for (var number = 1; number <= 5; number++)
        {
            var invoice = await world.TaxedInvoiceAsync($"NW-T-00000{number}", "Acme", Ct);
            await world.Money.RefundAsync(await world.Money.PayAsync(invoice, 40_000, Ct), 1_500, Ct);
        }
        var whole = await RowsAsync(world, All, pageSize: 100);
        Assert.Equal((5 * 3) + (5 * 2 * 3), whole.Count);
        Assert.Equal(Keys(whole), Keys(await RowsAsync(world, All, pageSize: 1)));
        Assert.Equal(Keys(whole), Keys(await RowsAsync(world, All, pageSize: 2)));
        Assert.Empty(await RowsAsync(world, All with { To = world.Money.Now.AddDays(-1) }, pageSize: 2));
    }

    [Fact]
    public void An_entry_that_does_not_balance_is_none()
    {
        Assert.Throws<InvalidOperationException>(() => new JournalEntry(
            DateTimeOffset.UnixEpoch, "test", Guid.Empty, ATrade())
        {
            Currency = "EUR", Postings = [new(JournalAccount.Bank, 100), new(JournalAccount.Receivable, -99)],
        });
    }

    private static PaymentAllocation ATrade() => new()
    {
        PaymentId = PaymentId.New(), InvoiceId = Core.Billing.DocumentId.New(),
        SellerTenantId = new Core.Tenancy.TenantId(Guid.Empty), BuyerTenantId = new Core.Tenancy.TenantId(Guid.Empty),
        AmountMinor = 1, At = DateTimeOffset.UnixEpoch,
    };

    private static IEnumerable<string> Keys(IEnumerable<Dictionary<string, string?>> rows) =>
        rows.Select(row => $"{row["entry"]} {row["event"]} {row["account"]} {row["debit"]} {row["credit"]}");

    private static long On(IEnumerable<Dictionary<string, string?>> rows, string account) =>
        rows.Where(row => row["account"] == account).Sum(Minor);

    private static long Minor(Dictionary<string, string?> row)
    {
        static long Of(string? amount) =>
            amount is null ? 0 : (long)(decimal.Parse(amount, CultureInfo.InvariantCulture) * 100);
        return Of(row["debit"]) - Of(row["credit"]);
    }

    private static Task<List<Dictionary<string, string?>>> RowsAsync(
        ExportWorld world, ExportWish wish, int pageSize) =>
        world.Money.Shop.AsSellerAsync<IServiceProvider, List<Dictionary<string, string?>>>(async services =>
        {
            var table = services.GetServices<IExportTable>().Single(one => one.Kind == ExportKind.Journal);
            var rows = new List<Dictionary<string, string?>>();
            var (place, things) = ((string?)null, 0);
            do
            {
                var page = await table.PageAsync(wish, place, pageSize, Ct);
                rows.AddRange(page.Rows.Select(cells => table.Columns.Zip(cells)
                    .ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal)));
                (place, things) = (page.Next, things + page.Things);
            }
            while (place is not null);
            Assert.Equal(await table.CountAsync(wish, Ct), things);
            return rows;
        });

    private static async Task TryAsync(
        ExportWorld world, Step step, (List<Invoice> Invoices, List<Payment> Payments) of)
    {
        var (invoice, payment) =
            (of.Invoices[step.Invoice % of.Invoices.Count], of.Payments[step.Payment % of.Payments.Count]);
        world.Money.Shop.Platform.Time.Advance(TimeSpan.FromDays(step.Days));
        try
        {
            switch (step.What)
            {
                case < 2:
                    of.Invoices.Add(await world.TaxedInvoiceAsync($"NW-T-{of.Invoices.Count + 1:000000}", "Acme", Ct));
                    break;
                case < 5:
                    of.Payments.Add(await world.Money.PayAsync(invoice, step.Minor, Ct));
                    break;
                case < 7:
                    await world.Money.AllocateAsync(payment, invoice, step.Minor, Ct);
                    break;
                case 7:
                    await world.Money.Shop.AsSellerAsync<WriteOffs, Invoice>(
                        use => use.WriteOffAsync(invoice.Id, null, "gone", Ct));
                    break;
                default:
                    await world.Money.RefundAsync(payment, step.Minor, Ct);
                    break;
            }
        }
        catch (DomainRuleException)
        {
            // Refused: nothing is in the books of it.
        }
    }
}
