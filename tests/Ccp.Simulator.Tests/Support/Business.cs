using System.Text.Json;

namespace Crayon.Ccp.Simulator.Tests.Support;

/// <summary>The steps that most tests begin with.</summary>
internal static class Business
{
    public const string Flagship = "productivity-suite-business";

    public static async Task<string> ACustomerAsync(this Sandbox sandbox, string market = "NL", bool hasAgreed = true)
    {
        var customer = await sandbox.PostAsync(
            "/v1/customers", new { companyName = "Acme B.V.", email = "a@acme.example", country = market });
        Assert.Equal(201, customer.Status);
        if (hasAgreed)
            await sandbox.AcceptAsync(customer.Id);
        return customer.Id;
    }

    public static async Task AcceptAsync(this Sandbox sandbox, string customerId)
    {
        var agreement = new
        {
            acceptedBy = "Ann Buyer", email = "ann@acme.example", acceptedAt = "2026-01-05T10:00:00Z",
                version = "2026-01"
        };
        Assert.Equal(201, (await sandbox.PostAsync($"/v1/customers/{customerId}/agreements", agreement)).Status);
    }

    public static async Task<JsonElement> LineAsync(
        this Sandbox sandbox, string slug, string term = "P1M", string cycle = "monthly", string market = "NL",
        bool isTrial = false)
    {
        var sheet = (await sandbox.GetAsync($"/v1/pricesheets/{market}")).Json;
        return sheet.GetProperty("items").EnumerateArray().Single(l =>
            l.GetProperty("productSlug").GetString() == slug && l.GetProperty("termDuration").GetString() == term
            && l.GetProperty("billingCycle").GetString() == cycle && l.GetProperty("isTrial").GetBoolean() == isTrial);
    }

    public static string OfferOf(JsonElement line) =>
        $"{line.GetProperty("productId")}:{line.GetProperty("skuId")}:{line.GetProperty("availabilityId")}";

    public static async Task<string> OfferAsync(
        this Sandbox sandbox, string slug = Flagship, string term = "P1M", string cycle = "monthly") =>
        OfferOf(await sandbox.LineAsync(slug, term, cycle));

    public static object AnOrder(
        string offerId, int quantity = 10, string? alternateId = null, string? parent = null,
        bool autoRenew = true) => new
    {
        alternateId,
        lineItems = new[] { new { offerId, quantity, parentSubscriptionId = parent, autoRenewEnabled = autoRenew } },
    };

    /// <summary>Orders seats and answers the path of the subscription.</summary>
    public static async Task<string> ASubscriptionAsync(
        this Sandbox sandbox, string customerId, string offerId, int quantity = 10, string? parent = null,
        bool autoRenew = true)
    {
        var order = await sandbox.PostAsync(
            $"/v1/customers/{customerId}/orders", AnOrder(offerId, quantity, parent: parent, autoRenew: autoRenew));
        Assert.Equal(201, order.Status);
        var id = order.Json.GetProperty("lineItems")[0].GetProperty("subscriptionId").GetString();
        return $"/v1/customers/{customerId}/subscriptions/{id}";
    }

    /// <summary>Changes a subscription under its present ETag.</summary>
    public static async Task<Reply> ChangeAsync(
        this Sandbox sandbox, string subscription, object change, Guid? requestId = null)
    {
        var current = await sandbox.GetAsync(subscription);
        return await sandbox.SendAsync(
            new Call(HttpMethod.Patch, subscription) { Body = change, IfMatch = current.ETag, RequestId = requestId });
    }

    public static async Task<JsonElement[]> HistoryAsync(this Sandbox sandbox, string subscription) =>
        [.. (await sandbox.GetAsync(subscription + "/history")).Json.GetProperty("items").EnumerateArray()];

    public static string? Text(this JsonElement element, string member) => element.GetProperty(member).ToString();

    public static decimal Number(this JsonElement element, string member) => element.GetProperty(member).GetDecimal();
}
