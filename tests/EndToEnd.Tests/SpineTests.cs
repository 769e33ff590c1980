using System.Net;
using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;

namespace Crayon.EndToEnd.Tests;

/// <summary>From a token to a licence, over HTTP, against the local run as anybody starts it.</summary>
public sealed class SpineTests(SpineTests.Running running) : IClassFixture<SpineTests.Running>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("northwind", 1258, "EUR", 2)]
    [InlineData("fuji", 1137, "JPY", 0)]
    [InlineData("crayon", 1275, "EUR", 2)]
    public async Task A_customers_program_sees_its_storefronts_price(string slug, long minor, string currency,
        int exponent)
    {
        var price = (await MonthlyAsync(running.Shop(slug, "-customer")))["unitPrice"]!;
        Assert.Equal((minor, currency, exponent),
            (price["amountMinor"]!.GetValue<long>(), price["currency"]!.GetValue<string>(),
                price["exponent"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("northwind")]
    [InlineData("fuji")]
    public async Task An_order_becomes_a_subscription_with_a_licence_and_changes_with_it(string slug)
    {
        var shop = running.Shop(slug, "-customer");
        var plan = (await MonthlyAsync(shop))["id"]!.GetValue<Guid>();
        var placed = await shop.PostAsync("/v1/orders", Order(await shop.AccountAsync(Ct), plan, 25), Ct);
        var order = await shop.UntilAsync($"/v1/orders/{placed["id"]}", row =>
            row["status"]!.GetValue<string>() == "Completed", Ct);

        var subscription = await SubscriptionOfAsync(shop, order["id"]!.GetValue<Guid>());
        var id = subscription["id"]!.GetValue<Guid>();
        Assert.Equal(("Active", 25),
            (subscription["status"]!.GetValue<string>(), subscription["quantity"]!.GetValue<int>()));
        var licence = (await shop.GetAsync("/v1/licences?limit=200", Ct))["items"]!.AsArray()
            .Single(row => row!["subscriptionId"]!.GetValue<Guid>() == id)!;
        Assert.Equal(25, licence["quantity"]!.GetValue<int>());
        Assert.False(string.IsNullOrEmpty(licence["key"]!.GetValue<string>()));

        await SetSeatsAsync(shop, id, 30);
        await SetSeatsAsync(shop, id, 28);
        var cancel = await shop.SendAsync(HttpMethod.Post, $"/v1/subscriptions/{id}/cancel", new Ask(), Ct);
        Assert.True(cancel.Status == HttpStatusCode.Accepted, $"{cancel.Body}");
        await shop.UntilAsync($"/v1/subscriptions/{id}", row => row["status"]!.GetValue<string>() == "Cancelled", Ct);

        using var provider = new Provider(running.Demo);
        var orders = await provider.OrdersAsync(Ct);
        Assert.Single(orders, row => row["alternateId"]!.GetValue<string>() == order["number"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_customer_that_the_provider_has_is_linked_and_what_it_has_running_adopted()
    {
        var (shop, old) = (running.Shop("northwind", "-all"), running.Demo["ccp"]!["existingCustomers"]![0]!);
        var made = await shop.PostAsync("/v1/customers", new JsonObject
        {
            ["name"] = "Havenbedrijf Oost B.V.", ["email"] = "it@havenoost.example", ["countryCode"] = "NL",
            ["providerCustomerId"] = old["id"]!.DeepClone(),
        }, Ct);
        var customer = $"/v1/customers/{made["id"]}";
        var account = await shop.PostAsync($"{customer}/accounts", new JsonObject { ["name"] = "Head office" }, Ct);
        Assert.Equal("Pending", made["providerLink"]!.GetValue<string>());
        await GivePartnerIdAsync("northwind", old["partnerId"]!);
        await shop.UntilAsync(customer, row => row["providerLink"]!.GetValue<string>() == "Linked", Ct);

        var asked = await shop.PostAsync($"{customer}/adoptions",
            new JsonObject { ["accountId"] = account["id"]!.DeepClone() }, Ct);
        var adoption = $"{customer}/adoptions/{asked["id"]}";
        var shown = await shop.UntilAsync(adoption, row => row["status"]!.GetValue<string>() == "Ready", Ct);
        Assert.Equal([5, 6, 18],
            shown["subscriptions"]!.AsArray().Select(row => row!["quantity"]!.GetValue<int>()).Order());
        await shop.PostAsync($"{adoption}/confirm", new JsonObject(), Ct);
        await shop.UntilAsync(adoption, row => row["status"]!.GetValue<string>() == "Completed", Ct);
        var adopted = (await shop.GetAsync($"/v1/subscriptions?customerId={made["id"]}", Ct))["items"]!.AsArray();
        Assert.Equal(shown["subscriptions"]!.AsArray().Select(Standing).Order(), adopted.Select(Standing).Order());
        await SetSeatsAsync(shop, adopted.Single(row => row!["quantity"]!.GetValue<int>() == 18)!["id"]!
            .GetValue<Guid>(), 20);

        static string Standing(JsonNode? row) =>
            $"{row!["quantity"]} {row["startDate"]} {row["endDate"]} {row["unitPrice"]!["amountMinor"]}";
    }

    [Fact]
    public async Task A_token_of_one_storefront_is_refused_at_another()
    {
        using var http = Shop.Http(running.Process.Setup.Port);
        var tenants = running.Demo["tenants"]!.AsArray();
        var (fuji, northwind) = (Tenant("fuji"), Tenant("northwind"));
        var client = fuji["clients"]![0]!;
        var token = await Shop.TokenOfAsync(http, fuji, client, Ct);
        foreach (var (host, expected) in new[] { (Host(fuji), true), ("api.localhost", true),
            (Host(northwind), false) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get,
                "/v1/services?limit=1") { Headers = { Host = host } };
            request.Headers.Authorization = new("Bearer", token);
            using var answer = await http.SendAsync(request, Ct);
            Assert.True(answer.IsSuccessStatusCode == expected, $"{host}: {answer.StatusCode}");
            if (!expected) Assert.Contains(answer.StatusCode,
                new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
        }

        JsonNode Tenant(string slug) => tenants.Single(row => row!["slug"]!.GetValue<string>() == slug)!;
        static string Host(JsonNode tenant) => tenant["host"]!.GetValue<string>();
    }

    [Theory]
    [InlineData("nobody.localhost", "/", HttpStatusCode.NotFound)]
    [InlineData("northwind.localhost.evil.example", "/v1/services", HttpStatusCode.NotFound)]
    [InlineData("api.localhost", "/", HttpStatusCode.NotFound)]
    [InlineData("api.localhost", "/id/.well-known/openid-configuration", HttpStatusCode.NotFound)]
    [InlineData("localhost", "/v1/services", HttpStatusCode.NotFound)]
    [InlineData("localhost", "/", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", "/healthz/live", HttpStatusCode.OK)]
    [InlineData("northwind.localhost", "/", HttpStatusCode.OK)]
    [InlineData("admin.localhost", "/id/.well-known/openid-configuration", HttpStatusCode.OK)]
    [InlineData("NORTHWIND.localhost", "/openapi/v1.json", HttpStatusCode.OK)]
    [InlineData("northwind.localhost", "/v1/services", HttpStatusCode.Unauthorized)]
    public async Task The_Host_header_decides_where_a_path_leads(string host, string path, HttpStatusCode expected)
    {
        using var http = Shop.Http(running.Process.Setup.Port);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        using var answer = await http.SendAsync(request, Ct);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_start_page_shows_every_storefront_and_lets_no_other_site_move_the_clock()
    {
        using var http = Shop.Http(running.Process.Setup.Port);
        using var page = await http.GetAsync("/", Ct);
        var text = await page.Content.ReadAsStringAsync(Ct);
        foreach (var tenant in running.Demo["tenants"]!.AsArray()) Assert.Contains(
            tenant!["host"]!.GetValue<string>(), text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        using var forged = await http.PostAsync("/local/clock/advance", new StringContent("""{"days":1}"""), Ct);
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
    }

    [Fact]
    public async Task Mails_are_shown_on_the_machines_own_name_alone()
    {
        using var http = Shop.Http(running.Process.Setup.Port);
        Assert.Contains("<h1>Mail</h1>", await http.GetStringAsync("/mail", Ct), StringComparison.Ordinal);
        foreach (var path in (string[])["/mail/..%2fdemo.json", "/mail/demo.json", "/mail/keys/local.json"])
        {
            using var none = await http.GetAsync(path, Ct);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/mail")
        {
            Headers = { Host = "northwind.localhost" }
        };
        using var answer = await http.SendAsync(foreign, Ct);
        // A storefront's own pages are there, whatever the path.
        Assert.DoesNotContain("<h1>Mail</h1>", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_file_has_every_role_and_is_for_its_owner_only()
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("File modes need Linux or macOS.");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(Path.Combine(running.Process.Setup.Data, "demo.json")));
        foreach (var tenant in running.Demo["tenants"]!.AsArray())
        {
            Assert.Equal(9,
                tenant!["users"]!.AsArray().Select(user => user!["role"]!.GetValue<string>()).Distinct().Count());
            Assert.Equal(3, tenant["clients"]!.AsArray().Count);
            Assert.Single(tenant["clients"]!.AsArray(), client => client!["customerId"] is not null);
        }
        Assert.Equal(4, running.Demo["admin"]!["users"]!.AsArray().Count);
        Assert.All(running.Demo["admin"]!["users"]!.AsArray(), user =>
            Assert.Equal(32, user!["totpSecret"]!.GetValue<string>().Length));
        Assert.True(running.Demo.AsObject().ContainsKey("stripe"));
    }

    private async Task GivePartnerIdAsync(string slug, JsonNode partnerId)
    {
        using var http = Shop.Http(running.Process.Setup.Port);
        var staff = new Shop(http, running.Demo["admin"]!, running.Demo["admin"]!["clients"]![0]!);
        var tenant = (await staff.GetAsync("/v1/admin/tenants", Ct))["items"]!.AsArray()
            .Single(row => row!["slug"]!.GetValue<string>() == slug)!;
        var answer = await staff.SendAsync(HttpMethod.Patch, $"/v1/admin/tenants/{tenant["id"]}",
            new Ask(new JsonObject { ["partnerId"] = partnerId.DeepClone() }, ETag: "*"), Ct);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Body}");
    }

    private static JsonObject Order(Guid account, Guid plan, int seats) => new()
    {
        ["accountId"] = account, ["lines"] = new JsonArray(new JsonObject { ["planId"] = plan, ["quantity"] = seats }),
    };

    private static async Task<JsonNode> MonthlyAsync(Shop shop) =>
        (await shop.GetAsync("/v1/services/productivity-suite-business", Ct))["plans"]!.AsArray()
            .Single(plan => plan!["term"]!.GetValue<string>() == "P1M" && plan["unitPrice"] is not null)!;

    private static async Task<JsonNode> SubscriptionOfAsync(Shop shop, Guid order) =>
        (await shop.GetAsync("/v1/subscriptions?limit=200", Ct))["items"]!.AsArray()
            .Single(row => row!["orderId"]!.GetValue<Guid>() == order)!;

    private static async Task SetSeatsAsync(Shop shop, Guid subscription, int seats)
    {
        var path = $"/v1/subscriptions/{subscription}";
        var known = await shop.GetWithTagAsync(path, Ct);
        var answer = await shop.SendAsync(HttpMethod.Patch, path,
            new Ask(new JsonObject { ["quantity"] = seats }, ETag: known.ETag), Ct);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{answer.Body}");
        var after = await shop.UntilAsync(path, row => row["pendingChange"] is null, Ct);
        Assert.Equal(seats, after["quantity"]!.GetValue<int>());
    }

    public sealed class Running(PreparedData data) : IAsyncLifetime
    {
        private LocalSetup setup = null!;
        private HttpClient http = null!;

        internal LocalProcess Process { get; private set; } = null!;

        internal JsonNode Demo { get; private set; } = null!;

        internal Shop Shop(string slug, string suffix) => EndToEnd.Tests.Running.Shop.Of(http, Demo, slug, suffix);

        public async ValueTask InitializeAsync()
        {
            setup = await data.CopyAsync();
            Process = await LocalProcess.StartAsync(setup, CancellationToken.None);
            (Demo, http) = (Process.ReadDemo(), EndToEnd.Tests.Running.Shop.Http(setup.Port));
        }

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            await Process.DisposeAsync();
            Directory.Delete(setup.Data, recursive: true);
        }
    }
}
