using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Catalogue.Endpoints;

/// <summary>GET /v1/products, /v1/products/{id}, /v1/products/{id}/skus and /v1/skus/{id}/availabilities.</summary>
internal static class ProductRoutes
{
    internal sealed record ProductBody(
        string Id, string Slug, string Title, string Description, string Publisher, string Category, string Segment,
        string ProductType, IReadOnlyList<string> AddOnOf, IReadOnlyList<string> UpgradesTo);

    internal sealed record SkuBody(
        string Id, string ProductId, string Title, string TermDuration, string BillingCycle, string UnitType,
        bool IsTrial, int MinimumQuantity, int MaximumQuantity, IReadOnlyList<string> AddOnOf);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/products", List);
        routes.MapGet("/v1/products/{id}", (string id, ProviderCatalogue catalogue) =>
            catalogue.FindProduct(id) is { } product ? Answer.Ok(ToBody(product)) : Refusals.NotFound("product"));
        routes.MapGet("/v1/products/{id}/skus", ListSkus);
        routes.MapGet("/v1/skus/{id}/availabilities", ListAvailabilities);
    }

    private static Answer List(HttpRequest request, ProviderCatalogue catalogue, string? category, string? publisher)
    {
        var (page, refusal) = Page.Read(request);
        if (page is null)
            return refusal;
        var found = catalogue.Products.Index()
            .Where(p => category is null || p.Item.Category == category)
            .Where(p => publisher is null || p.Item.Publisher == publisher)
            .ToList();
        var rows = found.Where(p => p.Index >= page.After).Take(page.Size + 1).ToList();
        return page.Layout(request, found.Count, rows, p => p.Index + 1, p => ToBody(p.Item));
    }

    private static Answer ListSkus(HttpRequest request, string id, ProviderCatalogue catalogue) =>
        catalogue.FindProduct(id) is { } product
            ? Whole(request, catalogue.SkusOf(product).Select(ToBody))
            : Refusals.NotFound("product");

    private static Answer ListAvailabilities(
        HttpRequest request, string id, ProviderCatalogue catalogue, PriceBook prices, SimulatorClock clock)
    {
        var country = request.Query.TryGetValue("country", out var named) ? named.ToString() : null;
        if (catalogue.FindSku(id) is not { } sku)
            return Refusals.NotFound("SKU");
        if (country is not null && Market.Find(country) is null)
            return Refusals.InvalidInput("The country has no price sheet.", "country");
        var today = clock.Today;
        var sold = catalogue.AvailabilitiesOf(sku).Where(a => country is null || a.Market.Code == country)
            .Select(a => (Offer: a, Price: prices.PriceOn(a.OfferId, today)))
            .Where(a => a.Price is not null);
        return Whole(request, sold.Select(a => AvailabilityBody.Of(a.Offer, a.Price?.UnitPrice ?? 0)));
    }

    private static Answer Whole<T>(HttpRequest request, IEnumerable<T> items)
    {
        var all = items.ToList();
        var self = request.Path + request.QueryString.ToUriComponent();
        return Answer.Ok(new ItemList<T>(all.Count, all, new Links(self, Next: null)));
    }

    private static ProductBody ToBody(Product product) => new(
        product.Id, product.Slug, product.Title, product.Description, product.Publisher, product.Category,
        product.Segment,
        product.IsUsage ? "Usage" : product.AddOnOf.Count > 0 ? "AddOn" : "Seat", product.AddOnOf, product.UpgradesTo);

    private static SkuBody ToBody(Sku sku) => new(
        sku.Id, sku.Product.Id, sku.Title, sku.TermDuration, sku.BillingCycle, sku.UnitType, sku.IsTrial,
        sku.MinimumQuantity, sku.MaximumQuantity, sku.Product.AddOnOf);
}
