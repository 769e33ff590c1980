namespace Crayon.Local.Demo;

/// <summary>A customer of the demo.</summary>
/// <param name="Name">Company.</param>
/// <param name="Email">Business mail.</param>
/// <param name="Country">ISO 3166 country.</param>
/// <param name="Contact">Who accepted the provider's agreement.</param>
/// <param name="Street">First line of its address.</param>
internal sealed record CustomerSeed(string Name, string Email, string Country, string Contact, string Street)
{
    /// <summary>Its city.</summary>
    public required string City { get; init; }

    /// <summary>Its postal code.</summary>
    public required string PostalCode { get; init; }

    private static readonly Dictionary<string, CustomerSeed[]> BySlug = new(StringComparer.Ordinal)
    {
        ["crayon"] =
        [
            new("Bakker & Zonen B.V.", "it@bakker.example", "NL", "Marit Bakker", "Coolsingel 42")
            {
                City = "Rotterdam", PostalCode = "3011 AD",
            },
            new("Delta Engineering B.V.", "it@delta.example", "NL", "Joost Vermeer", "Mekelweg 4")
            {
                City = "Delft", PostalCode = "2628 CD",
            },
            new("Stichting Zorgpad", "ict@zorgpad.example", "NL", "Femke de Wit", "Oudegracht 158")
            {
                City = "Utrecht", PostalCode = "3511 AX",
            },
        ],
        ["northwind"] =
        [
            new("Van Dijk Logistics B.V.", "it@vandijk.example", "NL", "Sanne van Dijk", "Kanaalweg 14")
            {
                City = "Utrecht", PostalCode = "3526 KL",
            },
            new("Tulp Architecten B.V.", "office@tulp.example", "NL", "Ruben Tulp", "Prinsengracht 263")
            {
                City = "Amsterdam", PostalCode = "1016 GV",
            },
            new("Noordzee Foods B.V.", "it@noordzee.example", "NL", "Lotte Visser", "Zeestraat 88")
            {
                City = "Den Haag", PostalCode = "2518 AC",
            },
        ],
        ["fuji"] =
        [
            new("Sakura Trading K.K.", "it@sakura.example", "JP", "Yuki Tanaka", "3-1-3 Umeda, Kita-ku")
            {
                City = "Osaka", PostalCode = "530-0001",
            },
            new("Aoyama Design K.K.", "info@aoyama.example", "JP", "Haruto Sato", "5-4-20 Minami-Aoyama")
            {
                City = "Minato-ku", PostalCode = "107-0062",
            },
            new("Kitano Foods K.K.", "it@kitano.example", "JP", "Aoi Suzuki", "1-2-7 Kitano-cho")
            {
                City = "Kobe", PostalCode = "650-0002",
            },
        ],
    };

    public static IReadOnlyList<CustomerSeed> Of(string slug) => BySlug.GetValueOrDefault(slug, []);
}
