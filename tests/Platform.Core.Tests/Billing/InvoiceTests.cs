using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Lifecycle;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Billing;

/// <summary>Months that become invoices by the clock, at both levels.</summary>
public sealed class InvoiceTests
{
    private const string Business = "productivity-suite-business";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_month_is_drafted_when_it_is_over_and_issued_on_the_fifth_at_both_levels(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct, At("2027-03-01T09:00Z"));
        await HasAccountAsync(world, "NL91ABNA0417164300");
        var bought = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 25);
        await ChangeAtAsync(world, "2027-03-16T09:00Z", new ChangeRequest(bought.Id, Quantity: 30));
        await world.JumpAsync(At("2027-04-04T23:59Z"));
        var drafts = await world.ReadAsync(db => db.InvoiceDrafts.AsNoTracking().ToListAsync(Ct));
        Assert.Equal([InvoiceKind.Wholesale, InvoiceKind.Retail], drafts.Select(row => row.Kind).Order());
        Assert.All(drafts, row => Assert.Equal((false, 202703), (row.IsIssued, row.Month)));
        await world.JumpAsync(At("2027-04-05T00:00Z"));
        await world.JumpAsync(At("2027-04-05T00:05Z"));
        await HasAccountAsync(world, "NL94INGB0004286310"); // too late for what is issued
        var (retail, wholesale) = await TheTwoAsync(world);
        Assert.Equal(("NL91ABNA0417164300", null), (retail.PayTo?.Iban, wholesale.PayTo));
        // 314.50 + 32.46; 21 % of 346.96 is 72.8616. Wholesale 280.75 + 28.98; 21 % of 309.73 is 65.0433.
        Assert.Equal((34696, 7286, 41982, "NW-2027-000001"),
            (retail.NetMinor, retail.TaxMinor, retail.TotalMinor, retail.Number));
        Assert.Equal((30973, 6504, 37477, "CR-2027-000001"),
            (wholesale.NetMinor, wholesale.TaxMinor, wholesale.TotalMinor, wholesale.Number));
        Assert.Equal(("north", "Acme", "north"), (retail.Seller.Name, retail.Buyer.Name, wholesale.Buyer.Name));
        Assert.Equal((InvoiceStatus.Issued, 41982), (retail.Status, retail.BalanceMinor));
        Assert.Equal(InvoiceStatus.Overdue, retail.StatusAt(retail.DueAt.AddSeconds(1)));
        // The reseller's storefront is Dutch.
        Assert.All(await world.ReadAsync(db => db.InvoiceLines.AsNoTracking().ToListAsync(Ct)), line => Assert.EndsWith(
            line.Number == 1 ? ": eerste periode" : ": extra plaatsen", line.Description, StringComparison.Ordinal));
        var run = await world.ReadAsync(db => db.BillingRuns.SingleAsync(Ct));
        Assert.Equal((BillingRunState.Finished, 2, 2, 0), (run.State, run.Total, run.Issued, run.Failed));
        await EachSeesItsOwnAsync(world, retail.Id);
        await StandsAsync(world, engine, retail.Id);
    }

    [Theory, EachEngine]
    public async Task What_is_given_back_is_a_line_on_the_draft_and_later_a_credit_note(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct, At("2027-03-30T09:00Z"));
        var bought = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        await ChangeAtAsync(world, "2027-04-02T10:00Z", new ChangeRequest(bought.Id, Quantity: 7));
        await world.JumpAsync(At("2027-04-05T00:00Z"));
        var (retail, wholesale) = await TheTwoAsync(world);
        // 73 hours: 4 of 31 days used; 12.58 × 3 × 27/31 = 32.87, at wholesale 11.23 × 3 × 27/31 = 29.34.
        Assert.Equal((12580 - 3287, 11230 - 2934), (retail.NetMinor, wholesale.NetMinor));
        await ChangeAtAsync(world, "2027-04-05T08:00Z", new ChangeRequest(bought.Id, Cancel: true));
        await world.JumpAsync(world.Now.AddMinutes(1));
        var notes = await world.ReadAsync(db => db.CreditNotes.AsNoTracking().Include(row => row.Lines)
            .OrderBy(row => row.Kind).ToListAsync(Ct));
        var note = notes.Single(row => row.Kind == InvoiceKind.Retail);
        // 143 hours: 6 days used; 12.58 × 7 × 25/31 = 71.02 and its tax 14.91.
        Assert.Equal((7102, 1491, "NW-CN-2027-000001", retail.Number),
            (note.NetMinor, note.TaxMinor, note.Number, note.InvoiceNumber));
        Assert.Equal((1, 7102), (Assert.Single(note.Lines).InvoiceLineNumber, note.Lines[0].NetMinor));
        var after = (await TheTwoAsync(world)).Retail;
        Assert.Equal((note.TotalMinor, retail.TotalMinor - note.TotalMinor), (after.CreditedMinor, after.BalanceMinor));
        Assert.Equal(2, notes.Count);
        Assert.Empty(await world.ReadAsync(db => db.Charges.Where(row => row.DocumentId == null).ToListAsync(Ct)));
        await PersonsCreditTheRestAsync(world, after, note);
    }

    [Fact]
    public async Task What_comes_after_its_month_was_issued_is_a_correction_on_the_next()
    {
        await using var world = await LifecycleWorld.OpenAsync(DatabaseEngine.Sqlite, Ct, At("2027-03-10T09:00Z"));
        await world.BuyAsync(world.Plan(Business, "P1Y", "annual"), 1);
        var late = await world.BuyAsync(world.Plan(Business, "P1Y", "annual"), 2);
        // As if the ledger had not known the second one until the month was closed.
        await world.ReadAsync(db => db.Charges.Where(row => row.SubscriptionId == late.Id).ExecuteDeleteAsync(Ct));
        await world.JumpAsync(At("2027-04-05T00:00Z"));
        await world.ReadAsync(db => db.Subscriptions.Where(row => row.Id == late.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ChargedTo, (DateTimeOffset?)null), Ct));
        await world.JumpAsync(At("2027-04-20T00:00Z"));
        await world.JumpAsync(At("2027-05-05T00:00Z"));
        var invoices = await world.ReadAsync(db => db.Invoices.AsNoTracking()
            .Where(row => row.Kind == InvoiceKind.Retail).OrderBy(row => row.Month).ToListAsync(Ct));
        Assert.Equal([(202703, 12582), (202704, 25164)], invoices.Select(row => (row.Month, row.NetMinor)));
        var id = invoices[1].Id;
        var line = await world.ReadAsync(db => db.InvoiceLines.SingleAsync(row => row.InvoiceId == id, Ct));
        Assert.True(line.IsCorrection);
    }

    [Fact]
    public async Task Months_that_were_skipped_are_caught_up_each_with_its_own_invoice()
    {
        await using var world = await LifecycleWorld.OpenAsync(DatabaseEngine.Sqlite, Ct, At("2027-03-10T09:00Z"));
        await world.BuyAsync(world.Plan(Business, "P1Y", "monthly"), 1);
        await world.JumpAsync(At("2027-06-20T00:00Z"));
        var invoices = await world.ReadAsync(db => db.Invoices.AsNoTracking()
            .Where(row => row.Kind == InvoiceKind.Retail).OrderBy(row => row.Number).ToListAsync(Ct));
        Assert.Equal([202703, 202704, 202705], invoices.Select(row => row.Month));
        Assert.Equal([1, 1, 1], invoices.Select(row => row.LineCount));
    }

    private static Task<int> HasAccountAsync(LifecycleWorld world, string iban) => world.ReadAsync(async db =>
    {
        var tenant = await db.Tenants.SingleAsync(row => row.Slug == "north", Ct);
        var company = await db.LegalEntities.SingleAsync(row => row.Id == tenant.SellerEntityId, Ct);
        company.BankAccounts = BankAccounts.Checked(
            [new BankAccount { Currency = "EUR", Holder = "North", CountryCode = "NL", Iban = iban }]);
        return await db.SaveChangesAsync(Ct);
    });

    private static async Task PersonsCreditTheRestAsync(LifecycleWorld world, Invoice invoice, CreditNote before)
    {
        Task<CreditNote> CreditAsync(long net, int line = 1) => world.AsSellerAsync<IssueCreditNote, CreditNote>(
            use => use.IssueAsync(invoice.Id, "goodwill", [new CreditedLine(line, new Money(net, Currency.Eur))], Ct));
        var left = 12580 - 3287 - before.NetMinor;
        foreach (var (net, line, code) in new[]
            { (left + 1, 1, "credit-too-high"), (1, 9, "credit-invalid"), (0, 1, "credit-invalid") })
            Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(() => CreditAsync(net, line))).Code);
        var last = await CreditAsync(left);
        var after = (await TheTwoAsync(world)).Retail;
        // The last note takes the tax that is left, so that the books close.
        Assert.Equal(invoice.TaxMinor, before.TaxMinor + last.TaxMinor);
        Assert.Equal(
            (after.TotalMinor, 0, InvoiceStatus.Paid), (after.CreditedMinor, after.BalanceMinor, after.Status));
        await Assert.ThrowsAsync<DomainRuleException>(() => world.AsCustomerAsync<IssueCreditNote, CreditNote>(
            use => use.IssueAsync(invoice.Id, "mine", [new CreditedLine(1, new Money(1, Currency.Eur))], Ct)));
        await Assert.ThrowsAsync<ForeignRowException>(() => world.AsCustomerAsync<PlatformDbContext, int>(async db =>
        {
            (await db.Invoices.SingleAsync(Ct)).Settle();
            db.Entry(await db.Invoices.SingleAsync(Ct)).Property(row => row.PaidMinor).IsModified = true;
            return await db.SaveChangesAsync(Ct);
        }));
    }

    private static async Task EachSeesItsOwnAsync(LifecycleWorld world, DocumentId retail)
    {
        Assert.Equal([retail], await world.AsCustomerAsync<PlatformDbContext, List<DocumentId>>(
            db => db.Invoices.Select(row => row.Id).ToListAsync(Ct)));
        Assert.Equal(2, await world.AsCustomerAsync<PlatformDbContext, int>(db => db.InvoiceLines.CountAsync(Ct)));
        Assert.Equal(2, await world.AsSellerAsync<PlatformDbContext, int>(db => db.Invoices.CountAsync(Ct)));
        var (other, _) = await world.AddCustomerAsync("Other");
        Assert.Equal(0, await world.AsCustomerAsync<PlatformDbContext, int>(db => db.Invoices.CountAsync(Ct), other));
    }

    // Neither by our own code nor, where the engine can, by any statement of those who serve.
    private static async Task StandsAsync(LifecycleWorld world, DatabaseEngine engine, DocumentId id)
    {
        await RefusedAsync(world, async db =>
        {
            var row = await db.Invoices.SingleAsync(found => found.Id == id, Ct);
            db.Entry(row).Property(invoice => invoice.NetMinor).CurrentValue = 1;
            return await db.SaveChangesAsync(Ct);
        });
        await RefusedAsync(world, async db =>
        {
            db.Remove(await db.InvoiceLines.FirstAsync(found => found.InvoiceId == id, Ct));
            return await db.SaveChangesAsync(Ct);
        });
        if (engine != DatabaseEngine.Postgres) return;
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            world.AsSellerAsync<PlatformDbContext, int>(db => db.Invoices
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.NetMinor, 1), Ct)));
        Assert.Equal("42501", refused.SqlState);
    }

    private static Task RefusedAsync(LifecycleWorld world, Func<PlatformDbContext, Task<int>> work) =>
        Assert.ThrowsAsync<InvalidOperationException>(() => world.AsSellerAsync(work));

    private static async Task<(Invoice Retail, Invoice Wholesale)> TheTwoAsync(LifecycleWorld world)
    {
        var invoices = await world.ReadAsync(db => db.Invoices.AsNoTracking().ToListAsync(Ct));
        Assert.Equal(2, invoices.Count);
        return (invoices.Single(row => row.Kind == InvoiceKind.Retail),
            invoices.Single(row => row.Kind == InvoiceKind.Wholesale));
    }

    private static async Task ChangeAtAsync(LifecycleWorld world, string at, ChangeRequest request)
    {
        await world.JumpAsync(At(at));
        await world.ChangeAsync(request);
    }

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
