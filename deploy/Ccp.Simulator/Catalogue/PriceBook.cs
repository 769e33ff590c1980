namespace Crayon.Ccp.Simulator.Catalogue;

/// <summary>All prices by date: the first sheet from the catalogue, later ones from what was published.</summary>
internal sealed class PriceBook(ProviderCatalogue catalogue, DateOnly validFrom)
{
    private volatile IReadOnlyDictionary<string, PricePoint[]> _points = Compose(catalogue, validFrom, []);

    public DateOnly ValidFrom => validFrom;

    /// <summary>Replaces the published changes; readers see the old or the new set, never a mixture.</summary>
    public void Load(IReadOnlyCollection<PriceChange> changes) => _points = Compose(catalogue, validFrom, changes);

    /// <summary>The price in force on the day; null before the first sheet and after a removal.</summary>
    public PricePoint? PriceOn(string offerId, DateOnly day) =>
        _points.TryGetValue(offerId, out var points)
        && LastUpTo(points, day) is { Removed: false } point ? point : null;

    /// <summary>The sheet in force in a market on the day; null before the first one.</summary>
    public PriceSheet? SheetOn(Market market, DateOnly day)
    {
        if (day < validFrom)
            return null;
        var points = _points;
        var offers = catalogue.Availabilities.Where(a => a.Market == market).ToList();
        var sheetDate = offers.SelectMany(a => points[a.OfferId]).Where(p => p.Effective <= day).Max(p => p.Effective);
        var lines = offers.Select(a => Line(a, points[a.OfferId], sheetDate)).OfType<PriceLine>();
        return new PriceSheet(market, sheetDate, [.. lines]);
    }

    private static PriceLine? Line(Availability offer, PricePoint[] points, DateOnly sheetDate)
    {
        var index = Array.FindLastIndex(points, p => p.Effective <= sheetDate);
        if (index < 0)
            return null;
        var (point, before) = (points[index], index > 0 ? points[index - 1] : null);
        var isOfThisSheet = point.Effective == sheetDate;
        if (point.Removed)
            return isOfThisSheet
            && before is { Removed: false } ? new PriceLine(offer, before, sheetDate, "Removed") : null;
        var end = index + 1 < points.Length ? points[index + 1].Effective : (DateOnly?)null;
        var flag = !isOfThisSheet ? "Unchanged" : before is null or { Removed: true } ? "New" : "Changed";
        return new PriceLine(offer, point, end, flag);
    }

    private static PricePoint? LastUpTo(PricePoint[] points, DateOnly day) =>
        Array.FindLast(points, p => p.Effective <= day);

    private static Dictionary<string, PricePoint[]> Compose(
        ProviderCatalogue catalogue, DateOnly validFrom, IReadOnlyCollection<PriceChange> changes)
    {
        var bySku = changes.ToLookup(c => (c.SkuId, c.Market));
        return catalogue.Availabilities.ToDictionary(
            a => a.OfferId,
            a => PointsOf(a, validFrom, bySku[(a.Sku.Id, a.Market.Code)].OrderBy(c => c.Effective)),
            StringComparer.Ordinal);
    }

    private static PricePoint[] PointsOf(Availability offer, DateOnly validFrom, IEnumerable<PriceChange> changes)
    {
        var points = new List<PricePoint> { new(validFrom, offer.UnitPrice, offer.RetailPrice, Removed: false) };
        foreach (var change in changes)
        {
            var last = points[^1];
            if (last.Effective == change.Effective)
                points.RemoveAt(points.Count - 1);
            points.Add(new PricePoint(
                change.Effective, change.UnitPrice ?? last.UnitPrice, change.RetailPrice ?? last.RetailPrice,
                change.Removed));
        }
        return [.. points];
    }
}

/// <summary>The price of one offer from a day on.</summary>
internal sealed record PricePoint(DateOnly Effective, decimal UnitPrice, decimal RetailPrice, bool Removed);

/// <summary>One line of a sheet; the end is the first day on which it no longer holds.</summary>
internal sealed record PriceLine(Availability Offer, PricePoint Price, DateOnly? End, string ChangeFlag);

/// <summary>All lines of one market as published on one date.</summary>
internal sealed record PriceSheet(Market Market, DateOnly Date, IReadOnlyList<PriceLine> Lines);
