using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Faults;

public sealed class FaultTests
{
    [Theory]
    [InlineData("429", 429, "TooManyRequests", true)]
    [InlineData("500", 500, "InternalServerError", false)]
    [InlineData("503", 503, "ServiceUnavailable", true)]
    public async Task A_refused_call_has_no_effect_and_is_not_stored(
        string kind, int status, string code, bool retryAfter)
    {
        await using var sandbox = await Sandbox.StartAsync();
        var orders = $"/v1/customers/{await sandbox.ACustomerAsync()}/orders";
        var order = Business.AnOrder(await sandbox.OfferAsync());
        var requestId = Guid.CreateVersion7();
        await sandbox.FailNextAsync(kind);
        var failed = await sandbox.PostAsync(orders, order, requestId);
        Assert.Equal(
            (status, code, retryAfter), (failed.Status, failed.Code, failed.Message.Headers.RetryAfter is not null));
        Assert.Equal(0, (await sandbox.GetAsync(orders)).Json.GetProperty("totalCount").GetInt32());
        var retried = await sandbox.PostAsync(orders, order, requestId);
        Assert.Equal((201, false), (retried.Status, retried.IsReplayed));
    }

    [Fact]
    public async Task A_503_though_done_took_effect_and_the_retry_gets_the_true_answer()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var orders = $"/v1/customers/{await sandbox.ACustomerAsync()}/orders";
        var order = Business.AnOrder(await sandbox.OfferAsync(), 5, "NW-1");
        var requestId = Guid.CreateVersion7();
        await sandbox.FailNextAsync("503-done");
        Assert.Equal(503, (await sandbox.PostAsync(orders, order, requestId)).Status);
        var found = (await sandbox.GetAsync(orders + "?alternateId=NW-1")).Json.GetProperty("items")[0].Text("id");
        var retried = await sandbox.PostAsync(orders, order, requestId);
        Assert.Equal((201, true, found), (retried.Status, retried.IsReplayed, retried.Id));
    }

    [Fact]
    public async Task A_timeout_took_effect_and_ends_without_an_answer()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var orders = $"/v1/customers/{await sandbox.ACustomerAsync()}/orders";
        var order = Business.AnOrder(await sandbox.OfferAsync(), 5, "NW-1");
        var requestId = Guid.CreateVersion7();
        await sandbox.FailNextAsync("timeout");
        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.PostAsync(orders, order, requestId));
        Assert.Equal(1, (await sandbox.GetAsync(orders)).Json.GetProperty("totalCount").GetInt32());
        Assert.True((await sandbox.PostAsync(orders, order, requestId)).IsReplayed);
    }

    [Fact]
    public async Task A_refusal_behind_a_503_though_done_is_judged_anew()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var customer = await sandbox.ACustomerAsync(hasAgreed: false);
        var order = Business.AnOrder(await sandbox.OfferAsync());
        var requestId = Guid.CreateVersion7();
        await sandbox.FailNextAsync("503-done");
        Assert.Equal(503, (await sandbox.PostAsync($"/v1/customers/{customer}/orders", order, requestId)).Status);
        Assert.Equal(
            "AgreementNotAccepted",
            (await sandbox.PostAsync($"/v1/customers/{customer}/orders", order, requestId)).Code);
    }

    [Fact]
    public async Task A_change_that_was_done_without_an_answer_is_in_the_history_under_its_request_id()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        var change = new Call(HttpMethod.Patch, subscription)
        {
            Body = new { quantity = 12 }, RequestId = Guid.CreateVersion7(),
            IfMatch = (await sandbox.GetAsync(subscription)).ETag,
        };
        await sandbox.FailNextAsync("503-done");
        Assert.Equal(503, (await sandbox.SendAsync(change)).Status);
        Assert.Equal(change.RequestId.ToString(), (await sandbox.HistoryAsync(subscription))[^1].Text("requestId"));
        // The same call again still carries the old ETag, and is answered by what it did.
        var retried = await sandbox.SendAsync(change);
        Assert.Equal((200, true), (retried.Status, retried.IsReplayed));
    }

    [Fact]
    public async Task Next_counts_down_and_takes_the_kinds_in_turn()
    {
        await using var sandbox = await Sandbox.StartAsync();
        await sandbox.ControlAsync("/_sim/faults", new { next = 3, kinds = new[] { "429", "500" } });
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((await sandbox.GetAsync("/v1/customers")).Status);
        Assert.Equal([429, 500, 429, 200], statuses);
    }

    [Fact]
    public async Task The_token_route_and_the_control_port_are_spared()
    {
        await using var sandbox = await Sandbox.StartAsync();
        await sandbox.ControlAsync("/_sim/faults", new { rate = 1, kinds = new[] { "500" } });
        await sandbox.SignInAsync(Sandbox.ClientId, Sandbox.ClientSecret);
        Assert.Equal(500, (await sandbox.GetAsync("/v1/customers")).Status);
        var dial = await Reply.ReadAsync(
            await sandbox.Control.GetAsync("/_sim/faults", TestContext.Current.CancellationToken));
        Assert.Equal((1m, "500"), (dial.Json.Number("rate"), dial.Json.GetProperty("kinds")[0].GetString()));
        await sandbox.ControlAsync("/_sim/faults", new { rate = 0 });
        Assert.Equal(200, (await sandbox.GetAsync("/v1/customers")).Status);
    }

    [Theory]
    [InlineData("""{"rate":1.1}""")]
    [InlineData("""{"rate":-0.1}""")]
    [InlineData("""{"rate":"1"}""")]
    [InlineData("""{"kinds":["404"]}""")]
    [InlineData("""{"next":-1}""")]
    [InlineData("""{"latencyMs":-1}""")]
    [InlineData("""{"speed":1}""")]
    [InlineData("")]
    public async Task A_dial_that_makes_no_sense_is_refused(string body)
    {
        await using var sandbox = await Sandbox.StartAsync();
        var reply = await Reply.ReadAsync(
            await sandbox.Control.PostAsync(
                "/_sim/faults", new StringContent(body), TestContext.Current.CancellationToken));
        Assert.Equal(400, reply.Status);
        Assert.StartsWith("urn:problem:", reply.Json.Text("type"), StringComparison.Ordinal);
    }
}
