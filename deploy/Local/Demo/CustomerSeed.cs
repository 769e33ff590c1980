namespace Crayon.Local.Demo;

/// <summary>A customer of the demo.</summary>
/// <param name="Name">Company.</param>
/// <param name="Email">Business mail.</param>
/// <param name="Country">ISO 3166 country.</param>
/// <param name="Contact">Who accepted the provider's agreement.</param>
internal sealed record CustomerSeed(string Name, string Email, string Country, string Contact)
{
    private static readonly Dictionary<string, CustomerSeed[]> BySlug = new(StringComparer.Ordinal)
    {
        ["crayon"] =
        [
            new("Bakker & Zonen B.V.", "it@bakker.example", "NL", "Marit Bakker"),
            new("Delta Engineering B.V.", "it@delta.example", "NL", "Joost Vermeer"),
            new("Stichting Zorgpad", "ict@zorgpad.example", "NL", "Femke de Wit"),
        ],
        ["northwind"] =
        [
            new("Van Dijk Logistics B.V.", "it@vandijk.example", "NL", "Sanne van Dijk"),
            new("Tulp Architecten B.V.", "office@tulp.example", "NL", "Ruben Tulp"),
            new("Noordzee Foods B.V.", "it@noordzee.example", "NL", "Lotte Visser"),
        ],
        ["fuji"] =
        [
            new("Sakura Trading K.K.", "it@sakura.example", "JP", "Yuki Tanaka"),
            new("Aoyama Design K.K.", "info@aoyama.example", "JP", "Haruto Sato"),
            new("Kitano Foods K.K.", "it@kitano.example", "JP", "Aoi Suzuki"),
        ],
    };

    public static IReadOnlyList<CustomerSeed> Of(string slug) => BySlug.GetValueOrDefault(slug, []);
}
