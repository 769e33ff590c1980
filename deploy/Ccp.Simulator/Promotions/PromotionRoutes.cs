using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Promotions;

/// <summary>
/// GET /v1/productpromotions?country=&amp;productId= and POST /v1/customers/{cid}/promotioneligibilities, which changes
/// nothing.
/// </summary>
internal sealed class PromotionRoutes(ProviderCatalogue catalogue, PromotionBook promotions, SimulatorClock clock)
{
    private const int MaximumItems = 50;

    internal sealed record Request(IReadOnlyList<RequestItem> Items);

    internal sealed record RequestItem(int Id, string CatalogItemId, int Quantity, string PromotionId);

    internal sealed record Eligibility(
        string PromotionId, bool IsEligible, IReadOnlyList<PromotionObstacle> Errors, decimal DiscountPercent);

    internal sealed record ResponseItem(
        int Id, string CatalogItemId, int Quantity, IReadOnlyList<Eligibility> Eligibilities);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/productpromotions", List);
        routes.MapPost(
            "/v1/customers/{cid}/promotioneligibilities",
            (HttpContext http, string cid, PromotionRoutes self, WriteGate gate, CancellationToken ct) =>
                gate.ReadAsync(http, cid, (db, customer) => self.JudgeAsync(http, db, customer, ct), ct));
    }

    private static Answer List(HttpRequest request, PromotionBook promotions, SimulatorClock clock)
    {
        var (country, product) = (request.Query["country"].ToString(), request.Query["productId"].ToString());
        if (country.Length > 0 && Market.Find(country) is null)
            return Refusals.InvalidInput("The country has no price sheet.", "country");
        var today = clock.Today;
        var items = promotions.All
            .Where(p => p.EndsOn is null || today < p.EndsOn)
            .Where(p => country.Length == 0 || p.Market is null || p.Market == country)
            .Where(p => product.Length == 0 || p.ProductId == product)
            .Select(PromotionBody.Of).ToList();
        var self = request.Path + request.QueryString.ToUriComponent();
        return Answer.Ok(new ItemList<PromotionBody>(items.Count, items, new Links(self, Next: null)));
    }

    private async Task<Answer> JudgeAsync(HttpContext http, SimulatorDb db, Customer customer, CancellationToken ct)
    {
        var (body, refusal) = await JsonBody.ReadAsync<Request>(http.Request, ct);
        if (body is null)
            return refusal;
        if (body.Items.Count is 0 or > MaximumItems)
            return Refusals.InvalidInput($"1 to {MaximumItems} items can be asked about.", "items");
        var answers = new List<ResponseItem>();
        foreach (var item in body.Items)
        {
            if (catalogue.FindOffer(item.CatalogItemId) is not { } offer)
                return Refusals.NotFound("catalogue item");
            if (promotions.Find(item.PromotionId) is not { } promotion)
                return Refusals.NotFound("promotion");
            var purchase = new PromotionPurchase(
                offer, item.Quantity, clock.Today, await HasHeldAsync(db, customer, promotion.ProductId, ct));
            var obstacles = promotion.Obstacles(purchase);
            answers.Add(new ResponseItem(
                item.Id, item.CatalogItemId, item.Quantity,
                [new Eligibility(promotion.Id, obstacles.Count == 0, obstacles, promotion.DiscountPercent)]));
        }
        return Answer.Ok(new ItemList<ResponseItem>(answers.Count, answers, new Links(http.Request.Path, Next: null)));
    }

    /// <summary>Whether the customer has ever paid for the product; a trial does not count.</summary>
    public static Task<bool> HasHeldAsync(SimulatorDb db, Customer customer, string productId, CancellationToken ct) =>
        db.Subscriptions.AnyAsync(
            s => s.CustomerId == customer.Id && !s.IsTrial && s.OfferId.StartsWith(productId + ":"), ct);
}

/// <summary>A promotion as it is sent; ends are exclusive.</summary>
internal sealed record PromotionBody(
    string Id, string Name, string ProductId, string? TermDuration, string? BillingCycle, string? Country,
    decimal DiscountPercent, DateOnly StartDate, DateOnly? EndDate, int MinimumQuantity, int? MaximumQuantity,
    bool IsForNewCustomers)
{
    public static PromotionBody Of(Promotion p) => new(
        p.Id, p.Name, p.ProductId, p.TermDuration, p.BillingCycle, p.Market, p.DiscountPercent, p.StartsOn, p.EndsOn,
        p.MinimumQuantity, p.MaximumQuantity, p.IsForNewCustomers);
}
