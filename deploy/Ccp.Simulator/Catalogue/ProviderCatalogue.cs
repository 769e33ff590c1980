namespace Crayon.Ccp.Simulator.Catalogue;

/// <summary>All products, plans and availabilities, with the look-ups that the routes need.</summary>
internal sealed class ProviderCatalogue(
    IReadOnlyList<Product> products, IReadOnlyList<Sku> skus, IReadOnlyList<Availability> availabilities)
{
    private readonly Dictionary<string, Product> _products = products
        .SelectMany(p => new[] { KeyValuePair.Create(p.Id, p), KeyValuePair.Create(p.Slug, p) })
        .ToDictionary(StringComparer.Ordinal);
    private readonly Dictionary<string, Sku> _skus = skus.ToDictionary(s => s.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Availability> _offers = availabilities.ToDictionary(
        a => a.OfferId, StringComparer.Ordinal);
    private readonly ILookup<string, Sku> _skusOf = skus.ToLookup(s => s.Product.Id, StringComparer.Ordinal);
    private readonly ILookup<string, Availability> _availabilitiesOf =
        availabilities.ToLookup(a => a.Sku.Id, StringComparer.Ordinal);

    public IReadOnlyList<Product> Products => products;

    public IReadOnlyList<Availability> Availabilities => availabilities;

    /// <summary>By id or slug.</summary>
    public Product? FindProduct(string id) => _products.GetValueOrDefault(id);

    public Sku? FindSku(string id) => _skus.GetValueOrDefault(id);

    public Availability? FindOffer(string offerId) => _offers.GetValueOrDefault(offerId);

    public IEnumerable<Sku> SkusOf(Product product) => _skusOf[product.Id];

    public IEnumerable<Availability> AvailabilitiesOf(Sku sku) => _availabilitiesOf[sku.Id];

    /// <summary>The product's plans as they are sold in a market, trials left out.</summary>
    public IEnumerable<Availability> PaidPlansOf(Product product, Market market) =>
        SkusOf(product).Where(s => !s.IsTrial).SelectMany(AvailabilitiesOf).Where(a => a.Market == market);

    /// <summary>The better products of a product.</summary>
    public IEnumerable<Product> UpgradesOf(Product product) => product.UpgradesTo.Select(id => _products[id]);

    /// <summary>The products of which a product is an upgrade.</summary>
    public IEnumerable<Product> DowngradesOf(Product product) =>
        products.Where(p => p.UpgradesTo.Contains(product.Id, StringComparer.Ordinal));
}
