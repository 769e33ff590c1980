using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Billing;

/// <summary>Dunning over the API: set by the seller, told to the buyer, with nobody else's money in it.</summary>
public sealed class DunningApiTests
{
    private const string Settings = "/v1/dunning-settings";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_seller_reads_the_usual_settings_and_sets_its_own()
    {
        await using var world = await ApiWorld.ShareAsync(DatabaseEngine.Sqlite, Ct);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var usual = (await reseller.GetAsync(Settings, Ct)).Json;
        Assert.Equal("[3,10,21]", usual["reminderDays"]!.ToJsonString());
        Assert.Equal((30, 14, 30, 7), (Number(usual, "netDays"), Number(usual, "holdDays"),
            Number(usual, "suspendDays"), Number(usual, "noticeDays")));
        var set = await PutAsync(reseller, Settings, Body("[1, 2]", "null"));
        Assert.True(set.Status == 200, set.Body);
        Assert.Null(set.Json["holdDays"]);
        Assert.Equal(412, (await PutAsync(reseller, Settings, Body("[1]", "2"), "\"999\"")).Status);
        var refused = await PutAsync(reseller, Settings, Body("[5, 2]", "2"), set.Headers.ETag!.ToString());
        Assert.Equal((422, "urn:problem:dunning-settings-invalid"), (refused.Status, refused.Type));
        Assert.Equal("[1,2]", (await reseller.GetAsync(Settings, Ct)).Json["reminderDays"]!.ToJsonString());
        // The operator's are its own.
        Assert.Equal("[3,10,21]",
            (await staff.GetAsync("/v1/admin/dunning-settings", Ct)).Json["reminderDays"]!.ToJsonString());
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        Assert.Equal(403, (await customer.GetAsync(Settings, Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task The_seller_notes_a_dispute_and_gives_up_what_it_will_not_get(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.First;
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        var other = await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct);
        var path = $"/v1/invoices/{buyer.Invoice.Id}";
        const string Reason = """{ "reason": "seats" }""";
        foreach (var action in (string[])["dispute", "write-off"])
        {
            Assert.Equal(403, (await PostAsync(customer, $"{path}/{action}", Reason)).Status);
            Assert.Equal(404, (await PostAsync(other, $"{path}/{action}", Reason)).Status);
        }
        var opened = await PostAsync(reseller, $"{path}/dispute",
            """{ "reason": "seats", "amount": { "amountMinor": 250, "currency": "EUR" } }""");
        Assert.True(opened.Status == 200, opened.Body);
        Assert.Equal("urn:problem:dispute-open", (await PostAsync(reseller, $"{path}/dispute", Reason)).Type);
        var shown = (await customer.GetAsync(path, Ct)).Json;
        Assert.Equal((250L, "seats"),
            (Minor(shown, "disputed"), shown["dispute"]!["reason"]!.GetValue<string>()));
        Assert.Equal("Reminder", shown["dunning"]![0]!["kind"]!.GetValue<string>());
        Assert.Equal(200, (await PostAsync(
            reseller, $"{path}/resolve-dispute", """{ "resolution": "agreed" }""")).Status);
        Assert.Equal("urn:problem:no-open-dispute", (await PostAsync(
            reseller, $"{path}/resolve-dispute", """{ "resolution": "agreed" }""")).Type);

        var part = (await PostAsync(reseller, $"{path}/write-off",
            """{ "reason": "agreed", "amount": { "amountMinor": 34, "currency": "EUR" } }""")).Json;
        Assert.Equal((34L, Minor(shown, "balance") - 34), (Minor(part, "writtenOff"), Minor(part, "balance")));
        Assert.Equal("urn:problem:currency-mismatch", (await PostAsync(reseller, $"{path}/write-off",
            """{ "reason": "agreed", "amount": { "amountMinor": 1, "currency": "JPY" } }""")).Type);
        var given = (await PostAsync(reseller, $"{path}/write-off", Reason)).Json;
        Assert.Equal(("WrittenOff", 0L), (given["status"]!.GetValue<string>(), Minor(given, "balance")));
        Assert.Equal(Minor(shown, "balance"), Minor(given, "writtenOff"));
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        Assert.Equal("urn:problem:nothing-owed",
            (await PostAsync(staff, $"/v1/admin{path[3..]}/write-off", Reason)).Type);
    }

    [Theory, EachEngine]
    public async Task A_customer_disputes_lines_of_its_invoice_and_its_seller_finds_that_in_its_list(
        DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.Second;
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        var sibling = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        var path = $"/v1/invoices/{buyer.Invoice.Id}/dispute-lines";
        const string Body = """{ "lines": [1], "reason": "not ours" }""";
        Assert.Equal(404, (await PostAsync(sibling, path, Body)).Status);
        Assert.Equal("urn:problem:not-the-buyer", (await PostAsync(reseller, path, Body)).Type);
        Assert.Equal(404, (await PostAsync(customer, path, """{ "lines": [1, 9], "reason": "not ours" }""")).Status);
        var opened = await PostAsync(customer, path, Body);
        Assert.True(opened.Status == 200, opened.Body);
        Assert.Equal(opened.Body, (await PostAsync(customer, path, Body)).Body);
        Assert.Equal("urn:problem:dispute-open",
            (await PostAsync(customer, path, """{ "lines": [1], "reason": "another" }""")).Type);
        var shown = (await customer.GetAsync($"/v1/invoices/{buyer.Invoice.Id}", Ct)).Json;
        Assert.Equal(Minor(shown, "balance"), Minor(shown, "disputed"));
        Assert.Empty(shown["disputedLeft"]!.AsArray());
        var sold = (await reseller.GetAsync($"/v1/invoices/{buyer.Invoice.Id}", Ct)).Json;
        var left = Assert.Single(sold["disputedLeft"]!.AsArray())!;
        // A note of the seed has taken a part of it back.
        Assert.Equal((1, Minor(sold["lines"]![0]!, "net") - 100),
            (left["lineNumber"]!.GetValue<int>(), Minor(left, "net")));
        var listed = (await reseller.GetAsync("/v1/disputes?isOpen=true", Ct)).Json["items"]!.AsArray()
            .Single(row => row!["invoiceId"]!.GetValue<string>() == buyer.Invoice.Id.ToString())!;
        Assert.Equal(("not ours", true), (listed["dispute"]!["reason"]!.GetValue<string>(),
            listed["dispute"]!["isBuyers"]!.GetValue<bool>()));
        Assert.Equal(403, (await customer.GetAsync("/v1/disputes", Ct)).Status);
        var other = await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct);
        Assert.DoesNotContain(buyer.Invoice.Id.ToString(), (await other.GetAsync("/v1/disputes", Ct)).Body,
            StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task What_is_suspended_is_listed_with_what_the_reader_goes_on_paying(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.First;
        await world.AsPlatformAsync<PlatformDbContext, int>(db =>
        {
            db.DunningSuspensions.Add(new DunningSuspension
            {
                TenantId = world.North.Id, CustomerId = buyer.Customer.CustomerId,
                SubscriptionId = buyer.Subscription.Id, Since = world.Platform.Time.GetUtcNow(),
            });
            return db.SaveChangesAsync(Ct);
        });
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var other = await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        async Task<long> GoesOnForAsync(ApiCaller caller, string path) => (await caller.GetAsync(path, Ct))
            .Json["items"]!.AsArray().Select(row => row!["goesOnFor"]!["amountMinor"]!.GetValue<long>()).Single();
        Assert.Equal(buyer.Subscription.Quantity * 1123L, await GoesOnForAsync(reseller, "/v1/suspensions"));
        Assert.Equal(buyer.Subscription.Quantity * 1045L, await GoesOnForAsync(staff, "/v1/admin/suspensions"));
        Assert.Empty((await other.GetAsync("/v1/suspensions", Ct)).Json["items"]!.AsArray());

        var cases = (await reseller.GetAsync("/v1/dunning-cases?state=Open", Ct)).Json["items"]!.AsArray();
        Assert.Contains(cases, row => row!["invoiceId"]!.GetValue<Guid>() == buyer.Invoice.Id.Value);
        Assert.DoesNotContain(cases, row => row!["invoiceId"]!.GetValue<Guid>() == world.South.First.Invoice.Id.Value);
        Assert.Empty((await staff.GetAsync("/v1/admin/dunning-cases", Ct)).Json["items"]!.AsArray());
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        Assert.Equal(403, (await customer.GetAsync("/v1/suspensions", Ct)).Status);
    }

    private static Task<Answer> PutAsync(ApiCaller caller, string path, string body, string? match = null) =>
        caller.SendAsync(HttpMethod.Put, path, body, Ct, request =>
        {
            if (match is not null) request.Headers.TryAddWithoutValidation("If-Match", match);
        });

    private static Task<Answer> PostAsync(ApiCaller caller, string path, string body) =>
        caller.PostAsync(path, body, Ct, Guid.CreateVersion7().ToString());

    private static string Body(string reminders, string hold) => $$"""
        { "netDays": 14, "isOn": true, "reminderDays": {{reminders}}, "holdDays": {{hold}}, "suspendDays": 30,
          "noticeDays": 7 }
        """;

    private static int Number(System.Text.Json.Nodes.JsonNode json, string name) => json[name]!.GetValue<int>();

    private static long Minor(System.Text.Json.Nodes.JsonNode json, string name) =>
        json[name]!["amountMinor"]!.GetValue<long>();
}
