using Crayon.Platform.Core.Ccp;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Ccp;

/// <summary>What the lifecycle asks of the provider, against its sandbox.</summary>
public sealed class CcpLifecycleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_next_term_is_scheduled_and_taken_back_and_the_flags_stay()
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        var (client, customer, offers) = await ReadyAsync(provider);
        var before = await BuyAsync(client, customer, offers["Monthly"], "P1M");
        var next = new CcpNextTerm(offers["Annual, paid upfront"], 7);
        var scheduled = await client.ChangeSubscriptionAsync(
            Guid.CreateVersion7(), customer, before.Id,
            new CcpSubscriptionPatch(before.ETag) { NextTerm = next, ExtendsAtEnd = true }, Ct);
        Assert.Equal((next, true), (scheduled.NextTerm, scheduled.ExtendsAtEnd));
        var cleared = await client.ChangeSubscriptionAsync(
            Guid.CreateVersion7(), customer, before.Id,
            new CcpSubscriptionPatch(scheduled.ETag) { ClearsNextTerm = true }, Ct);
        Assert.Equal((null, true, true), (cleared.NextTerm, cleared.ExtendsAtEnd, cleared.AutoRenew));
        Assert.Equivalent(cleared, Assert.Single(await client.ListSubscriptionsAsync(customer, Ct)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(4)]
    public async Task Seats_move_once_and_the_history_tells_where_they_are(int seats)
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        var (client, customer, offers) = await ReadyAsync(provider);
        var before = await BuyAsync(client, customer, offers["Monthly"], "P1M");
        var id = Guid.CreateVersion7();
        await provider.FaultAsync(1, "503-done");
        var moved = await client.MoveSeatsAsync(
            id, customer, before.Id, new CcpTransitionDraft(before.ETag, offers["Annual, paid upfront"], seats), Ct);
        Assert.Equal(seats == 10, moved.ToSubscriptionId == before.Id);
        var entry = (await client.GetHistoryAsync(customer, before.Id, Ct)).Last(e => e.RequestId == id.ToString());
        Assert.Equal(seats == 10 ? null : moved.ToSubscriptionId, entry.RelatedSubscriptionId);
        var there = await client.GetSubscriptionAsync(customer, moved.ToSubscriptionId, Ct);
        Assert.Equal((seats, offers["Annual, paid upfront"]), (there!.Quantity, there.OfferId));
        Assert.Equal(new DateTimeOffset(2027, 3, 16, 0, 0, 0, TimeSpan.Zero), there.CommitmentEnd);
    }

    [Fact]
    public async Task A_first_term_is_cut_short_to_the_end_of_a_month()
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        var (client, customer, offers) = await ReadyAsync(provider);
        var end = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
        var bought = await BuyAsync(client, customer, offers["Monthly"], "P1M", end);
        Assert.Equal(end, bought.CommitmentEnd);
    }

    [Fact]
    public async Task A_registration_gives_its_secret_again_to_the_same_request_and_a_new_one_to_another()
    {
        await using var provider = await SandboxProvider.StartAsync(Ct);
        var client = ClientOf(provider.Options);
        Assert.Null(await client.GetWebhookAsync(Ct));
        var (id, webhook) = (
            Guid.CreateVersion7(), new CcpWebhook(new Uri("https://api.example/events"), ["subscription-updated"]));
        var first = await client.RegisterWebhookAsync(id, webhook, Ct);
        Assert.Equal(first.SigningSecret, (await client.RegisterWebhookAsync(id, webhook, Ct)).SigningSecret);
        Assert.NotEqual(
            first.SigningSecret, (await client.RegisterWebhookAsync(Guid.CreateVersion7(), webhook, Ct)).SigningSecret);
        var kept = await client.GetWebhookAsync(Ct);
        Assert.Equal((webhook.Url, "subscription-updated"), (kept!.Url, Assert.Single(kept.Events)));
        Assert.DoesNotContain(first.SigningSecret, first.ToString(), StringComparison.Ordinal);
    }

    private static async Task<CcpSubscription> BuyAsync(
        ICcpClient client, string customer, string offer, string term, DateTimeOffset? end = null)
    {
        var line = new CcpOrderLineDraft(1, offer, term, 10) { CustomTermEnd = end };
        var order = await client.PlaceOrderAsync(
            Guid.CreateVersion7(), customer, new CcpOrderDraft("N-1", "monthly", [line]), Ct);
        var id = Assert.Single(order.Lines).SubscriptionId ?? "";
        return await client.GetSubscriptionAsync(customer, id, Ct) ?? throw new InvalidOperationException(id);
    }

    private static async Task<(ICcpClient Client, string Customer, Dictionary<string, string> Offers)> ReadyAsync(
        SandboxProvider provider)
    {
        var client = ClientOf(provider.Options);
        var customer = await client.CreateCustomerAsync(
            Guid.CreateVersion7(), new CcpCustomerDraft("ref", "Acme", "a@b.example", "NL"), Ct);
        await client.AcceptAgreementAsync(
            Guid.CreateVersion7(), customer.Id,
            new CcpAgreement("Ada", "a@b.example", SandboxProvider.Start, "2026-01"), Ct);
        var sheet = await client.GetPriceSheetAsync("NL", new DateOnly(2026, 3, 16), null, Ct);
        var product = sheet!.Lines.First(line => line.UnitCost == 10.45m && line.Term == "P1M").ProductId;
        var offers = sheet.Lines.Where(line => line.ProductId == product)
            .ToDictionary(line => line.Title.Split(" (")[1].TrimEnd(')'), line => line.OfferId);
        return (client, customer.Id, offers);
    }

    private static ICcpClient ClientOf(CcpOptions options)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddCcpClient(options);
        return services.BuildServiceProvider().GetRequiredService<ICcpClient>();
    }
}
