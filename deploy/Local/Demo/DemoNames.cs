namespace Crayon.Local.Demo;

/// <summary>Names of the demo's people.</summary>
internal static class DemoNames
{
    private static readonly Dictionary<string, string[]> BySlug = new(StringComparer.Ordinal)
    {
        ["admin"] = ["Ingrid Solberg", "Jonas Berg", "Karin Lund", "Mats Dahl"],
        ["crayon"] =
            ["Anna de Boer", "Bram Smit", "Carla Meijer", "Daan Peters", "Eva Jacobs", "Marit Bakker", "Frits Bakker",
                "Gea Mulder",
            "Henk Vos", "Iris Kok"],
        ["northwind"] =
            ["Noor Hendriks", "Pieter Dekker", "Roos Willems", "Stijn Brouwer", "Tess Kuiper", "Sanne van Dijk",
                "Thijs van Dijk",
            "Ursula Post", "Vera Schouten", "Wim Kramer"],
        ["fuji"] =
            ["Akira Fujita", "Emi Kobayashi", "Hana Ito", "Kenji Mori", "Mei Yamada", "Yuki Tanaka", "Ren Nakamura",
                "Sora Ishii",
            "Tomo Abe", "Umi Hara"],
    };

    /// <summary>The name of the nth person of a tenant.</summary>
    public static string Of(string slug, int index) =>
        BySlug.GetValueOrDefault(slug, []) is var names && index < names.Length
        ? names[index]
        : FormattableString.Invariant($"Person {index + 1}");
}
