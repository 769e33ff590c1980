using System.Globalization;
using System.Threading.Channels;
using Crayon.Stripe.Simulator.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Crayon.Stripe.Simulator.Tests;

/// <summary>How events reach their receiver, and that lost ones can be listed.</summary>
public sealed class WebhookTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_are_signed_and_sent_again_until_they_are_taken()
    {
        var (statuses, taken) = (new Queue<int>([500, 200]), Channel.CreateUnbounded<(string Proof, string Body)>());
        await using var receiver = await ReceiveAsync(taken.Writer, () => statuses.TryDequeue(out var one) ? one : 200);
        await using var sandbox = await Sandbox.StartAsync(new Uri(receiver.Urls.First()));
        var account = (await sandbox.PostAsync("/v1/accounts", "country=NL")).Text("id");
        await sandbox.PostAsync("/v1/customers", "name=Acme", account);
        var first = await taken.Reader.ReadAsync(Ct);
        var at = DateTimeOffset.FromUnixTimeSeconds(
            long.Parse(first.Proof.Split(',')[0][2..], CultureInfo.InvariantCulture));
        Assert.Equal(WebhookSender.Sign(Sandbox.Secret, at, first.Body), first.Proof);
        Assert.Contains("\"customer.created\"", first.Body, StringComparison.Ordinal);
        Assert.Contains($"\"account\":\"{account}\"", first.Body, StringComparison.Ordinal);
        Assert.Equal(first.Body, (await taken.Reader.ReadAsync(Ct)).Body);
    }

    [Fact]
    public async Task What_was_dropped_is_listed_all_the_same()
    {
        var taken = Channel.CreateUnbounded<(string Proof, string Body)>();
        await using var receiver = await ReceiveAsync(taken.Writer, () => 200);
        await using var sandbox = await Sandbox.StartAsync(new Uri(receiver.Urls.First()));
        await sandbox.ControlAsync("/_sim/webhooks", """{ "dropRate": 1 }""");
        var who = await sandbox.PartiesAsync();
        await sandbox.ControlAsync("/_sim/webhooks", """{ "duplicateRate": 1, "shuffle": true }""");
        await sandbox.PostAsync("/v1/customers", "name=Other", who.Account);
        var (one, two) = (await taken.Reader.ReadAsync(Ct), await taken.Reader.ReadAsync(Ct));
        Assert.Equal(one.Body, two.Body);
        Assert.Contains("Other", one.Body, StringComparison.Ordinal);
        var listed = (await sandbox.GetAsync("/v1/events", who.Account)).Json["data"]!.AsArray();
        Assert.Equal(2, listed.Count);
    }

    private static async Task<WebApplication> ReceiveAsync(
        ChannelWriter<(string Proof, string Body)> taken, Func<int> status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/", async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var body = await reader.ReadToEndAsync(Ct);
            http.Response.StatusCode = status();
            await taken.WriteAsync((http.Request.Headers["Stripe-Signature"].ToString(), body), Ct);
        });
        await app.StartAsync(Ct);
        return app;
    }
}
