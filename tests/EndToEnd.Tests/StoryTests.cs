using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;

namespace Crayon.EndToEnd.Tests;

/// <summary>The demo's three months, built by the real code, and the clock that goes on after them.</summary>
public sealed class StoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 16, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_story_survives_a_kill_ends_at_now_and_goes_on()
    {
        var setup = LocalSetup.New() with
        {
            Demo = "story", Variables = new Dictionary<string, string> { ["CRAYON_CLOCK"] = "2026-06-16T09:00:00Z" }
        };
        try
        {
            await using (var dying = LocalProcess.Launch(setup))
            {
                await dying.SaysAsync("10 of", Ct);
                await dying.KillAsync();
            }
            await using var local = await LocalProcess.StartAsync(setup, Ct);
            using var provider = new Provider(local.ReadDemo());
            Assert.InRange((await provider.ControlAsync("/_sim/clock", null, Ct))["now"]!.GetValue<DateTimeOffset>(),
                Now, Now.AddMinutes(10));

            using var http = Shop.Http(setup.Port);
            foreach (var slug in (string[])["crayon", "northwind", "fuji"]) await AssertLivedAsync(
                Shop.Of(http, local.ReadDemo(), slug, "-all"));
            await AssertDeadLetterAsync(http, local.ReadDemo());
            await AssertBookExceptionAsync(http, local.ReadDemo());
            await AssertMonthPassesAsync(Shop.Of(http, local.ReadDemo(), "northwind", "-all"), provider);
        }
        finally
        {
            Directory.Delete(setup.Data, recursive: true);
        }
    }

    private static async Task AssertDeadLetterAsync(HttpClient http, JsonNode demo)
    {
        var staff = new Shop(http, demo["admin"]!, demo["admin"]!["clients"]![0]!);
        var dead = (await staff.GetAsync("/v1/admin/queue?state=Dead", Ct))["items"]!.AsArray();
        Assert.Equal("order.fulfil", Assert.Single(dead)!["topic"]!.GetValue<string>());
    }

    // What the provider billed beside its lines waits for finance, and nothing else does: the books agree.
    private static async Task AssertBookExceptionAsync(HttpClient http, JsonNode demo)
    {
        var staff = new Shop(http, demo["admin"]!, demo["admin"]!["clients"]![0]!);
        var open = (await staff.GetAsync("/v1/admin/reconciliation/exceptions?state=Open&limit=200", Ct))["items"]!;
        Assert.True(open.AsArray() is [{ } only] && only["kind"]!.GetValue<string>() == "Unexpected", $"{open}");
    }

    private static async Task AssertBilledAsync(Shop shop)
    {
        var invoices = (await shop.GetAsync("/v1/invoices?limit=200", Ct))["items"]!.AsArray();
        Assert.Contains(invoices, row => Status(row) == "Paid");
        Assert.Contains(invoices, row => Status(row) == "Overdue");
        Assert.NotEmpty((await shop.GetAsync("/v1/credit-notes?limit=200", Ct))["items"]!.AsArray());
    }

    private static async Task AssertLivedAsync(Shop shop)
    {
        await AssertBilledAsync(shop);
        Assert.Equal(3, (await shop.GetAsync("/v1/customers?limit=200", Ct))["items"]!.AsArray().Count);
        var orders = (await shop.GetAsync("/v1/orders?limit=200", Ct))["items"]!.AsArray();
        Assert.InRange(orders.Count, 6, 7); // one storefront has the order that met the outage as well
        var subscriptions = (await shop.GetAsync("/v1/subscriptions?limit=200", Ct))["items"]!.AsArray();
        Assert.Contains(subscriptions, row => Status(row) == "Cancelled");
        var active = subscriptions.Where(row => Status(row) == "Active").ToList();
        Assert.True(active.Count >= 4, $"{active.Count} active subscriptions");
        Assert.All(active, row =>
            Assert.True(row!["endDate"]!.GetValue<DateTimeOffset>() > Now, $"{row} ended before now"));
        Assert.Contains(active, row =>
            row!["batches"]!.AsArray().Any(batch => batch!["refundableUntil"]!.GetValue<DateTimeOffset>() > Now));
    }

    // What is due on the way is done before the advance answers: every monthly term was renewed.
    private static async Task AssertMonthPassesAsync(Shop shop, Provider provider)
    {
        var then = (await provider.ControlAsync("/_sim/clock/advance", new JsonObject { ["days"] = 31 },
            Ct))["now"]!.GetValue<DateTimeOffset>();
        var subscriptions = (await shop.GetAsync("/v1/subscriptions?limit=200", Ct))["items"]!.AsArray();
        Assert.All(subscriptions.Where(row => Status(row) == "Active"),
            row => Assert.True(row!["endDate"]!.GetValue<DateTimeOffset>() > then, $"{row} was not renewed"));
        var back = await provider.TryControlAsync("/_sim/clock/advance",
            new JsonObject { ["to"] = "2026-06-16T00:00:00Z" }, Ct);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, back);
    }

    private static string Status(JsonNode? row) => row!["status"]!.GetValue<string>();
}
