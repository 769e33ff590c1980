using System.Text.Json.Nodes;
using Crayon.Platform.Core.Ccp;

namespace Crayon.Local.Demo;

/// <summary>
/// Customers that the provider already has, with subscriptions of another partner's time: for trying out how such
/// business is linked and adopted. Their ids stand in <c>demo.json</c>.
/// </summary>
internal sealed class ExistingBusiness(DemoContext demo)
{
    private static readonly ExistingCustomer[] All =
    [
        new("9d1c2c1e-6f0b-4c57-9f3e-0d5f1c7a5a01", "Havenbedrijf Oost B.V.", "it@havenoost.example", "NL", "6160177"),
        new("9d1c2c1e-6f0b-4c57-9f3e-0d5f1c7a5a02", "Minato Foods K.K.", "it@minato.example", "JP", "6160288"),
    ];

    // Product, term, billing cycle, seats, days after the first day of prices, and whether it belongs to the first.
    private static readonly (string Slug, string Term, string Cycle, int Seats, int Day, bool IsAddOn)[] Lines =
    [
        ("productivity-suite-business", "P1M", "monthly", 18, 3, false),
        ("productivity-suite-premium", "P1Y", "monthly", 6, 9, false),
        ("archive-mailbox", "P1M", "monthly", 5, 12, true),
    ];

    /// <summary>The customers of a demo; none where there are no storefronts.</summary>
    public static IReadOnlyList<ExistingCustomer> Of(DemoKind kind) => kind == DemoKind.None ? [] : All;

    /// <summary>Has them there; safe to repeat.</summary>
    public async Task EnsureAsync(ICcpClient ccp, string controlUrl, CancellationToken ct)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        foreach (var customer in Of(demo.State.Demo))
        {
            var body = new JsonObject
            {
                ["customerId"] = customer.Id, ["companyName"] = customer.Name, ["email"] = customer.Email,
                ["country"] = customer.Country, ["partnerIdOnRecord"] = customer.PartnerId,
                ["subscriptions"] = await LinesAsync(ccp, customer.Country, ct),
            };
            using var answer = await http.PostAsJsonAsync(new Uri(new Uri(controlUrl), "/_sim/transfers"), body, ct);
            answer.EnsureSuccessStatusCode();
        }
    }

    private async Task<JsonArray> LinesAsync(ICcpClient ccp, string market, CancellationToken ct)
    {
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var product in ccp.ListProductsAsync(market, ct)) slugs[product.Slug] = product.Id;
        var sheet = await ccp.GetPriceSheetAsync(market, DateOnly.FromDateTime(demo.State.Start.UtcDateTime), null, ct)
            ?? throw new InvalidOperationException($"The provider has no price sheet for {market}.");
        return [.. Lines.Select(line => new JsonObject
        {
            ["offerId"] = sheet.Lines.First(row => row.ProductId == slugs[line.Slug] && row.Term == line.Term
                && row.BillingCycle == line.Cycle && !row.IsTrial).OfferId,
            ["quantity"] = line.Seats,
            ["startedAt"] = new DateTimeOffset(
                demo.State.ValidFrom.AddDays(line.Day), new TimeOnly(10, 0), TimeSpan.Zero),
            ["base"] = line.IsAddOn ? 0 : null,
        })];
    }
}

/// <summary>A customer that the provider already has.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="Name">Company.</param>
/// <param name="Email">Business mail.</param>
/// <param name="Country">ISO 3166 country, and market.</param>
/// <param name="PartnerId">The partner that the provider's record names.</param>
internal sealed record ExistingCustomer(string Id, string Name, string Email, string Country, string PartnerId);
