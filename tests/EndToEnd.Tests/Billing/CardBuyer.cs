using System.Net;
using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;

namespace Crayon.EndToEnd.Tests.Billing;

/// <summary>A customer's own program: keeps cards with its supplier and pays invoices with them.</summary>
internal sealed class CardBuyer(Shop shop)
{
    public const string GoodCard = "pm_card_visa";
    public const string CardThatAsks = "pm_card_authenticationRequired";
    public const string CardThatFails = "pm_card_chargeCustomerFail";
    public const string CardThatDisputes = "pm_card_createDispute";
    private const string Back = "/billing/cards";

    /// <summary>Enters a card on the provider's page and answers what it is kept as.</summary>
    public async Task<Guid> KeepAsync(PaymentSandbox sandbox, string card, CancellationToken ct)
    {
        var asked = await shop.PostAsync(
            "/v1/payment-methods/setups", new JsonObject { ["returnPath"] = Back }, ct);
        var path = $"/v1/payment-methods/setups/{asked["id"]}";
        var open = await shop.UntilAsync(path, row => row["url"] is not null, ct);
        var back = await sandbox.ChooseAsync(Storefront.Text(open, "url"), card, ct);
        Assert.Equal((shop.Host, Back), (back.Authority, back.AbsolutePath));
        return (await shop.UntilAsync(path, row => Storefront.Text(row, "status") == "Completed", ct))
            ["paymentMethodId"]!.GetValue<Guid>();
    }

    /// <summary>Pays an invoice; asked again it is the same payment.</summary>
    public async Task<string> PayAsync(Guid invoice, Guid card, CancellationToken ct)
    {
        var body = new JsonObject { ["method"] = "card", ["paymentMethodId"] = card, ["returnPath"] = Back };
        var answer = await shop.SendAsync(HttpMethod.Post, $"/v1/invoices/{invoice}/payments",
            new Ask(body, $"pay-{invoice}-{card}"), ct);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{answer.Status} {answer.Body}");
        return Storefront.Text(answer.Body, "id");
    }

    /// <summary>Waits until a payment stands as wanted.</summary>
    public Task<JsonNode> UntilAsync(string payment, string status, CancellationToken ct) => shop.UntilAsync(
        $"/v1/card-payments/{payment}", row => Storefront.Text(row, "status") == status, ct);

    public Task<JsonNode> InvoiceAsync(Guid invoice, CancellationToken ct) =>
        shop.GetAsync($"/v1/invoices/{invoice}", ct);

    public Task<JsonNode> UntilInvoiceAsync(Guid invoice, Func<JsonNode, bool> wanted, CancellationToken ct) =>
        shop.UntilAsync($"/v1/invoices/{invoice}", wanted, ct);

    /// <summary>What was recorded of an invoice's payments.</summary>
    public async Task<IReadOnlyList<JsonNode>> RecordedAsync(CancellationToken ct) =>
        [.. (await shop.GetAsync("/v1/payments?limit=200", ct))["items"]!.AsArray().Select(row => row!)];
}
