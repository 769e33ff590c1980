using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Bank;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Payments;

/// <summary>What came by bank becomes payments by itself where it names its invoices, and by hand where not.</summary>
public sealed class BankDeskTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_statement_pays_the_invoices_that_it_names_once_however_often_it_comes(DatabaseEngine engine)
    {
        await using var world = await PaymentWorld.OpenAsync(engine, Ct);
        var (first, second) = (await world.InvoiceAsync(10_000, Ct), await world.InvoiceAsync(5_000, Ct));
        var both = $"<RmtInf><Ustrd>{second.Number.ToLowerInvariant()}, rest {first.Number}</Ustrd></RmtInf>";
        var document = Statements.Of(
            Statements.Credit("E1", "40.00", Statements.Structured(first.Number)),
            Statements.Credit("E2", "70.00", both),
            Statements.Credit("E3", "1.00", "<RmtInf><Ustrd>thank you</Ustrd></RmtInf>"));
        Assert.Equal((2, 1, 0), await ImportAsync(world, document));
        Assert.Equal((0, 0, 3), await ImportAsync(world, document));
        Assert.Equal(4_000, (await world.ReadAsync(first, Ct)).BalanceMinor);
        Assert.Equal(InvoiceStatus.Paid, (await world.ReadAsync(second, Ct)).Status);
        Assert.Equal(2, await world.Shop.ReadAsync(db => db.Payments.CountAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task What_names_no_invoice_waits_until_a_person_decides(DatabaseEngine engine)
    {
        await using var world = await PaymentWorld.OpenAsync(engine, Ct);
        var invoice = await world.InvoiceAsync(10_000, Ct);
        await ImportAsync(world, Statements.Of(
            Statements.Credit("E1", "120.00", ""), Statements.Credit("E2", "0.03", ""),
            Statements.Credit("E3", "1.00", Statements.Structured(invoice.Number), currency: "USD")));
        var open = await world.Shop.ReadAsync(db => db.BankEntries.AsNoTracking().OrderBy(row => row.Source)
            .ToListAsync(Ct));
        Assert.All(open, row => Assert.Equal(BankEntryState.Unmatched, row.State));
        var assigned = await AssignAsync(world, open[0].Id, invoice.Id);
        Assert.Equal(BankEntryState.Matched, assigned.State);
        Assert.Equal(InvoiceStatus.Paid, (await world.ReadAsync(invoice, Ct)).Status);
        Assert.Equal(2_000, await world.Shop.ReadAsync(db => db.Payments.SumAsync(row => row.UnallocatedMinor, Ct)));
        var dismissed = await world.Shop.AsSellerAsync<BankDesk, BankEntry>(desk => desk.DismissAsync(
            world.Shop.North.TenantId, open[1].Id, "interest", Ct));
        Assert.Equal((BankEntryState.Dismissed, "interest"), (dismissed.State, dismissed.DismissedFor));
        Assert.Equal(PaymentRefusals.Decided,
            (await Assert.ThrowsAsync<DomainRuleException>(() => AssignAsync(world, open[1].Id, invoice.Id))).Code);
        Assert.Equal(1, await world.Shop.ReadAsync(db => db.Payments.CountAsync(Ct)));
        Assert.Equal(MoneyRefusals.CurrencyMismatch,
            (await Assert.ThrowsAsync<DomainRuleException>(() => AssignAsync(world, open[2].Id, invoice.Id))).Code);
    }

    private static async Task<(int Matched, int Unmatched, int Known)> ImportAsync(PaymentWorld world, byte[] document)
    {
        var done = await world.Shop.AsSellerAsync<BankDesk, ImportOutcome>(
            desk => desk.ImportAsync(world.Shop.North.TenantId, BankStatement.Read(document), Ct));
        return (done.Matched, done.Unmatched, done.Known);
    }

    private static Task<BankEntry> AssignAsync(PaymentWorld world, Guid id, DocumentId invoice) =>
        world.Shop.AsSellerAsync<BankDesk, BankEntry>(
            desk => desk.AssignAsync(world.Shop.North.TenantId, id, invoice, Ct));
}
