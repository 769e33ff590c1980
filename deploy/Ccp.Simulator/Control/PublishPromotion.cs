using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Promotions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>POST /_sim/promotions: publishes a promotion, or puts another in place of one with the same id.</summary>
internal static class PublishPromotion
{
    internal sealed record Request(
        string Id, string Name, string ProductId, decimal DiscountPercent, DateOnly StartsOn, DateOnly? EndsOn = null,
        string? TermDuration = null, string? BillingCycle = null, string? Market = null, int MinimumQuantity = 1,
        int? MaximumQuantity = null, bool IsForNewCustomers = false);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/_sim/promotions", HandleAsync);

    private static async Task<IResult> HandleAsync(
        HttpRequest request, ProviderCatalogue catalogue, PromotionBook book, WriteGate gate, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<Request>(request, ct);
        if (body is null)
            return problem;
        if (catalogue.FindProduct(body.ProductId) is not { } product
            || (body.Market is not null && Market.Find(body.Market) is null))
            return ControlProblems.Invalid("promotion-target", "productId and market must be known.");
        if (body.DiscountPercent is <= 0 or > 100 || body.EndsOn <= body.StartsOn || body.MinimumQuantity < 1
            || body.MaximumQuantity < body.MinimumQuantity)
            return ControlProblems.Invalid("promotion-range", "Discount, dates or quantities make no sense.");

        IReadOnlyCollection<Promotion> all = [];
        await gate.RunAsync(
            async db =>
            {
                await db.Promotions.Where(p => p.Id == body.Id).ExecuteDeleteAsync(ct);
                db.Promotions.Add(ToPromotion(body, product.Id));
                await db.SaveChangesAsync(ct);
                all = await db.Promotions.AsNoTracking().ToListAsync(ct);
                return true;
            },
            () => book.Load(all),
            ct);
        return Answer.Created(PromotionBody.Of(ToPromotion(body, product.Id)), "/_sim/promotions");
    }

    private static Promotion ToPromotion(Request body, string productId) => new()
    {
        Id = body.Id,
        Name = body.Name,
        ProductId = productId,
        DiscountPercent = body.DiscountPercent,
        StartsOn = body.StartsOn,
        EndsOn = body.EndsOn,
        TermDuration = body.TermDuration,
        BillingCycle = body.BillingCycle,
        Market = body.Market,
        MinimumQuantity = body.MinimumQuantity,
        MaximumQuantity = body.MaximumQuantity,
        IsForNewCustomers = body.IsForNewCustomers,
    };
}
