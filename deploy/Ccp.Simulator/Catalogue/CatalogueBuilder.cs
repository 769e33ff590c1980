using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Crayon.Ccp.Simulator.Catalogue;

/// <summary>Turns the service data into products, plans and first prices; the same data gives the same ids.</summary>
internal static class CatalogueBuilder
{
    private const decimal UsdPerEur = 1.08m;
    private const decimal JpyPerUsd = 149.835m;
    private const decimal RetailUplift = 1.235m;

    public static ProviderCatalogue Build()
    {
        var seeds = ReadSeeds();
        var products = new List<Product>();
        var skus = new List<Sku>();
        var availabilities = new List<Availability>();
        foreach (var seed in seeds)
        {
            var product = ToProduct(seed);
            products.Add(product);
            foreach (var plan in PlansOf(seed))
            {
                var sku = ToSku(product, plan);
                skus.Add(sku);
                availabilities.AddRange(Market.All.Select(market => ToAvailability(seed, plan, sku, market)));
            }
        }
        return new ProviderCatalogue(products, skus, availabilities);
    }

    private static List<ServiceSeed> ReadSeeds()
    {
        using var data = typeof(CatalogueBuilder).Assembly.GetManifestResourceStream("services.json")
            ?? throw new InvalidDataException("The service data is missing from the assembly.");
        return JsonSerializer.Deserialize<List<ServiceSeed>>(data, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException("The service data is empty.");
    }

    private static IEnumerable<PlanTemplate> PlansOf(ServiceSeed seed) =>
        seed.Trial ? PlanTemplate.Of(seed.Plans).Append(PlanTemplate.Trial) : PlanTemplate.Of(seed.Plans);

    private static Product ToProduct(ServiceSeed seed) => new()
    {
        Id = ProductId(seed.Slug),
        Slug = seed.Slug,
        Title = seed.Name,
        Description = seed.Description,
        Publisher = seed.Publisher,
        Category = seed.Category,
        Segment = seed.Segment ?? "Commercial",
        UsageUnit = seed.Unit,
        AddOnOf = seed.AddOnOf is { } baseSlug ? [ProductId(baseSlug)] : [],
        Prerequisites = seed.Requires is { } required ? [ProductId(required)] : [],
        UpgradesTo = [.. seed.UpgradesTo.Select(ProductId)],
    };

    private static Sku ToSku(Product product, PlanTemplate plan) => new()
    {
        Id = $"{product.Id}-{plan.Number}",
        Product = product,
        Title = $"{product.Title} ({plan.Title})",
        TermDuration = plan.Term,
        BillingCycle = plan.Cycle,
        IsTrial = plan == PlanTemplate.Trial,
        MinimumQuantity = 1,
        MaximumQuantity = product.IsUsage ? 1 : plan == PlanTemplate.Trial ? 25 : 10_000,
    };

    private static Availability ToAvailability(ServiceSeed seed, PlanTemplate plan, Sku sku, Market market) => new()
    {
        Id = "AV" + StableCode($"{sku.Id}/{market.Code}", 10),
        Sku = sku,
        Market = market,
        UnitPrice = Cost(seed, plan, market.Currency),
        RetailPrice = Retail(seed, plan, market.RetailCurrency),
    };

    private static decimal Cost(ServiceSeed seed, PlanTemplate plan, string currency) => currency == "EUR"
        ? Rounded(seed, seed.Price * plan.Factor, 2)
        : Rounded(seed, UsdPrice(seed) * plan.Factor, 2);

    private static decimal Retail(ServiceSeed seed, PlanTemplate plan, string currency)
    {
        if (currency == "EUR")
            return Rounded(seed, (seed.RetailEur ?? Rounded(seed, seed.Price * RetailUplift, 2)) * plan.Factor, 2);
        var monthly = seed.RetailJpy ?? Rounded(seed, UsdPrice(seed) * JpyPerUsd * RetailUplift, 0);
        return Rounded(seed, monthly * plan.Factor, 0);
    }

    private static decimal UsdPrice(ServiceSeed seed) => seed.Usd ?? Rounded(seed, seed.Price * UsdPerEur, 2);

    // Usage rates live in fractions of a cent, seats in whole minor units.
    private static decimal Rounded(ServiceSeed seed, decimal price, int minorDigits) =>
        Math.Round(price, seed.Unit is null ? minorDigits : 6, MidpointRounding.AwayFromZero);

    private static string ProductId(string slug) => "CFZ" + StableCode(slug, 9);

    private static string StableCode(string text, int length)
    {
        const string alphabet = "0123456789BCDFGHJKLMNPQRSTVWXYZ";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Create(length, hash, (code, bytes) =>
        {
            for (var i = 0; i < code.Length; i++)
                code[i] = alphabet[bytes[i] % alphabet.Length];
        });
    }
}
