using System.Text.Json.Nodes;
using Crayon.Local.Demo;

namespace Crayon.Local.Story;

/// <summary>What happens to invoices in the story, and to the provider's own.</summary>
internal static class StoryBilling
{
    /// <summary>The seller records that a customer has paid each open invoice; asked twice, it is paid once.</summary>
    public static async Task PayAsync(StorefrontCaller seller, Guid customer, CancellationToken ct) =>
        await ReceiveAsync(seller, "/v1", await InvoicesAsync(seller, customer, ct), ct);

    /// <summary>The same for those only that are overdue.</summary>
    public static async Task PayLateAsync(StorefrontCaller seller, Guid customer, CancellationToken ct) =>
        await ReceiveAsync(seller, "/v1", (await InvoicesAsync(seller, customer, ct))
            .Where(invoice => invoice["status"]?.GetValue<string>() == "Overdue"), ct);

    /// <summary>The operator records that a storefront has paid what it owes; a Direct one owes nothing.</summary>
    public static async Task SettleAsync(StorefrontCaller buyer, StorefrontCaller staff, CancellationToken ct) =>
        await ReceiveAsync(staff, "/v1/admin", await PageAsync(buyer, "/v1/invoices?kind=wholesale&limit=200", ct), ct);

    private static async Task ReceiveAsync(
        StorefrontCaller seller, string under, IEnumerable<JsonNode> invoices, CancellationToken ct)
    {
        foreach (var invoice in invoices)
        {
            var (id, owed) = (IdOf(invoice), Minor(invoice, "balance"));
            if (owed <= 0) continue;
            var body = new JsonObject
            {
                ["amount"] = Money(owed, invoice), ["method"] = "bank", ["reference"] = invoice["number"]?.DeepClone(),
            };
            await seller.PostAsync($"{under}/invoices/{id}/payments", body, $"story-pay-{id}-{owed}", ct);
        }
    }

    /// <summary>The seller takes back a share of the largest line of a customer's last invoice.</summary>
    public static async Task CreditAsync(
        StorefrontCaller seller, Guid customer, Deed.IsCredited credit, string key, CancellationToken ct)
    {
        if (await InvoicesAsync(seller, customer, ct) is not [.., var last]) return;
        var invoice = await seller.GetAsync($"/v1/invoices/{IdOf(last)}", ct);
        var line = (invoice["lines"] as JsonArray ?? []).OfType<JsonNode>().MaxBy(row => Minor(row, "net"));
        if (line is null) return;
        var body = new JsonObject
        {
            ["invoiceId"] = IdOf(last), ["reason"] = credit.Reason,
            ["lines"] = new JsonArray(new JsonObject
            {
                ["lineNumber"] = line["number"]?.DeepClone(),
                ["net"] = Money(Minor(line, "net") * credit.Percent / 100, invoice),
            }),
        };
        await seller.PostAsync("/v1/credit-notes", body, key, ct);
    }

    /// <summary>
    /// The provider's next invoice has an amount that stands in none of its lines; asked twice, it has it once.
    /// </summary>
    public static async Task BillMoreAsync(string controlUrl, Deed.IsBilledMore more, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = new Uri(controlUrl) };
        var waiting = await http.GetFromJsonAsync<JsonArray>("/_sim/billing/adjustments", ct) ?? [];
        if (waiting.Any(row => row?["description"]?.GetValue<string>() == more.Words)) return; // done before a stop
        using var answer = await http.PostAsJsonAsync("/_sim/billing/adjustments", new
        {
            amount = more.Amount, currency = more.Currency, description = more.Words,
        }, ct);
        answer.EnsureSuccessStatusCode();
    }

    private static Task<List<JsonNode>> InvoicesAsync(StorefrontCaller seller, Guid customer, CancellationToken ct) =>
        PageAsync(seller, $"/v1/invoices?customerId={customer}&limit=200", ct);

    // The oldest first.
    private static async Task<List<JsonNode>> PageAsync(StorefrontCaller caller, string path, CancellationToken ct)
    {
        var page = await caller.GetAsync(path, ct);
        return [.. (page["items"] as JsonArray ?? []).OfType<JsonNode>()];
    }

    private static JsonObject Money(long minor, JsonNode invoice) => new()
    {
        ["amountMinor"] = minor, ["currency"] = invoice["total"]?["currency"]?.DeepClone(),
    };

    private static long Minor(JsonNode invoice, string member) =>
        invoice[member]?["amountMinor"]?.GetValue<long>() ?? 0;

    private static Guid IdOf(JsonNode thing) =>
        thing["id"]?.GetValue<Guid>() ?? throw new InvalidOperationException("The answer names no id.");
}
