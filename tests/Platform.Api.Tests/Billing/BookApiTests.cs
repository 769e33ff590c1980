using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Billing;

/// <summary>A reseller's books: compared, decided on and closed over the API.</summary>
public sealed class BookApiTests
{
    private const int January = 202601;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_month_is_closed_when_all_is_decided_and_a_decision_issues_its_credit_note(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (month, exceptions) = await SeedAsync(world);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var close = $"/v1/reconciliation/months/{month.Id}/close";
        await RefusedAsync(reseller, close, "", (409, "month-exceptions-open"));

        var path = $"/v1/reconciliation/exceptions/{exceptions[0].Id}/decide";
        foreach (var body in new[] { """{ "action": "CreditNote", "reason": "ours" }""",
            """{ "action": "CreditNote", "reason": "ours", "document": "nobody" }""" })
            await RefusedAsync(reseller, path, body, (422, "decision-incomplete"));
        var credit = $$"""
            { "action": "CreditNote", "reason": "billed twice", "credit": {
              "invoiceId": "{{world.North.First.Invoice.Id}}", "lines": [
                { "lineNumber": 1, "net": { "amountMinor": 1000, "currency": "EUR" } } ] } }
            """;
        var decided = await reseller.PostAsync(path, credit, Ct);
        Assert.True(decided.Status == 200, decided.Body);
        var number = decided.Json["document"]!.GetValue<string>();
        var note = (await reseller.GetAsync("/v1/credit-notes?limit=200", Ct)).Json["items"]!.AsArray()
            .Single(row => row!["number"]!.GetValue<string>() == number)!;
        Assert.Equal(("billed twice", 1210), (note["reason"]!.GetValue<string>(),
            note["total"]!["amountMinor"]!.GetValue<long>()));
        await RefusedAsync(reseller, path, credit, (409, "exception-decided"));

        foreach (var (row, action) in new[] { (exceptions[1], "Accept"), (exceptions[2], "BillNextMonth") })
            Assert.Equal(200, (await reseller.PostAsync($"/v1/reconciliation/exceptions/{row.Id}/decide",
                $$"""{ "action": "{{action}}", "reason": "as agreed" }""", Ct)).Status);
        var carried = await reseller.GetAsync("/v1/reconciliation/exceptions?month=2026-02&kind=Timing", Ct);
        Assert.Contains("Carried over from 2026-01", carried.Body, StringComparison.Ordinal);
        Assert.Equal("Closed", (await reseller.PostAsync(close, "", Ct)).Json["state"]!.GetValue<string>());
        await RefusedAsync(reseller, close, "", (409, "month-closed"));
        // Nothing is put off to a month in which nobody can decide on it.
        await RefusedAsync(reseller, $"/v1/reconciliation/exceptions/{exceptions[3].Id}/decide",
            """{ "action": "BillNextMonth", "reason": "as agreed" }""", (409, "month-closed"));
    }

    [Theory, EachEngine]
    public async Task Another_sellers_books_do_not_exist_and_a_customer_has_none(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (month, exceptions) = await SeedAsync(world);
        var other = await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        const string Accept = """{ "action": "Accept", "reason": "as agreed" }""";
        var deciding = $"/reconciliation/exceptions/{exceptions[0].Id}/decide";
        var closing = $"/reconciliation/months/{month.Id}/close";
        foreach (var (caller, root, status) in new[] { (other, "/v1", 404), (staff, "/v1/admin", 404),
            (customer, "/v1", 403) })
            Assert.Equal((status, status), ((await caller.PostAsync(root + deciding, Accept, Ct)).Status,
                (await caller.PostAsync(root + closing, "", Ct)).Status));
        Assert.DoesNotContain(exceptions[0].Id.ToString(),
            (await other.GetAsync("/v1/reconciliation/exceptions?limit=200", Ct)).Body, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_month_is_compared_on_demand_and_nothing_compared_is_not_clean(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        const string Months = "/v1/reconciliation/months";
        var looked = await reseller.PostAsync(Months, """{ "month": "2026-03" }""", Ct);
        Assert.True(looked.Status == 200, looked.Body);
        Assert.Equal(2, looked.Json["compared"]!.GetValue<int>());
        var again = await reseller.PostAsync(Months, """{ "month": "2026-03" }""", Ct);
        Assert.Equal(looked.Json["id"]!.ToString(), again.Json["id"]!.ToString());
        await RefusedAsync(reseller, Months, """{ "month": "2024-01" }""", (409, "month-not-audited"));
        Assert.Equal(400, (await reseller.PostAsync(Months, """{ "month": "2026-13" }""", Ct)).Status);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        await RefusedAsync(staff, "/v1/admin/reconciliation/months", """{ "month": "2024-01" }""",
            (409, "month-not-audited"));
    }

    private static async Task RefusedAsync(
        ApiCaller caller, string path, string body, (int Status, string Problem) expected)
    {
        var answer = await caller.PostAsync(path, body, Ct);
        Assert.Equal((expected.Status, $"urn:problem:{expected.Problem}"), (answer.Status, answer.Type));
    }

    private static async Task<(AuditedMonth Month, BookException[] Exceptions)> SeedAsync(ApiWorld world)
    {
        var month = new AuditedMonth
        {
            TenantId = world.North.Id, Month = January, AuditedAt = world.Platform.Time.GetUtcNow(), Compared = 3,
        };
        BookException[] exceptions =
        [
            AnException(world, "one"), AnException(world, "two"), AnException(world, "three"),
            AnException(world, "of December", 202512),
        ];
        await world.AsTenantAsync<PlatformDbContext, int>(world.North, db =>
        {
            db.Add(month);
            db.AddRange(exceptions);
            return db.SaveChangesAsync(Ct);
        });
        return (month, exceptions);
    }

    private static BookException AnException(ApiWorld world, string subject, int month = January) => new()
    {
        TenantId = world.North.Id, Month = month, Subject = subject, Kind = BookExceptionKind.Price, What = subject,
        ExpectedMinor = 100, FoundMinor = 90, Currency = "EUR",
    };
}
