using System.Globalization;
using Crayon.Ccp.Simulator.Persistence;

namespace Crayon.Ccp.Simulator.Catalogue;

/// <summary>
/// Exchange rates by date: the first set holds from the first price sheet on, later ones from when they were published.
/// </summary>
internal sealed class RateBook(DateOnly validFrom)
{
    /// <summary>Begins the name of each setting that keeps a published rate.</summary>
    public const string Setting = "fx/";

    private static readonly Dictionary<(string From, string To), decimal> First = new()
    {
        [("USD", "JPY")] = 149.835m,
        [("USD", "EUR")] = 0.9137m,
        [("EUR", "USD")] = 1.094451m,
        [("EUR", "JPY")] = 163.987085m,
        [("JPY", "USD")] = 0.006674m,
        [("JPY", "EUR")] = 0.006098m,
    };

    private volatile ILookup<(string From, string To), DatedRate> _published = Array.Empty<DatedRate>()
        .ToLookup(_ => ("", ""));

    /// <summary>Whether currencies are exchanged for one another at all.</summary>
    public static bool IsKnown(string from, string to) => First.ContainsKey((from, to));

    /// <summary>The name under which a published rate is kept.</summary>
    public static string NameOf(string from, string to, DateOnly effective) =>
        string.Create(CultureInfo.InvariantCulture, $"{Setting}{from}/{to}/{effective:yyyy-MM-dd}");

    /// <summary>Replaces the published rates.</summary>
    public void Load(IEnumerable<StoredSetting> settings) => _published = settings
        .Where(row => row.Name.StartsWith(Setting, StringComparison.Ordinal))
        .Select(row => (Name: row.Name.Split('/'), row.Value))
        .ToLookup(row => (row.Name[1], row.Name[2]), row => new DatedRate(
            DateOnly.ParseExact(row.Name[3], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            decimal.Parse(row.Value, CultureInfo.InvariantCulture)));

    /// <summary>The rate in force on a day; null before the first and for unknown currencies.</summary>
    public DatedRate? On(string from, string to, DateOnly day)
    {
        if (day < validFrom)
            return null;
        if (from == to)
            return First.Keys.Any(pair => pair.From == from) ? new DatedRate(validFrom, 1m) : null;
        return _published[(from, to)].Where(rate => rate.Since <= day).MaxBy(rate => rate.Since)
            ?? (First.TryGetValue((from, to), out var first) ? new DatedRate(validFrom, first) : null);
    }
}

/// <summary>A rate and the day from which on it holds.</summary>
internal sealed record DatedRate(DateOnly Since, decimal Rate);
