using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace Crayon.Stripe.Simulator.Tests;

/// <summary>A running sandbox, with calls as a connected account.</summary>
internal sealed class Sandbox : IAsyncDisposable
{
    public const string Secret = "whsec_test";
    private const string Key = "sk_test_sandbox";

    private readonly WebApplication app;

    private Sandbox(WebApplication app, string folder) => (this.app, Folder) = (app, folder);

    public string Folder { get; }

    public required FakeTimeProvider Time { get; init; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private HttpClient Api { get; set; } = null!;

    private HttpClient Control { get; set; } = null!;

    public static async Task<Sandbox> StartAsync(Uri? webhooks = null, string? folder = null)
    {
        folder ??= Directory.CreateTempSubdirectory("stripe-").FullName;
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        var started = StripeSimulator.Build(new StripeSimulatorOptions
        {
            DataFolder = folder, ApiKey = Key, WebhookUrl = webhooks, WebhookSecret = Secret,
            // A receiver works by real time, and so do the pauses before it is asked again.
            RealTime = webhooks is null ? time : TimeProvider.System,
        });
        await started.StartAsync(Ct);
        var addresses = StripeSimulator.Addresses(started);
        return new Sandbox(started, folder)
        {
            Time = time, Api = new HttpClient { BaseAddress = new Uri(addresses.ApiUrl) },
            Control = new HttpClient { BaseAddress = new Uri(addresses.ControlUrl) },
        };
    }

    public Task<Reply> PostAsync(string path, string form, string? account = null, string? key = null)
    {
        var request = Message(HttpMethod.Post, path, account);
        request.Content = new StringContent(form, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return SendAsync(Api, request);
    }

    public Task<Reply> GetAsync(string path, string? account = null) =>
        SendAsync(Api, Message(HttpMethod.Get, path, account));

    public Task<Reply> ControlAsync(string path, string json) => SendAsync(
        Control, new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(json, new MediaTypeHeaderValue("application/json")),
        });

    /// <summary>An account with a customer.</summary>
    public async Task<(string Account, string Customer)> PartiesAsync()
    {
        var account = (await PostAsync("/v1/accounts", "country=NL")).Text("id");
        return (account, (await PostAsync("/v1/customers", "name=Acme", account)).Text("id"));
    }

    /// <summary>Charges a test card with 100.00 and a fee.</summary>
    public Task<Reply> ChargeAsync((string Account, string Customer) who, string card, string? key = null) => PostAsync(
        "/v1/payment_intents",
        $"amount=10000&currency=eur&customer={who.Customer}&payment_method={card}&confirm=true&off_session=true"
        + "&application_fee_amount=200&metadata[intent]=1", who.Account, key);

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        Control.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    private static HttpRequestMessage Message(HttpMethod method, string path, string? account)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        if (account is not null) request.Headers.Add("Stripe-Account", account);
        return request;
    }

    private static async Task<Reply> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request, Ct);
        var text = await response.Content.ReadAsStringAsync(Ct);
        return new Reply((int)response.StatusCode, text.Length > 0 ? JsonNode.Parse(text)!.AsObject() : [])
        {
            IsReplay = response.Headers.Contains("Idempotent-Replayed"),
        };
    }
}

internal sealed record Reply(int Status, JsonObject Json)
{
    public bool IsReplay { get; init; }

    public string Text(string name) => Json[name]!.GetValue<string>();

    public string Code => Json["error"]!["code"]!.GetValue<string>();
}
