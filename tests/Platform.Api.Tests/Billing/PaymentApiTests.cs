using System.Text;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Billing;

/// <summary>Payments over the API: recorded once by the seller, read by both, refunded.</summary>
public sealed class PaymentApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_payment_is_recorded_once_shown_to_the_buyer_and_refunded(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.First;
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        var (invoice, key) = ($"/v1/invoices/{buyer.Invoice.Id}", Guid.CreateVersion7().ToString());
        async Task<long> OwedAsync() =>
            (await customer.GetAsync(invoice, Ct)).Json["balance"]!["amountMinor"]!.GetValue<long>();
        var before = await OwedAsync();
        var made = await reseller.PostAsync($"{invoice}/payments", Body(1000), Ct, key);
        var again = await reseller.PostAsync($"{invoice}/payments", Body(1000), Ct, key);
        Assert.True(made.Status == 201, made.Body);
        Assert.Equal((201, made.Body), (again.Status, again.Body));
        Assert.Equal(before - 1000, await OwedAsync());
        var path = $"/v1/payments/{made.Json["id"]}";
        Assert.Equal(1000, (await customer.GetAsync(path, Ct)).Json["allocated"]!["amountMinor"]!.GetValue<long>());
        Assert.Contains(made.Json["id"]!.GetValue<string>(),
            (await customer.GetAsync($"/v1/payments?invoiceId={buyer.Invoice.Id}", Ct)).Body, StringComparison.Ordinal);
        var back = await reseller.PostAsync($"{path}/refunds", Refund(400), Ct, Guid.CreateVersion7().ToString());
        Assert.Equal((201, "Done"), (back.Status, back.Json["status"]!.GetValue<string>()));
        Assert.Equal(before - 600, await OwedAsync());
        Assert.Equal("urn:problem:payment-too-high",
            (await reseller.PostAsync($"{path}/refunds", Refund(601), Ct, Guid.CreateVersion7().ToString())).Type);
    }

    [Fact]
    public async Task What_is_no_payment_is_refused_and_only_the_seller_records()
    {
        await using var world = await ApiWorld.ShareAsync(DatabaseEngine.Sqlite, Ct);
        var buyer = world.North.Second;
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        var other = await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct);
        var path = $"/v1/invoices/{buyer.Invoice.Id}/payments";
        Task<Answer> PostAsync(ApiCaller caller, string body) =>
            caller.PostAsync(path, body, Ct, Guid.CreateVersion7().ToString());
        foreach (var (body, problem) in new[]
        {
            (Body(0), "payment-invalid"), (Body(100, "JPY"), "currency-mismatch"),
            (Body(100, method: "card"), "payment-method-not-taken"),
        })
            Assert.Equal($"urn:problem:{problem}", (await PostAsync(reseller, body)).Type);
        Assert.Equal(400, (await reseller.PostAsync(path, Body(1), Ct, key: null)).Status);
        Assert.Equal("urn:problem:payment-method-not-taken", (await PostAsync(customer, Body(1))).Type);
        Assert.Equal("urn:problem:payment-invalid", (await PostAsync(reseller, """{ "method": "bank" }""")).Type);
        Assert.Equal(404, (await PostAsync(other, Body(1))).Status);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        Assert.Equal(200, (await staff.GetAsync("/v1/admin/payments", Ct)).Status);
    }

    [Fact]
    public async Task A_statement_is_brought_in_and_what_it_does_not_tell_is_decided_by_the_seller_alone()
    {
        await using var world = await ApiWorld.ShareAsync(DatabaseEngine.Sqlite, Ct);
        var reseller = await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct);
        var customer = await world.CallerAsync(world.South, ApiScopes.ForCustomers, Ct, world.South.First);
        var document = Convert.ToBase64String(Encoding.UTF8.GetBytes(
            """
            <Stmt><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct><Ntry><Amt Ccy="EUR">7.00</Amt>
            <CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry></Stmt>
            """));
        Task<Answer> PostAsync(ApiCaller caller, string path, string body) =>
            caller.PostAsync(path, body, Ct, Guid.CreateVersion7().ToString());
        var statement = $$"""{ "camt053": "{{document}}" }""";
        var made = await PostAsync(reseller, "/v1/bank-statements", statement);
        Assert.True(made.Status == 200, made.Body);
        Assert.Equal(1, made.Json["unmatched"]!.GetValue<int>());
        Assert.Equal(1, (await PostAsync(reseller, "/v1/bank-statements", statement)).Json["known"]!.GetValue<int>());
        Assert.Equal(403, (await PostAsync(customer, "/v1/bank-statements", statement)).Status);
        Assert.Equal("urn:problem:statement-unreadable",
            (await PostAsync(reseller, "/v1/bank-statements", """{ "camt053": "YQ==" }""")).Type);
        var list = (await reseller.GetAsync("/v1/bank-entries?state=Unmatched", Ct)).Json["items"]!.AsArray();
        var entry = list.Single(row => row!["amount"]!["amountMinor"]!.GetValue<long>() == 700)!["id"];
        var assigned = await PostAsync(reseller, $"/v1/bank-entries/{entry}/assign",
            $$"""{ "invoiceId": "{{world.South.Second.Invoice.Id}}" }""");
        Assert.Equal((200, "Matched"), (assigned.Status, assigned.Json["state"]!.GetValue<string>()));
    }

    private static string Body(long minor, string currency = "EUR", string method = "bank") => $$"""
        { "amount": { "amountMinor": {{minor}}, "currency": "{{currency}}" }, "method": "{{method}}" }
        """;

    private static string Refund(long minor) => $$"""
        { "amount": { "amountMinor": {{minor}}, "currency": "EUR" }, "reason": "paid twice" }
        """;
}
