using System.Net;
using System.Text.Json.Nodes;

namespace Crayon.EndToEnd.Tests.Billing;

/// <summary>The card provider's sandbox: what a card holder does on its pages, and what it really has.</summary>
internal sealed class PaymentSandbox : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly string api;

    public PaymentSandbox(JsonNode demo)
    {
        api = Storefront.Text(demo["stripe"], "baseUrl");
        http.DefaultRequestHeaders.Authorization = new("Bearer", Storefront.Text(demo["stripe"], "apiKey"));
    }

    /// <summary>The holder opens a page and presses one of its buttons.</summary>
    /// <returns>Where that sends the holder.</returns>
    public async Task<Uri> ChooseAsync(string page, string choice, CancellationToken ct)
    {
        Assert.Contains($"value=\"{choice}\"", await http.GetStringAsync(new Uri(page), ct), StringComparison.Ordinal);
        using var answer = await http.PostAsync(
            new Uri(page), new FormUrlEncodedContent([new("choice", choice)]), ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!;
    }

    /// <summary>All that was ever asked for in a connected account.</summary>
    public async Task<IReadOnlyList<JsonNode>> ChargesAsync(string account, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{api}/v1/payment_intents?limit=100");
        request.Headers.Add("Stripe-Account", account);
        using var answer = await http.SendAsync(request, ct);
        return [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct))!["data"]!.AsArray().Select(row => row!)];
    }

    public void Dispose() => http.Dispose();
}
