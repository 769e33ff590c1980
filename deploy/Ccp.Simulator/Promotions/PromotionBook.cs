using Crayon.Ccp.Simulator.Catalogue;

namespace Crayon.Ccp.Simulator.Promotions;

/// <summary>All promotions: those that the catalogue comes with, and those that were published.</summary>
internal sealed class PromotionBook(ProviderCatalogue catalogue, DateOnly validFrom)
{
    private readonly List<Promotion> _lasting = Lasting(catalogue, validFrom);
    private volatile IReadOnlyList<Promotion> _all = Lasting(catalogue, validFrom);

    public IReadOnlyList<Promotion> All => _all;

    /// <summary>Replaces what was published; readers see the old or the new set, never a mixture.</summary>
    public void Load(IReadOnlyCollection<Promotion> published) =>
        _all = [.. _lasting.ExceptBy(published.Select(p => p.Id), p => p.Id, StringComparer.Ordinal), .. published];

    public Promotion? Find(string? id) => id is null ? null : _all.FirstOrDefault(p => p.Id == id);

    /// <summary>The promotion if it holds for a renewal, whose customer is never new to the product.</summary>
    public Promotion? FindValid(string? id, Availability offer, int quantity, DateOnly day) =>
        Find(id) is { } promotion
        && promotion.Obstacles(new PromotionPurchase(offer, quantity, day, HasHeldProduct: true)).Count == 0
            ? promotion
            : null;

    private static List<Promotion> Lasting(ProviderCatalogue catalogue, DateOnly validFrom) =>
    [
        new()
        {
            Id = "PROMO-SUITE-ANNUAL", Name = "15 % off the first year of the suite",
            ProductId = ProductId(catalogue, "productivity-suite-business"), TermDuration = "P1Y",
            DiscountPercent = 15, StartsOn = validFrom, MaximumQuantity = 300,
        },
        new()
        {
            Id = "PROMO-SALES-START", Name = "A fifth off for those who begin",
            ProductId = ProductId(catalogue, "harrow-sales-start"), DiscountPercent = 20, StartsOn = validFrom,
            MinimumQuantity = 5, IsForNewCustomers = true,
        },
    ];

    private static string ProductId(ProviderCatalogue catalogue, string slug) =>
        catalogue.FindProduct(slug)?.Id
        ?? throw new InvalidDataException($"The promotion's product '{slug}' is not in the catalogue.");
}
