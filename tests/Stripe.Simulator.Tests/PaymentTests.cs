namespace Crayon.Stripe.Simulator.Tests;

/// <summary>What the sandbox does with cards, as the platform will meet it.</summary>
public sealed class PaymentTests
{
    [Fact]
    public async Task A_good_card_is_charged_with_a_fee_and_refunded_up_to_what_was_charged()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var who = await sandbox.PartiesAsync();
        var paid = await sandbox.ChargeAsync(who, "pm_card_visa");
        Assert.Equal((200, "succeeded"), (paid.Status, paid.Text("status")));
        Assert.Equal(200, paid.Json["application_fee_amount"]!.GetValue<long>());
        Assert.Equal("1", paid.Json["metadata"]!["intent"]!.GetValue<string>());
        var form = $"payment_intent={paid.Text("id")}&amount=6000";
        Assert.Equal("succeeded", (await sandbox.PostAsync("/v1/refunds", form, who.Account)).Text("status"));
        Assert.Equal("amount_too_large", (await sandbox.PostAsync("/v1/refunds", form, who.Account)).Code);
        Assert.Equal(404, (await sandbox.GetAsync($"/v1/payment_intents/{paid.Text("id")}")).Status);
    }

    [Theory]
    [InlineData("pm_card_chargeDeclined", "card_declined")]
    [InlineData("pm_card_chargeCustomerFail", "card_declined")]
    [InlineData("pm_card_authenticationRequired", "authentication_required")]
    public async Task A_card_that_is_refused_leaves_its_intent_open(string card, string code)
    {
        await using var sandbox = await Sandbox.StartAsync();
        var who = await sandbox.PartiesAsync();
        var refused = await sandbox.ChargeAsync(who, card);
        Assert.Equal((402, code), (refused.Status, refused.Code));
        var id = refused.Json["error"]!["payment_intent"]!["id"]!.GetValue<string>();
        var path = $"/v1/payment_intents/{id}";
        Assert.Equal("requires_payment_method", (await sandbox.GetAsync(path, who.Account)).Text("status"));
        var again = await sandbox.PostAsync($"{path}/confirm", "payment_method=pm_card_visa", who.Account);
        Assert.Equal("succeeded", again.Text("status"));
    }

    [Fact]
    public async Task A_holder_who_is_there_acts_and_one_who_disputes_wins_or_loses()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var who = await sandbox.PartiesAsync();
        var made = await sandbox.PostAsync(
            "/v1/payment_intents", $"amount=500&currency=eur&customer={who.Customer}&confirm=true"
            + "&payment_method=pm_card_authenticationRequired", who.Account);
        Assert.Equal("requires_action", made.Text("status"));
        var id = made.Text("id");
        await sandbox.ControlAsync($"/_sim/payment_intents/{id}/authenticate", """{ "succeeds": true }""");
        Assert.Equal(
            "succeeded", (await sandbox.GetAsync($"/v1/payment_intents/{id}", who.Account)).Text("status"));
        var paid = await sandbox.ChargeAsync(who, "pm_card_createDispute");
        var disputes = await sandbox.GetAsync($"/v1/disputes?payment_intent={paid.Text("id")}", who.Account);
        var dispute = disputes.Json["data"]![0]!["id"]!.GetValue<string>();
        var end = await sandbox.ControlAsync($"/_sim/disputes/{dispute}/end", """{ "succeeds": false }""");
        Assert.Equal(204, end.Status);
        Assert.Equal("lost", (await sandbox.GetAsync($"/v1/disputes/{dispute}", who.Account)).Text("status"));
    }

    [Fact]
    public async Task A_key_replays_its_outcome_for_a_day_whatever_became_of_the_answer()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var who = await sandbox.PartiesAsync();
        await sandbox.ControlAsync("/_sim/faults", """{ "next": 1, "kinds": ["503-done"] }""");
        Assert.Equal(503, (await sandbox.ChargeAsync(who, "pm_card_visa", "k")).Status);
        var replayed = await sandbox.ChargeAsync(who, "pm_card_visa", "k");
        Assert.Equal((200, true), (replayed.Status, replayed.IsReplay));
        Assert.Equal("idempotency_key_reused", (await sandbox.ChargeAsync(who, "pm_card_chargeDeclined", "k")).Code);
        sandbox.Time.Advance(TimeSpan.FromHours(24));
        var anew = await sandbox.ChargeAsync(who, "pm_card_visa", "k");
        Assert.NotEqual(replayed.Text("id"), anew.Text("id"));
        await sandbox.ControlAsync("/_sim/faults", """{ "next": 1, "kinds": ["503"] }""");
        Assert.Equal(503, (await sandbox.ChargeAsync(who, "pm_card_visa", "l")).Status);
        Assert.False((await sandbox.ChargeAsync(who, "pm_card_visa", "l")).IsReplay);
    }

    [Fact]
    public async Task A_restart_forgets_nothing()
    {
        string folder, id;
        (string, string) who;
        await using (var first = await Sandbox.StartAsync())
        {
            (folder, who) = (first.Folder, await first.PartiesAsync());
            id = (await first.ChargeAsync(who, "pm_card_visa", "k")).Text("id");
        }
        await using var second = await Sandbox.StartAsync(folder: folder);
        var again = await second.ChargeAsync(who, "pm_card_visa", "k");
        Assert.Equal((id, true), (again.Text("id"), again.IsReplay));
        Assert.Single((await second.GetAsync("/v1/payment_intents", who.Item1)).Json["data"]!.AsArray());
    }
}
