using Crayon.Ccp.Simulator.Tests.Support;
using Crayon.Ccp.Simulator.Webhooks;

namespace Crayon.Ccp.Simulator.Tests.Webhooks;

public sealed class WebhookTests
{
    private const string Registration = "/v1/webhooks/registration";
    private static readonly string[] Trade = ["subscription-updated", "order-completed", "price-sheet-published"];

    [Fact]
    public async Task Orders_changes_renewals_and_sheets_are_told_signed_and_lead_to_what_changed()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-10T09:00:00Z");
        var secret = (await RegisterAsync(sandbox, receiver, Trade)).Json.Text("signingSecret")!;
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        await receiver.UntilAsync(2);
        Assert.Equal(["order-completed", "subscription-updated"], receiver.Names().Order());

        await sandbox.ChangeAsync(subscription, new { quantity = 12, friendlyName = "Sales" });
        await receiver.UntilAsync(3);
        var told = receiver.All[^1].Json;
        Assert.Equal(subscription, told.Text("resourceUri"));
        Assert.Equal("FriendlyNameChanged", (await sandbox.GetAsync(told.Text("auditUri")!)).Json.Text("type"));

        await sandbox.AdvanceToAsync("2026-04-10T00:00:00Z");
        await receiver.UntilAsync(4);
        Assert.Equal("2026-04-10T00:00:00Z", receiver.All[^1].Json.Text("resourceChangeUtcDate"));

        object[] lines =
            [new { skuId = (await sandbox.LineAsync("quillboard")).Text("skuId"), market = "NL", unitPrice = 8m }];
        await sandbox.ControlAsync("/_sim/pricesheets", new { effective = "2026-05-01", lines });
        await receiver.UntilAsync(5);
        var sheet = receiver.All[^1].Json.Text("resourceUri")!;
        Assert.Equal("/v1/pricesheets/NL?effective=2026-05-01", sheet);
        Assert.Equal(200, (await sandbox.GetAsync(sheet)).Status);
        Assert.All(receiver.All, r => Assert.True(r.IsSignedWith(secret)));
        Assert.False((receiver.All[0] with { Body = receiver.All[1].Body }).IsSignedWith(secret));
    }

    [Fact]
    public async Task What_was_refused_and_what_nobody_asked_for_is_not_told()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var sandbox = await Sandbox.StartAsync();
        await RegisterAsync(sandbox, receiver, "subscription-updated");
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        Assert.Equal(400, (await sandbox.ChangeAsync(subscription, new { quantity = 12, status = "x" })).Status);
        Assert.Equal("InvalidInput", (await sandbox.ChangeAsync(
            subscription, """{"quantity":12,"scheduledNextTermInstructions":{}}""")).Code);
        Assert.Equal(10m, (await sandbox.GetAsync(subscription)).Json.Number("quantity"));
        await sandbox.SignInAsync(Sandbox.OtherClientId, Sandbox.OtherSecret);
        await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        await sandbox.SignInAsync(Sandbox.ClientId, Sandbox.ClientSecret);
        await sandbox.ChangeAsync(subscription, new { quantity = 11 });
        await receiver.UntilAsync(2);
        Assert.Equal([subscription, subscription], receiver.All.Select(r => r.Json.Text("resourceUri")));
        Assert.Equal(2, (await DeliveriesAsync(sandbox)).Length);
    }

    [Fact]
    public async Task A_renewal_that_a_refused_change_found_due_is_told_and_the_change_is_not_saved_along()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var sandbox = await Sandbox.StartAsync(now: "2026-03-10T09:00:00Z");
        await RegisterAsync(sandbox, receiver, "subscription-updated");
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        await receiver.UntilAsync(1);
        await sandbox.AdvanceToAsync("2026-04-09T23:59:59Z");
        sandbox.RealTime.Advance(TimeSpan.FromSeconds(1));
        var refused = await sandbox.SendAsync(new Call(HttpMethod.Patch, subscription)
        {
            Body = """{"quantity":12,"scheduledNextTermInstructions":{}}""", IfMatch = "*",
        });
        Assert.Equal("InvalidInput", refused.Code);
        await receiver.UntilAsync(2);
        var read = (await sandbox.GetAsync(subscription)).Json;
        Assert.Equal((10m, "2026-05-10T00:00:00Z"), (read.Number("quantity"), read.Text("commitmentEndDate")));
        Assert.Equal(["New", "Renew"], (await sandbox.HistoryAsync(subscription)).Select(h => h.Text("type")));
    }

    [Fact]
    public async Task A_receiver_that_fails_hears_again_after_waits_that_double()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var sandbox = await Sandbox.StartAsync();
        receiver.Answers = 500;
        await RegisterAsync(sandbox, receiver, "test-created");
        var test = await TestAsync(sandbox);
        var result = $"{Registration}/validationEvents/{test}";
        await UntilAttemptsAsync(sandbox, result, 1);
        sandbox.RealTime.Advance(TimeSpan.FromSeconds(2));
        await UntilAttemptsAsync(sandbox, result, 2);
        // Two seconds are not enough for the third.
        sandbox.RealTime.Advance(TimeSpan.FromSeconds(2));
        receiver.Answers = 204;
        sandbox.RealTime.Advance(TimeSpan.FromSeconds(2));
        await UntilAttemptsAsync(sandbox, result, 3);
        var told = (await sandbox.GetAsync(result)).Json;
        Assert.Equal(("delivered", "204"), (told.Text("status"), told.Text("responseStatus")));
        Assert.Equal([test, test, test], receiver.All.Select(r => r.EventId));
        Assert.Equal(
            [2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300],
            Enumerable.Range(1, WebhookDelivery.MostAttempts - 1)
                .Select(n => (int)WebhookDelivery.WaitAfter(n).TotalSeconds));
    }

    [Fact]
    public async Task What_was_not_delivered_before_a_restart_is_delivered_after_it()
    {
        await using var receiver = await Receiver.StartAsync();
        var folder = Sandbox.TemporaryFolder();
        string secret;
        await using (var first = await Sandbox.StartAsync("2026-03-01T09:00:00Z", folder))
        {
            receiver.Answers = 503;
            secret = (await RegisterAsync(first, receiver, Trade)).Json.Text("signingSecret")!;
            await first.ASubscriptionAsync(await first.ACustomerAsync(), await first.OfferAsync());
            await receiver.UntilAsync(2);
        }
        receiver.Answers = 200;
        var before = receiver.All.Select(r => r.EventId).Distinct().Order().ToList();
        await using (var second = await Sandbox.StartAsync("2026-03-01T09:10:00Z", folder))
        {
            await Poll.UntilAsync(
                async () => (await DeliveriesAsync(second)).All(d => d.Text("status") == "delivered"), "all arrive");
            Assert.Equal(before, receiver.All.Select(r => r.EventId).Distinct().Order());
            Assert.True(receiver.All[^1].IsSignedWith(secret));
            Assert.Equal("", (await second.GetAsync(Registration)).Json.Text("signingSecret"));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_dial_loses_doubles_and_shuffles_the_same_events_for_the_same_seed()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var sandbox = await Sandbox.StartAsync();
        await RegisterAsync(sandbox, receiver, "test-created");
        var runs = new List<string>();
        foreach (var seed in new[] { 7, 7, 8 })
        {
            receiver.Answers = 500;
            await sandbox.ControlAsync(
                "/_sim/webhooks", new { dropRate = 0.3, duplicateRate = 0.3, shuffle = true, seed });
            var sent = new List<string>();
            for (var i = 0; i < 20; i++)
                sent.Add(await TestAsync(sandbox));
            var kept = await DeliveriesAsync(sandbox);
            runs.Add(string.Concat(sent.Select(id => kept.Count(d => d.Text("eventId") == id) == 2 ? '2'
                : kept.Any(d => d.Text("eventId") == id && d.Text("status") == "dropped") ? '0' : '1')));
        }
        Assert.Equal(runs[0], runs[1]);
        Assert.NotEqual(runs[0], runs[2]);
        Assert.All("012", fate => Assert.Contains(fate, runs[0]));
        var dropped = (await DeliveriesAsync(sandbox)).Where(d => d.Text("status") == "dropped")
            .Select(d => d.Text("eventId"));
        Assert.Empty(receiver.All.Select(r => r.EventId).Intersect(dropped));
    }

    [Fact]
    public async Task Shuffled_events_go_out_in_the_order_of_their_lots()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var sandbox = await Sandbox.StartAsync();
        await sandbox.ControlAsync("/_sim/webhooks", new { shuffle = true, seed = 1 });
        var made = await sandbox.PostAsync(
            Registration, new { webhookUrl = "http://127.0.0.1:1/", webhookEvents = new[] { "test-created" } });
        var sent = new List<string>();
        for (var i = 0; i < 12; i++)
            sent.Add(await TestAsync(sandbox));
        foreach (var id in sent)
            await UntilAttemptsAsync(sandbox, $"{Registration}/validationEvents/{id}", 1);
        var moved = new Call(HttpMethod.Put, Registration)
        {
            Body = new { webhookUrl = receiver.Url, webhookEvents = new[] { "test-created" } }, IfMatch = made.ETag,
        };
        Assert.Equal(200, (await sandbox.SendAsync(moved)).Status);
        sandbox.RealTime.Advance(TimeSpan.FromSeconds(3));
        await receiver.UntilAsync(12);
        var arrived = receiver.All.Select(r => r.EventId).ToList();
        Assert.Equal(sent.Order(), arrived.Order());
        Assert.NotEqual(sent, arrived);
    }

    [Fact]
    public async Task A_registration_is_made_shown_changed_and_taken_back()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var sandbox = await Sandbox.StartAsync();
        Assert.Equal(404, (await sandbox.GetAsync(Registration)).Status);
        var events = (await sandbox.GetAsync(Registration + "/events")).Json.EnumerateArray();
        Assert.Contains("order-completed", events.Select(e => e.GetString()));
        var requestId = Guid.CreateVersion7();
        var body = new { webhookUrl = receiver.Url, webhookEvents = new[] { "order-completed" } };
        var made = await sandbox.PostAsync(Registration, body, requestId);
        Assert.Equal(made.Text, (await sandbox.PostAsync(Registration, body, requestId)).Text);
        Assert.Equal("InvalidInput", (await sandbox.PostAsync(Registration + "/validationEvents", "")).Code);
        var taken = new Call(HttpMethod.Delete, Registration) { IfMatch = "\"9\"" };
        Assert.Equal(412, (await sandbox.SendAsync(taken)).Status);
        Assert.Equal(204, (await sandbox.SendAsync(taken with { IfMatch = made.ETag })).Status);
        await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        Assert.Empty(await DeliveriesAsync(sandbox));
    }

    [Fact]
    public async Task A_registration_that_leads_nowhere_and_a_dial_that_makes_no_sense_are_refused()
    {
        await using var sandbox = await Sandbox.StartAsync();
        string[] bodies =
        [
            """{"webhookUrl":"ftp://a.example/","webhookEvents":["test-created"]}""",
            """{"webhookUrl":"events","webhookEvents":["test-created"]}""",
            """{"webhookUrl":"https://a.example/","webhookEvents":[]}""",
            """{"webhookUrl":"https://a.example/","webhookEvents":["everything"]}""",
        ];
        foreach (var body in bodies)
            Assert.Equal("InvalidInput", (await sandbox.PostAsync(Registration, body)).Code);
        Assert.Equal(400, (await sandbox.ControlAsync("/_sim/webhooks", new { dropRate = 1.1 })).Status);
    }

    private static async Task<Reply> RegisterAsync(Sandbox sandbox, Receiver receiver, params string[] events)
    {
        var made = await sandbox.PostAsync(Registration, new { webhookUrl = receiver.Url, webhookEvents = events });
        Assert.Equal(201, made.Status);
        return made;
    }

    private static async Task<string> TestAsync(Sandbox sandbox) =>
        (await sandbox.PostAsync(Registration + "/validationEvents", "")).Json.Text("correlationId")!;

    private static Task UntilAttemptsAsync(Sandbox sandbox, string result, int attempts) => Poll.UntilAsync(
        async () => (await sandbox.GetAsync(result)).Json.GetProperty("attempts").GetInt32() == attempts,
        $"attempt {attempts} is written down");

    private static async Task<System.Text.Json.JsonElement[]> DeliveriesAsync(Sandbox sandbox) =>
        [.. (await Reply.ReadAsync(await sandbox.Control.GetAsync(
            "/_sim/webhooks/deliveries", TestContext.Current.CancellationToken))).Json.EnumerateArray()];
}
