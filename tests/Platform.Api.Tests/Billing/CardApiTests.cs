using System.Net.Http.Json;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Crayon.Stripe.Simulator;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Api.Tests.Billing;

/// <summary>
/// Cards over the API: kept on the provider's page, charged behind the answer, told of by signed events.
/// </summary>
public sealed class CardApiTests
{
    private const string Events = "/v1/payments/events";
    private static readonly string[] Secrets = ["whsec_new", "whsec_old"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Staff_read_an_account_and_set_what_is_kept_of_each_charge(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine, new Uri("http://127.0.0.1:1/"));
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var id = Text(await reseller.PostAsync("/v1/payment-account", "{}", Ct), "id");
        var path = $"/v1/admin/payment-accounts/{id}";
        var read = await staff.GetAsync(path, Ct);
        Assert.Equal((200, "0"), (read.Status, Text(read, "prepaymentPercent")));
        var changed = await staff.SendAsync(HttpMethod.Patch, path, """{ "prepaymentPercent": "5" }""", Ct,
            request => request.Headers.TryAddWithoutValidation("If-Match", read.Etag));
        Assert.Equal((200, "5"), (changed.Status, Text(changed, "prepaymentPercent")));
        Assert.Equal(changed.Etag, (await staff.GetAsync(path, Ct)).Etag);
        Assert.Equal(404, (await staff.GetAsync($"/v1/admin/payment-accounts/{Guid.CreateVersion7()}", Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task A_customer_keeps_a_card_and_pays_with_it(DatabaseEngine engine)
    {
        await using var sandbox = StripeSimulator.Build(Options());
        await sandbox.StartAsync(Ct);
        var addresses = StripeSimulator.Addresses(sandbox);
        using var control = new HttpClient { BaseAddress = new Uri(addresses.ControlUrl) };
        await using var world = await OpenAsync(engine, new Uri(addresses.ApiUrl));
        var buyer = world.North.First;
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        Assert.Equal("Preparing", Text(await reseller.PostAsync("/v1/payment-account", "{}", Ct), "status"));
        await WorkAsync(world);
        Assert.True((await reseller.GetAsync("/v1/payment-account", Ct)).Json["takesCards"]!.GetValue<bool>());

        var method = await KeepAsync(world, control, (reseller, customer));
        var pay = $$"""{ "method": "card", "paymentMethodId": "{{method}}", "returnPath": "/invoices" }""";
        var key = Guid.CreateVersion7().ToString();
        var accepted = await customer.PostAsync($"/v1/invoices/{buyer.Invoice.Id}/payments", pay, Ct, key);
        Assert.Equal((202, "Processing"), (accepted.Status, Text(accepted, "status")));
        Assert.Equal(
            accepted.Body, (await customer.PostAsync($"/v1/invoices/{buyer.Invoice.Id}/payments", pay, Ct, key)).Body);
        await WorkAsync(world);
        var location = accepted.Headers.Location!.ToString();
        var waiting = await customer.GetAsync(location, Ct);
        Assert.Equal("RequiresAction", Text(waiting, "status"));
        var intent = new Uri(Text(waiting, "nextActionUrl")).Segments[^1];
        using (var acted = await control.PostAsJsonAsync(
            $"/_sim/payment_intents/{intent}/authenticate", new { succeeds = true }, Ct))
            Assert.True(acted.IsSuccessStatusCode);
        await TellAsync(world, ("evt_2", "payment_intent", intent), Secrets[1]);
        Assert.Equal("Succeeded", Text(await customer.GetAsync(location, Ct), "status"));
        Assert.Equal("Paid", Text(await customer.GetAsync($"/v1/invoices/{buyer.Invoice.Id}", Ct), "status"));
    }

    [Theory, EachEngine]
    public async Task ISO_19_An_event_is_let_in_by_its_signature_once_and_only_at_its_own_host(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine, new Uri("http://127.0.0.1:9"));
        await world.AsPlatformAsync<PlatformDbContext, int>(async db =>
        {
            var row = await db.PaymentAccounts.SingleAsync(one => one.TenantId == world.North.Id, Ct);
            db.Entry(row).Property(one => one.ProviderAccountId).CurrentValue = "acct_north";
            return await db.SaveChangesAsync(Ct);
        });
        var body = BodyOf("evt_1", "payment_intent", "pi_1", "acct_north");
        Assert.Equal(204, await SendAsync(world, body, Secrets[0]));
        Assert.Equal(204, await SendAsync(world, body, Secrets[1]));
        var other = BodyOf("evt_2", "payment_intent", "pi_1", "acct_north");
        Assert.Equal(404, await SendAsync(world, other, Secrets[0], new Sending { Host = world.North.Host }));
        Assert.Equal(401, await SendAsync(world, other, "whsec_other"));
        Assert.Equal(401, await SendAsync(world, other, Secrets[0], new Sending { Signed = body }));
        Assert.Equal(401, await SendAsync(world, other, Secrets[0], new Sending { Age = TimeSpan.FromSeconds(301) }));
        Assert.Equal(401, await SendAsync(world, "no event", Secrets[0]));
        Assert.Equal(401, await SendAsync(world, new string('x', 300_000), Secrets[0]));
        // Of no account of ours, and of no concern: the same answer, and nothing is kept.
        Assert.Equal(204, await SendAsync(
            world, BodyOf("evt_3", "payment_intent", "pi_1", "acct_other"), Secrets[0]));
        Assert.Equal(204, await SendAsync(world, BodyOf("evt_4", "customer", "cus_1", "acct_north"), Secrets[0]));
        var kept = await world.AsPlatformAsync<PlatformDbContext, List<string>>(
            db => db.CardEvents.Select(row => row.EventId).ToListAsync(Ct));
        Assert.Equal(["evt_1"], kept);
        var posted = await world.AsPlatformAsync<PlatformDbContext, OutboxMessage>(
            db => db.Outbox.SingleAsync(row => row.Topic == OutboxTopics.ReadCardEvent, Ct));
        Assert.Equal(world.North.Id, posted.TenantId);
    }

    // The provider's page is the payer's alone; a card that is entered there is kept once an event tells of it.
    private static async Task<string> KeepAsync(
        ApiWorld world, HttpClient control, (ApiCaller Reseller, ApiCaller Customer) by)
    {
        var (reseller, customer) = by;
        var begun = await customer.PostAsync("/v1/payment-methods/setups", """{ "returnPath": "/cards" }""", Ct);
        Assert.Equal((202, "Preparing"), (begun.Status, Text(begun, "status")));
        Assert.Equal(422, (await customer.PostAsync(
            "/v1/payment-methods/setups", """{ "returnPath": "//evil.example" }""", Ct)).Status);
        await WorkAsync(world);
        var setup = await customer.GetAsync(begun.Headers.Location!.ToString(), Ct);
        var page = new Uri(Text(setup, "url"));
        Assert.Null((await reseller.GetAsync(begun.Headers.Location.ToString(), Ct)).Json["url"]);
        using (var entered = await control.PostAsJsonAsync(
            $"/_sim/checkout/sessions/{page.Segments[^1]}/enter", new { card = "pm_card_authenticationRequired" }, Ct))
            Assert.True(entered.IsSuccessStatusCode);
        await TellAsync(world, ("evt_1", "checkout.session", page.Segments[^1]), Secrets[0]);
        var method = Text(await customer.GetAsync(begun.Headers.Location.ToString(), Ct), "paymentMethodId");
        Assert.Equal("3184", Text(await customer.GetAsync($"/v1/payment-methods/{method}", Ct), "last4"));
        return method;
    }

    private static StripeSimulatorOptions Options() =>
        new() { DataFolder = Directory.CreateTempSubdirectory("crayon-cards-").FullName, ApiKey = "sk_test_api" };

    private static Task<ApiWorld> OpenAsync(DatabaseEngine engine, Uri api)
    {
        var cards = new CardEndpoint(api, "sk_test_api", Secrets);
        var settings = new CardSettings
        {
            BaseUrl = api, ApiKey = cards.ApiKey, WebhookSecrets = Secrets, Public = ApiWorld.Public,
        };
        return ApiWorld.StartAsync(engine, new ApiWishes(Configure: builder =>
        {
            builder.Services.AddCardWork(settings);
            // Every handler is made before the one of the topic is picked.
            builder.Services.AddCcpClient(
                new CcpOptions { BaseUrl = new Uri("http://127.0.0.1:9"), ClientId = "nobody", ClientSecret = "none" });
        }) { Cards = cards }, Ct);
    }

    // The card provider's work alone: what else the seed has accepted is for another provider, which is not here.
    private static async Task WorkAsync(ApiWorld world)
    {
        var (relay, consumer, queue) = (world.Services.GetRequiredService<OutboxRelay>(),
            world.Services.GetRequiredService<OutboxConsumer>(), world.Services.GetRequiredService<IWorkQueue>());
        while (true)
        {
            await relay.RunOnceAsync(Ct);
            var items = queue.Drain();
            if (items.Count == 0) return;
            var cards = await world.AsPlatformAsync<PlatformDbContext, List<Guid>>(db => db.Outbox
                .Where(row => row.Topic.StartsWith("card.")).Select(row => row.Id).ToListAsync(Ct));
            foreach (var item in items.Where(item => cards.Contains(item.MessageId)))
                await consumer.ConsumeAsync(item, Ct);
        }
    }

    private static async Task TellAsync(
        ApiWorld world, (string Id, string Type, string About) news, string secret)
    {
        var account = await world.AsPlatformAsync<PlatformDbContext, string?>(db => db.PaymentAccounts
            .Where(row => row.TenantId == world.North.Id).Select(row => row.ProviderAccountId).SingleAsync(Ct));
        Assert.Equal(204, await SendAsync(world, BodyOf(news.Id, news.Type, news.About, account), secret));
        await WorkAsync(world);
    }

    private static string BodyOf(string id, string type, string about, string? account) => $$"""
        { "id": "{{id}}", "object": "event", "type": "{{type}}.changed", "account": "{{account}}",
          "data": { "object": { "id": "{{about}}", "object": "{{type}}" } } }
        """;

    private static async Task<int> SendAsync(
        ApiWorld world, string body, string secret, Sending? how = null)
    {
        how ??= new Sending();
        var at = (world.Platform.Time.GetUtcNow() - how.Age).ToUnixTimeSeconds();
        var proof = StripeSignature.Of(secret, at, how.Signed ?? body);
        var answer = await new ApiCaller(world, how.Host, null).SendAsync(HttpMethod.Post, Events, body, Ct,
            request => request.Headers.TryAddWithoutValidation("Stripe-Signature", proof));
        return answer.Status;
    }

    private static string Text(Answer answer, string name)
    {
        Assert.True(answer.Status is >= 200 and < 300, answer.Body);
        return answer.Json[name]?.GetValue<string>() ?? "";
    }

    /// <summary>What is out of the ordinary about how an event is sent.</summary>
    private sealed record Sending
    {
        public string? Signed { get; init; }

        public TimeSpan Age { get; init; }

        public string Host { get; init; } = "api.localhost";
    }
}
