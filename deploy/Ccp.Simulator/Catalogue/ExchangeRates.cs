namespace Crayon.Ccp.Simulator.Catalogue;

/// <summary>Exchange rates of the sandbox; one set, valid from the first price sheet on.</summary>
internal static class ExchangeRates
{
    private static readonly Dictionary<(string From, string To), decimal> Rates = new()
    {
        [("USD", "JPY")] = 149.835m,
        [("USD", "EUR")] = 0.9137m,
        [("EUR", "USD")] = 1.094451m,
        [("EUR", "JPY")] = 163.987085m,
        [("JPY", "USD")] = 0.006674m,
        [("JPY", "EUR")] = 0.006098m,
    };

    public static decimal? Find(string from, string to) =>
        from == to && Rates.Keys.Any(pair => pair.From == from) ? 1m
        : Rates.TryGetValue((from, to), out var rate) ? rate : null;
}
