using System.Text.Json.Nodes;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.Lifecycle;

/// <summary>Links to customers that the provider has, and what they have running there.</summary>
public sealed class ExistingBusinessTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_link_is_asked_for_again_after_a_refusal_and_not_once_it_stands(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (seller, own) = (await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct), world.North.First);
        var path = $"/v1/customers/{own.Customer.CustomerId}/provider-link";
        const string Wish = """{ "providerCustomerId": "known-there" }""";
        var buyer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, own);
        Assert.Equal(403, (await buyer.GetAsync(path, Ct)).Status);
        Assert.Equal("Arranging", Text((await seller.GetAsync(path, Ct)).Json["state"]));
        Assert.Equal((409, "urn:problem:provider-link-settled"), Of(await PutAsync(seller, path, Wish)));

        await SetAsync(world, own, customer => customer.ProviderLink = ProviderLinkState.Refused);
        var asked = await PutAsync(seller, path, Wish);
        Assert.Equal((200, "Pending", "known-there"),
            (asked.Status, Text(asked.Json["state"]), Text(asked.Json["requested"])));
        Assert.Null(asked.Json["providerCustomerId"]);
        Assert.Equal((409, "urn:problem:customer-not-linked"), Of(await AskAsync(seller, own)));

        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var link = $"/v1/admin/customers/{own.Customer.CustomerId}/provider-link";
        Assert.Equal(200, (await staff.PostAsync($"{link}/confirm", "{}", Ct)).Status);
        var linked = await seller.GetAsync(path, Ct);
        Assert.Equal(("Linked", "known-there"), (Text(linked.Json["state"]), Text(linked.Json["providerCustomerId"])));
        Assert.Equal((409, "urn:problem:provider-link-settled"), Of(await PutAsync(seller, path, Wish)));
        await SetAsync(world, own, customer => customer.ProviderCustomerId = null); // the host is shared
    }

    [Theory, EachEngine]
    public async Task What_was_found_is_confirmed_by_its_references_and_worked_on_behind_the_answer(
        DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (seller, own) = (await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct), world.North.First);
        await SetAsync(world, own, customer => customer.ProviderLink = ProviderLinkState.Linked);
        var asked = await AskAsync(seller, own);
        Assert.Equal((202, "Reading"), (asked.Status, Text(asked.Json["status"])));
        var path = asked.Headers.Location!.OriginalString;
        Assert.Equal(200, (await seller.GetAsync(path, Ct)).Status);
        Assert.Equal((409, "urn:problem:adoption-not-ready"), Of(await seller.PostAsync($"{path}/confirm", "{}", Ct)));
        Assert.Equal((404, "urn:problem:not-found"), Of(await seller.PostAsync(
            $"/v1/customers/{own.Customer.CustomerId}/adoptions",
            $$"""{ "accountId": "{{world.North.Second.Account.Id}}" }""", Ct)));

        await WorldSeed.FinishReadingAsync(world, own, Ct);
        path = $"/v1/customers/{own.Customer.CustomerId}/adoptions/{own.Adoption.Id}";
        var shown = await seller.GetAsync(path, Ct);
        var line = Assert.Single(shown.Json["subscriptions"]!.AsArray())!;
        Assert.Equal(("Found", $"{own.Canary}-found", 2),
            (Text(line["state"]), Text(line["reference"]), line["quantity"]!.GetValue<int>()));
        Assert.Equal((409, "urn:problem:adoption-not-open"),
            Of(await seller.PostAsync($"{path}/confirm", """{ "references": [ "unheard-of" ] }""", Ct)));
        var confirmed = await seller.PostAsync(
            $"{path}/confirm", $$"""{ "references": [ "{{own.Canary}}-found" ] }""", Ct);
        Assert.Equal((202, "Adopting", "Confirmed"), (confirmed.Status, Text(confirmed.Json["status"]),
            Text(confirmed.Json["subscriptions"]![0]!["state"])));
        Assert.Equal(OutboxTopics.AdoptBusiness, await world.AsPlatformAsync<PlatformDbContext, string>(
            db => db.Outbox.Where(row => row.SubjectId == own.Adoption.Id.Value).Select(row => row.Topic)
                .SingleAsync(Ct)));
    }

    private static Task<Answer> PutAsync(ApiCaller caller, string path, string body) =>
        caller.SendAsync(HttpMethod.Put, path, body, Ct);

    private static Task<Answer> AskAsync(ApiCaller caller, Buyer own) => caller.PostAsync(
        $"/v1/customers/{own.Customer.CustomerId}/adoptions", $$"""{ "accountId": "{{own.Account.Id}}" }""", Ct);

    private static Task<int> SetAsync(ApiWorld world, Buyer own, Action<Customer> change) =>
        world.AsPlatformAsync<PlatformDbContext, int>(async db =>
        {
            change(await db.Customers.SingleAsync(row => row.CustomerId == own.Customer.CustomerId, Ct));
            return await db.SaveChangesAsync(Ct);
        });

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static (int Status, string? Type) Of(Answer answer) => (answer.Status, answer.Type);
}
