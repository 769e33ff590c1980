using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Crayon.EndToEnd.Tests.Running;

/// <summary>
/// What the provider really has, asked with the credentials of <c>demo.json</c>; and its control port.
/// </summary>
internal sealed class Provider(JsonNode demo) : IDisposable
{
    private readonly HttpClient http = new(
        new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromMinutes(5) };
    private readonly string api = demo["ccp"]!["baseUrl"]!.GetValue<string>();
    private readonly string control = demo["ccp"]!["controlUrl"]!.GetValue<string>();

    /// <summary>Asks for something that is to be refused.</summary>
    public async Task<HttpStatusCode> TryControlAsync(string path, JsonNode body, CancellationToken ct)
    {
        using var answer = await http.PostAsync(control + path,
            new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), ct);
        return answer.StatusCode;
    }

    public async Task<JsonNode> ControlAsync(string path, JsonNode? body, CancellationToken ct)
    {
        using var answer = body is null
            ? await http.GetAsync(control + path, ct)
            : await http.PostAsync(control + path,
                new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>All orders of all customers.</summary>
    public async Task<List<JsonNode>> OrdersAsync(CancellationToken ct)
    {
        await SignInAsync(ct);
        var orders = new List<JsonNode>();
        foreach (var customer in await PagesAsync("/v1/customers", ct))
            orders.AddRange(await PagesAsync($"/v1/customers/{customer["id"]}/orders", ct));
        return orders;
    }

    /// <summary>All subscriptions of the platform's customers, ended ones too; others' business is left out.</summary>
    public async Task<List<JsonNode>> SubscriptionsAsync(CancellationToken ct)
    {
        await SignInAsync(ct);
        var rows = new List<JsonNode>();
        foreach (var customer in await PagesAsync("/v1/customers", ct))
            if (customer["externalReference"] is not null)
                rows.AddRange(await PagesAsync($"/v1/customers/{customer["id"]}/subscriptions", ct));
        return rows;
    }

    /// <summary>Every line of every invoice of the platform's, in the order of making.</summary>
    public async Task<List<JsonNode>> BilledAsync(CancellationToken ct)
    {
        await SignInAsync(ct);
        var lines = new List<JsonNode>();
        foreach (var invoice in await PagesAsync("/v1/invoices", ct))
            lines.AddRange(await PagesAsync($"/v1/invoices/{invoice["id"]}/lineitems", ct));
        return lines;
    }

    /// <summary>What happened to a subscription.</summary>
    public Task<List<JsonNode>> HistoryAsync(string customer, string subscription, CancellationToken ct) =>
        PagesAsync($"/v1/customers/{customer}/subscriptions/{subscription}/history", ct);

    public void Dispose() => http.Dispose();

    private async Task<List<JsonNode>> PagesAsync(string path, CancellationToken ct)
    {
        var items = new List<JsonNode>();
        for (string? next = path; next is not null;)
        {
            var page = JsonNode.Parse(await http.GetStringAsync(new Uri(new Uri(api), next), ct))!;
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = page["links"]?["next"]?.GetValue<string>();
        }
        return items;
    }

    private async Task SignInAsync(CancellationToken ct)
    {
        var answer = await http.PostAsync(api + "/oauth/token", new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", demo["ccp"]!["clientId"]!.GetValue<string>()),
            new("client_secret", demo["ccp"]!["clientSecret"]!.GetValue<string>()),
        ]), ct);
        var token = JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct))!["access_token"]!.GetValue<string>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }
}
