using Crayon.Platform.Core.Ccp;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Ccp;

public sealed class CcpSandboxTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("429")]
    [InlineData("500")]
    [InlineData("503")]
    [InlineData("503-done")]
    [InlineData("timeout")]
    public async Task An_order_is_placed_exactly_once_through_a_fault(string kind)
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        var client = ClientOf(provider.Options);
        var (customer, offer) = await ReadyAsync(client);
        await provider.FaultAsync(1, kind);
        var order = await client.PlaceOrderAsync(Guid.CreateVersion7(), customer, Order("N-1", offer, 25), Ct);
        Assert.Equal("N-1", order.AlternateId);
        var line = Assert.Single(order.Lines);
        Assert.Equivalent(order, await client.FindOrderAsync(customer, "N-1", Ct));
        var subscription = await client.GetSubscriptionAsync(customer, line.SubscriptionId!, Ct);
        Assert.Equal((25, "active", true), (subscription!.Quantity, subscription.Status, subscription.AutoRenew));
        Assert.Equal(subscription.EffectiveStart.AddHours(168), Assert.Single(subscription.Batches).RefundableUntil);
        Assert.Single(await client.GetHistoryAsync(customer, subscription.Id, Ct));
    }

    [Fact]
    public async Task A_lost_answer_is_unknown_can_be_looked_up_and_is_replayed_to_the_same_request_id()
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        var client = ClientOf(provider.Options with { Retries = 1 });
        var (customer, offer) = await ReadyAsync(client);
        await provider.FaultAsync(2, "503-done");
        var id = Guid.CreateVersion7();
        await Assert.ThrowsAsync<CcpUnknownOutcomeException>(
            () => client.PlaceOrderAsync(id, customer, Order("N-2", offer, 3), Ct));
        var found = await client.FindOrderAsync(customer, "N-2", Ct);
        Assert.Equivalent(found, await client.PlaceOrderAsync(id, customer, Order("N-2", offer, 3), Ct));
    }

    [Fact]
    public async Task A_change_names_its_request_in_the_history_and_a_stale_one_is_refused()
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        var client = ClientOf(provider.Options);
        var (customer, offer) = await ReadyAsync(client);
        var order = await client.PlaceOrderAsync(Guid.CreateVersion7(), customer, Order("N-3", offer, 10), Ct);
        var before = await client.GetSubscriptionAsync(customer, order.Lines[0].SubscriptionId!, Ct);
        var id = Guid.CreateVersion7();
        var patch = new CcpSubscriptionPatch(before!.ETag, Quantity: 15);
        await provider.FaultAsync(1, "timeout");
        var after = await client.ChangeSubscriptionAsync(id, customer, before.Id, patch, Ct);
        Assert.Equal((15, 2), (after.Quantity, after.Batches.Count));
        Assert.NotEqual(before.ETag, after.ETag);
        var entry = Assert.Single(
            await client.GetHistoryAsync(customer, before.Id, Ct), entry => entry.RequestId == id.ToString());
        Assert.Equal(("AddQuantity", 15), (entry.Kind, entry.Quantity));
        var stale = await Assert.ThrowsAsync<CcpRefusedException>(
            () => client.ChangeSubscriptionAsync(
                Guid.CreateVersion7(), customer, before.Id, patch with { Quantity = 16 }, Ct));
        Assert.Equal((412, "ETagMismatch"), (stale.Status, stale.Code));
    }

    [Fact]
    public async Task Orders_under_a_fifth_of_faults_are_all_there_exactly_once()
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        var client = ClientOf(provider.Options);
        var (customer, offer) = await ReadyAsync(client);
        await provider.FaultRateAsync(0.2);
        var numbers = Enumerable.Range(1, 40).Select(number => $"R-{number}").ToList();
        await Parallel.ForEachAsync(
            numbers, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Ct }, async (number, ct) =>
        {
            var id = Guid.CreateVersion7();
            for (var placed = false; !placed;)
            {
                try
                {
                    await client.PlaceOrderAsync(id, customer, Order(number, offer, 1), ct);
                    placed = true;
                }
                catch (Exception again) when (again is CcpUnknownOutcomeException or CcpUnavailableException)
                {
                    // The intent is durable: the same request id goes again.
                }
            }
        });
        await provider.FaultRateAsync(0);
        foreach (var number in numbers) Assert.NotNull(await client.FindOrderAsync(customer, number, Ct));
        Assert.Equal(40, await CountOrdersAsync(provider.Options, customer));
    }

    [Fact]
    public async Task Absent_things_are_null_and_an_order_needs_the_agreement()
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        var client = ClientOf(provider.Options);
        Assert.Null(await client.GetCustomerAsync(Guid.CreateVersion7().ToString(), Ct));
        Assert.Null(await client.FindCustomerAsync("nobody", Ct));
        Assert.Null(await client.FindOrderAsync(Guid.CreateVersion7().ToString(), "none", Ct));
        var sheet = await client.GetPriceSheetAsync("NL", new DateOnly(2026, 3, 16), null, Ct);
        Assert.Null(await client.GetPriceSheetAsync("NL", new DateOnly(2026, 3, 16), sheet!.ETag, Ct));
        var customer = await client.CreateCustomerAsync(
            Guid.CreateVersion7(), new CcpCustomerDraft("ours", "Acme", "a@b.example", "BE", "NL", "partner-7"), Ct);
        Assert.Equal(customer, await client.FindCustomerAsync("ours", Ct));
        Assert.Equal(("partner-7", false), (customer.PartnerId, customer.HasAgreement));
        var refused = await Assert.ThrowsAsync<CcpRefusedException>(() =>
            client.PlaceOrderAsync(Guid.CreateVersion7(), customer.Id, Order("N", sheet.Lines[0].OfferId, 1), Ct));
        Assert.Equal("AgreementNotAccepted", refused.Code);
    }

    private static ICcpClient ClientOf(CcpOptions options)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddCcpClient(options);
        return services.BuildServiceProvider().GetRequiredService<ICcpClient>();
    }

    private static CcpOrderDraft Order(string number, string offer, int quantity) =>
        new(number, "monthly", [new CcpOrderLineDraft(1, offer, "P1M", quantity, PartnerId: "partner-7")]);

    private static async Task<(string Customer, string Offer)> ReadyAsync(ICcpClient client)
    {
        var customer = await client.CreateCustomerAsync(
            Guid.CreateVersion7(), new CcpCustomerDraft("ref", "Acme", "a@b.example", "NL"), Ct);
        await client.AcceptAgreementAsync(
            Guid.CreateVersion7(), customer.Id,
            new CcpAgreement("Ada", "a@b.example", SandboxProvider.Start, "2026-01"), Ct);
        Assert.True((await client.GetCustomerAsync(customer.Id, Ct))!.HasAgreement);
        var sheet = await client.GetPriceSheetAsync("NL", new DateOnly(2026, 3, 16), null, Ct);
        return (customer.Id, sheet!.Lines.First(line => line.UnitCost == 10.45m && line.Term == "P1M").OfferId);
    }

    private static async Task<int> CountOrdersAsync(CcpOptions options, string customer)
    {
        using var http = new HttpClient { BaseAddress = options.BaseUrl };
        using var form = new FormUrlEncodedContent([
            KeyValuePair.Create("grant_type", "client_credentials"), KeyValuePair.Create("client_id", options.ClientId),
            KeyValuePair.Create("client_secret", options.ClientSecret)]);
        using var token = await http.PostAsync("/oauth/token", form, Ct);
        using var json = System.Text.Json.JsonDocument.Parse(await token.Content.ReadAsStringAsync(Ct));
        http.DefaultRequestHeaders.Authorization = new(
            "Bearer", json.RootElement.GetProperty("access_token").GetString());
        using var orders = System.Text.Json.JsonDocument.Parse(
            await http.GetStringAsync($"/v1/customers/{customer}/orders", Ct));
        return orders.RootElement.GetProperty("totalCount").GetInt32();
    }
}
