using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.Billing;

/// <summary>Invoices, what explains them and what takes them back, as each kind of caller gets them.</summary>
public sealed class InvoiceApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task An_explanation_starts_at_what_its_reader_pays(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.First;
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var path = $"/v1/invoices/{buyer.Invoice.Id}/lines/1/explanation";
        var theirs = await customer.GetAsync(path, Ct);
        Assert.True(theirs.Status == 200, theirs.Body);
        Assert.Equal("25 at 12.58 EUR for 31 of 31 days: 314.50 EUR. Tax 21 %: 66.05 EUR.",
            theirs.Json["sentence"]!.GetValue<string>());
        Assert.Contains("\"quantity\":25,", theirs.Body, StringComparison.Ordinal);
        Assert.False(theirs.Json.AsObject().ContainsKey("buying"));
        Assert.False(theirs.Json.AsObject().ContainsKey("priceRule"));
        var own = (await reseller.GetAsync(path, Ct)).Json;
        Assert.Equal(1123, own["buying"]!["unitPrice"]!["amountMinor"]!.GetValue<long>());
        Assert.Equal("12", own["priceRule"]!["percent"]!.GetValue<string>());
        Assert.False(own.AsObject().ContainsKey("cost"));
        Assert.Equal(404, (await reseller.GetAsync($"/v1/invoices/{buyer.Invoice.Id}/lines/2/explanation", Ct)).Status);
        Assert.Equal(200, (await staff.GetAsync($"/v1/admin{path[3..]}", Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task A_credit_note_is_made_once_and_changes_the_balance_at_once(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.Second;
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var path = $"/v1/invoices/{buyer.Invoice.Id}";
        var before = (await reseller.GetAsync(path, Ct)).Json["balance"]!["amountMinor"]!.GetValue<long>();
        string Body(long net, string currency = "EUR") => $$"""
            { "invoiceId": "{{buyer.Invoice.Id}}", "reason": "outage",
              "lines": [ { "lineNumber": 1, "net": { "amountMinor": {{net}}, "currency": "{{currency}}" } } ] }
            """;
        var key = Guid.CreateVersion7().ToString();
        var made = await reseller.PostAsync("/v1/credit-notes", Body(1000), Ct, key);
        var again = await reseller.PostAsync("/v1/credit-notes", Body(1000), Ct, key);
        Assert.True(made.Status == 201, made.Body);
        Assert.Equal((201, made.Body), (again.Status, again.Body));
        Assert.Equal(1210, made.Json["total"]!["amountMinor"]!.GetValue<long>());
        Assert.Equal(before - 1210,
            (await reseller.GetAsync(path, Ct)).Json["balance"]!["amountMinor"]!.GetValue<long>());
        foreach (var (body, problem) in new[]
            { (Body(99999), "credit-too-high"), (Body(0), "credit-invalid"), (Body(1, "JPY"), "currency-mismatch") })
            Assert.Equal($"urn:problem:{problem}",
                (await reseller.PostAsync("/v1/credit-notes", body, Ct, Guid.CreateVersion7().ToString())).Type);
        Assert.Equal(400, (await reseller.PostAsync("/v1/credit-notes", Body(1), Ct, key: null)).Status);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        Assert.Equal(403, (await customer.PostAsync("/v1/credit-notes", Body(1), Ct, key)).Status);
        Assert.Contains(made.Json["number"]!.GetValue<string>(), (await customer.GetAsync("/v1/credit-notes", Ct)).Body,
            StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Lines_come_in_pages_in_their_order(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var invoice = world.North.First.Invoice;
        await world.AsPlatformAsync<PlatformDbContext, int>(async db =>
        {
            var line = await db.InvoiceLines.AsNoTracking().SingleAsync(row => row.InvoiceId == invoice.Id, Ct);
            db.AddRange(Enumerable.Range(2, 4).Select(number => BillingSeed.Copy(line, number)));
            return await db.SaveChangesAsync(Ct);
        });
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        var (seen, query) = (new List<int>(), "limit=2");
        while (true)
        {
            var page = await customer.GetAsync($"/v1/invoices/{invoice.Id}/lines?{query}", Ct);
            Assert.True(page.Status == 200, page.Body);
            seen.AddRange(page.Json["items"]!.AsArray().Select(row => row!["number"]!.GetValue<int>()));
            if (page.Json["nextCursor"]?.GetValue<string>() is not { } cursor) break;
            query = $"limit=2&cursor={cursor}";
        }
        Assert.Equal([1, 2, 3, 4, 5], seen);
        var sibling = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.Second);
        foreach (var stranger in new[] { sibling, await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct) })
            Assert.Equal(404, (await stranger.GetAsync($"/v1/invoices/{invoice.Id}/lines", Ct)).Status);
        Assert.Equal(400, (await customer.GetAsync($"/v1/invoices/{invoice.Id}/lines?cursor=nonsense", Ct)).Status);
    }

    [Fact]
    public async Task Lists_are_narrowed_and_balances_add_up_what_is_open()
    {
        await using var world = await ApiWorld.ShareAsync(DatabaseEngine.Sqlite, Ct);
        var buyer = world.South.First;
        var reseller = await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct);
        async Task<int> CountAsync(string query) =>
            (await reseller.GetAsync($"/v1/invoices?{query}", Ct)).Json["items"]!.AsArray().Count;
        Assert.Equal(2, await CountAsync("kind=retail"));
        Assert.Equal(0, await CountAsync("kind=wholesale"));
        Assert.Equal(0, await CountAsync("status=Draft"));
        Assert.Equal(
            1, await CountAsync($"customerId={buyer.Customer.CustomerId}&status=PartiallyPaid&period=2026-03"));
        Assert.Equal(0, await CountAsync("period=2026-02"));
        Assert.Equal(400, (await reseller.GetAsync("/v1/invoices?period=March", Ct)).Status);
        var balance = (await reseller.GetAsync($"/v1/customers/{buyer.Customer.CustomerId}/balance", Ct)).Json;
        Assert.Equal(38055 - 121 - 500, balance["invoiced"]!["amountMinor"]!.GetValue<long>());
        Assert.Equal(2 * 28075, (await reseller.GetAsync("/v1/balance", Ct)).Json["uninvoiced"]!["amountMinor"]!
            .GetValue<long>());
    }

    [Fact]
    public async Task Staff_see_all_invoices_and_start_a_run_of_a_closed_month()
    {
        await using var world = await ApiWorld.ShareAsync(DatabaseEngine.Sqlite, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var list = await staff.GetAsync($"/v1/admin/invoices?tenantId={world.North.Id}", Ct);
        Assert.Equal(2, list.Json["items"]!.AsArray().Count);
        var made = await staff.PostAsync(
            "/v1/admin/billing-runs", """{ "period": "2026-01" }""", Ct, Guid.CreateVersion7().ToString());
        Assert.Equal((202, "Waiting"), (made.Status, made.Json["state"]!.GetValue<string>()));
        Assert.Equal(200, (await staff.GetAsync($"/v1/admin/billing-runs/{made.Json["id"]}", Ct)).Status);
        var early = await staff.PostAsync(
            "/v1/admin/billing-runs", """{ "period": "2026-03" }""", Ct, Guid.CreateVersion7().ToString());
        Assert.Equal((409, "urn:problem:billing-month-open"), (early.Status, early.Type));
    }
}
