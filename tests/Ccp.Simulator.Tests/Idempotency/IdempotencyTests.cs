using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Idempotency;

public sealed class IdempotencyTests
{
    [Fact]
    public async Task The_same_request_twice_is_one_effect_and_one_answer()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var orders = $"/v1/customers/{await sandbox.ACustomerAsync()}/orders";
        var order = Business.AnOrder(await sandbox.OfferAsync(), 5, "NW-1");
        var requestId = Guid.CreateVersion7();
        var first = await sandbox.PostAsync(orders, order, requestId);
        var second = await sandbox.PostAsync(orders, order, requestId);
        Assert.Equal((201, 201, first.Text), (first.Status, second.Status, second.Text));
        Assert.Equal((false, true), (first.IsReplayed, second.IsReplayed));
        Assert.Equal(first.Message.Headers.Location, second.Message.Headers.Location);
        Assert.Equal(1, (await sandbox.GetAsync(orders)).Json.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Another_body_under_the_same_id_is_refused()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var orders = $"/v1/customers/{await sandbox.ACustomerAsync()}/orders";
        var offer = await sandbox.OfferAsync();
        var requestId = Guid.CreateVersion7();
        await sandbox.PostAsync(orders, Business.AnOrder(offer, 5), requestId);
        var other = await sandbox.PostAsync(orders, Business.AnOrder(offer, 6), requestId);
        Assert.Equal((409, "IdempotencyKeyReuse"), (other.Status, other.Code));
    }

    [Fact]
    public async Task The_id_is_scoped_to_partner_method_and_path()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var (first, second) = (await sandbox.ACustomerAsync(), await sandbox.ACustomerAsync());
        var order = Business.AnOrder(await sandbox.OfferAsync());
        var requestId = Guid.CreateVersion7();
        foreach (var customer in new[] { first, second })
            Assert.False((await sandbox.PostAsync($"/v1/customers/{customer}/orders", order, requestId)).IsReplayed);
        var body = new { companyName = "A", email = "a@b.example", country = "NL" };
        await sandbox.PostAsync("/v1/customers", body, requestId);
        await sandbox.SignInAsync(Sandbox.OtherClientId, Sandbox.OtherSecret);
        Assert.False((await sandbox.PostAsync("/v1/customers", body, requestId)).IsReplayed);
    }

    [Fact]
    public async Task A_refusal_is_judged_anew()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var customer = await sandbox.ACustomerAsync(hasAgreed: false);
        var order = Business.AnOrder(await sandbox.OfferAsync());
        var requestId = Guid.CreateVersion7();
        Assert.Equal(403, (await sandbox.PostAsync($"/v1/customers/{customer}/orders", order, requestId)).Status);
        await sandbox.AcceptAsync(customer);
        var accepted = await sandbox.PostAsync($"/v1/customers/{customer}/orders", order, requestId);
        Assert.Equal((201, false), (accepted.Status, accepted.IsReplayed));
    }

    [Fact]
    public async Task A_412_is_judged_anew_and_if_match_is_no_part_of_the_body()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var subscription = await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), await sandbox.OfferAsync());
        var change = new Call(HttpMethod.Patch, subscription)
        {
            Body = new { quantity = 12 }, RequestId = Guid.CreateVersion7(), IfMatch = "\"99\""
        };
        Assert.Equal(412, (await sandbox.SendAsync(change)).Status);
        var etag = (await sandbox.GetAsync(subscription)).ETag;
        var done = await sandbox.SendAsync(change with { IfMatch = etag });
        Assert.Equal((200, false), (done.Status, done.IsReplayed));
        var again = await sandbox.SendAsync(change with { IfMatch = done.ETag });
        Assert.Equal((200, true, done.Text, done.ETag), (again.Status, again.IsReplayed, again.Text, again.ETag));
        Assert.Equal(2, (await sandbox.HistoryAsync(subscription)).Length);
    }

    [Fact]
    public async Task An_outcome_is_kept_for_24_hours_of_real_time()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var orders = $"/v1/customers/{await sandbox.ACustomerAsync()}/orders";
        var order = Business.AnOrder(await sandbox.OfferAsync());
        var requestId = Guid.CreateVersion7();
        await sandbox.PostAsync(orders, order, requestId);
        await sandbox.AdvanceToAsync("2026-03-20T00:00:00Z");
        Assert.True((await sandbox.PostAsync(orders, order, requestId)).IsReplayed);
        sandbox.RealTime.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await sandbox.SignInAsync(Sandbox.ClientId, Sandbox.ClientSecret);
        Assert.True((await sandbox.PostAsync(orders, order, requestId)).IsReplayed);
        sandbox.RealTime.Advance(TimeSpan.FromSeconds(1));
        Assert.False((await sandbox.PostAsync(orders, order, requestId)).IsReplayed);
        Assert.Equal(2, (await sandbox.GetAsync(orders)).Json.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Twenty_at_once_under_one_id_are_one_effect()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var orders = $"/v1/customers/{await sandbox.ACustomerAsync()}/orders";
        var order = Business.AnOrder(await sandbox.OfferAsync());
        var requestId = Guid.CreateVersion7();
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => sandbox.PostAsync(orders, order, requestId)));
        Assert.Single(replies, r => r is { Status: 201, IsReplayed: false });
        Assert.All(replies, r => Assert.True(r.Status == 201 || (r.Status == 409 && r.Code == "RequestInProgress")));
        Assert.All(replies.Where(r => r.Status == 409), r => Assert.NotNull(r.Message.Headers.RetryAfter));
        Assert.Single(replies.Where(r => r.Status == 201).Select(r => r.Id).Distinct());
        Assert.Equal(1, (await sandbox.GetAsync(orders)).Json.GetProperty("totalCount").GetInt32());
    }
}
