using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Tenancy;
using Crayon.Stripe.Simulator;
using Microsoft.AspNetCore.Builder;

namespace Crayon.Platform.Core.Tests.Payments.Cards;

/// <summary>The card provider's sandbox, started for one test, by the test's own clock.</summary>
internal sealed class CardSandbox : IAsyncDisposable
{
    private const string Key = "sk_test_core";
    private readonly WebApplication app;
    private readonly string folder;
    private readonly HttpClient api;
    private readonly HttpClient control;

    private CardSandbox(WebApplication app, string folder)
    {
        (this.app, this.folder) = (app, folder);
        var addresses = StripeSimulator.Addresses(app);
        api = new HttpClient { BaseAddress = new Uri(addresses.ApiUrl) };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        control = new HttpClient { BaseAddress = new Uri(addresses.ControlUrl) };
        Settings = new CardSettings
        {
            BaseUrl = new Uri(addresses.ApiUrl), ApiKey = Key, WebhookSecrets = ["whsec_new", "whsec_old"],
            Public = new PublicEndpoint("http", 8080), Retries = 1, RetryDelay = TimeSpan.FromMilliseconds(10),
        };
    }

    public CardSettings Settings { get; }

    public static async Task<CardSandbox> StartAsync(TimeProvider time, CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("crayon-cards-").FullName;
        var started = StripeSimulator.Build(
            new StripeSimulatorOptions { DataFolder = data, ApiKey = Key, RealTime = time });
        await started.StartAsync(ct);
        return new CardSandbox(started, data);
    }

    /// <summary>The next calls fail in these ways, one after the other.</summary>
    public Task FaultAsync(int next, params string[] kinds) => ControlAsync("/_sim/faults", new { next, kinds });

    public async Task ControlAsync(string path, object body)
    {
        using var answer = await control.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
    }

    /// <summary>What there is of a kind in an account.</summary>
    public async Task<List<JsonNode>> ListAsync(string kind, string account)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/{kind}?limit=100");
        request.Headers.Add("Stripe-Account", account);
        using var answer = await api.SendAsync(request);
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return [.. json["data"]!.AsArray().Select(one => one!)];
    }

    public async ValueTask DisposeAsync()
    {
        api.Dispose();
        control.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
