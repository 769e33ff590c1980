using System.Text;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Billing.Statements;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tests.Payments;
using Crayon.Testing;

namespace Crayon.Platform.Core.Tests.Billing;

/// <summary>What a statement says of an account: where it stood, what moved it, where it stands.</summary>
public sealed class StatementTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_statement_goes_on_where_the_one_before_ended_and_ends_at_what_is_owed(DatabaseEngine engine)
    {
        await using var world = await PaymentWorld.OpenAsync(engine, Ct);
        var first = DateOnly.FromDateTime(world.Now.UtcDateTime);
        var invoice = await world.InvoiceAsync(10_000, Ct);
        world.Shop.Platform.Time.Advance(TimeSpan.FromDays(10));
        var payment = await world.PayAsync(invoice, 12_000, Ct, "one");
        world.Shop.Platform.Time.Advance(TimeSpan.FromDays(10));
        await world.RefundAsync(payment, 500, Ct);
        var small = await world.InvoiceAsync(700, Ct);
        await world.Shop.AsSellerAsync<WriteOffs, Invoice>(use => use.WriteOffAsync(small.Id, null, "small", Ct));

        var before = Only(await ReadAsync(world, first, first.AddDays(9)));
        var after = Only(await ReadAsync(world, first.AddDays(10), first.AddDays(40)));
        Assert.Equal((0, 10_000, 1), (before.OpeningMinor, before.ClosingMinor, before.Lines.Count));
        Assert.Equal((10_000, -1_500), (after.OpeningMinor, after.ClosingMinor));
        Assert.Equal(
            [
                (StatementEvent.Payment, -2_000L), (StatementEvent.Invoice, -1_300), (StatementEvent.Refund, -800),
                (StatementEvent.WriteOff, -1_500),
            ],
            after.WithBalances().Select(row => (row.Line.Event, row.BalanceMinor)));
        Assert.Equal(invoice.Number, before.Lines[0].Number);
        // Ten days after its issue nothing was due; what was paid too much is on account.
        Assert.Equal([10_000, 0, 0, 0, 0, 0], before.Ageing.Overdue.Append(before.Ageing.OnAccountMinor));
        Assert.Equal([0, 0, 0, 0, 0, -1_500], after.Ageing.Overdue.Append(after.Ageing.OnAccountMinor));
        var (other, _) = await world.Shop.AddCustomerAsync("Other", Ct);
        Assert.Empty((await ReadAsync(world, first, first.AddDays(40), other.CustomerId)).Accounts);
    }

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 1)]
    [InlineData(59, 1)]
    [InlineData(60, 2)]
    [InlineData(120, 4)]
    public async Task What_is_owed_is_sorted_by_the_days_it_is_late(int daysLater, int place)
    {
        // Due 30 days after the issue, of which the last still belongs to it.
        await using var world = await PaymentWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        var invoice = await world.InvoiceAsync(10_000, Ct);
        await world.PayAsync(invoice, 2_500, Ct);
        var day = DateOnly.FromDateTime(world.Now.UtcDateTime).AddDays(daysLater);
        var ageing = Only(await ReadAsync(world, day, day)).Ageing;
        Assert.Equal(7_500, ageing.Overdue[place]);
        Assert.Equal(7_500, ageing.Overdue.Sum() + ageing.OnAccountMinor);
    }

    [Theory, EachEngine]
    public async Task Each_currency_is_an_account_of_its_own(DatabaseEngine engine)
    {
        await using var world = await PaymentWorld.OpenAsync(engine, Ct);
        var day = DateOnly.FromDateTime(world.Now.UtcDateTime);
        await world.InvoiceAsync(10_000, Ct);
        await AddAsync(world, "NW-JPY", "JPY", 1_250);
        var statement = await ReadAsync(world, day, day);
        Assert.Equal([("EUR", 10_000L), ("JPY", 1_250)], statement.Accounts.Select(account =>
            (account.Currency, account.ClosingMinor)));

        using var content = new MemoryStream();
        await StatementCsv.WriteAsync(statement, content, Ct);
        var lines = Encoding.UTF8.GetString(content.ToArray()).Split("\r\n");
        Assert.Equal("date,event,id,number,text,currency,amount,balance", lines[0]);
        Assert.Equal($"{day:yyyy-MM-dd},opening,,,,EUR,,0.00", lines[1]);
        Assert.EndsWith(",NW-2026-000001,,EUR,100.00,100.00", lines[2], StringComparison.Ordinal);
        Assert.Equal($"{day:yyyy-MM-dd},closing,,,,JPY,,1250", lines[6]);
    }

    [Fact]
    public async Task A_statement_over_no_days_or_too_many_is_refused()
    {
        await using var world = await PaymentWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        var day = new DateOnly(2026, 3, 1);
        foreach (var to in new[] { day.AddDays(-1), day.AddDays(AccountStatements.MostDays) })
            Assert.Equal("statement-invalid",
                (await Assert.ThrowsAsync<DomainRuleException>(() => ReadAsync(world, day, to))).Code);
        Assert.Empty((await ReadAsync(world, day, day.AddDays(AccountStatements.MostDays - 1))).Accounts);
    }

    private static StatementAccount Only(Statement statement) => Assert.Single(statement.Accounts);

    private static Task<Statement> ReadAsync(
        PaymentWorld world, DateOnly from, DateOnly to, Core.Customers.CustomerId? customer = null) =>
        world.Shop.AsSellerAsync<AccountStatements, Statement>(statements => statements.OfAsync(
            new StatementParty(world.Shop.North.TenantId, customer ?? world.Shop.Customer.CustomerId), from, to, Ct));

    private static Task<int> AddAsync(PaymentWorld world, string number, string currency, long minor) =>
        world.Shop.ReadAsync(db =>
        {
            var invoice = new Invoice
            {
                Id = Core.Billing.DocumentId.New(), SellerTenantId = world.Shop.North.TenantId,
                BuyerTenantId = world.Shop.North.TenantId, CustomerId = world.Shop.Customer.CustomerId,
                Kind = InvoiceKind.Retail, SellerEntityId = world.Shop.North.SellerEntityId!.Value, Number = number,
                Month = 202603, IssuedAt = world.Now, DueAt = world.Now.AddDays(30), Currency = currency,
                Seller = new InvoiceParty { Name = "Northwind", CountryCode = "NL" },
                Buyer = new InvoiceParty { Name = "Acme", CountryCode = "NL" }, NetMinor = minor, TaxMinor = 0,
                TotalMinor = minor, Taxes = [], LineCount = 0,
            };
            invoice.Settle();
            db.Invoices.Add(invoice);
            return db.SaveChangesAsync(Ct);
        });
}
