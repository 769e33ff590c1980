namespace Crayon.Local.Story;

/// <summary>
/// Three months of three storefronts; the last days leave return windows open, and the third customer pays late.
/// </summary>
internal static class StoryScript
{
    private static readonly string[] Storefronts = ["crayon", "northwind", "fuji"];
    private const string Suite = "productivity-suite-business";

    /// <summary>All steps in the order in which they happen, for a story of so many days.</summary>
    public static IReadOnlyList<StoryStep> Of(int days) =>
    [
        .. Storefronts.SelectMany(OfStorefront)
            .Append(new StoryStep(
                20, "northwind", 0, new Deed.IsBilledMore(18.40m, "EUR", "Correction of last quarter")))
            .Append(new StoryStep(-1, "northwind", 1, new Deed.MeetsAnOutage(Suite, 2)))
            .Select(step => step with { Day = step.Day < 0 ? days + step.Day : step.Day })
            .OrderBy(step => step.Day).Select((step, number) => step with { Number = number }),
    ];

    private static IEnumerable<StoryStep> OfStorefront(string slug, int index)
    {
        // Each storefront a day later and a little larger, so that no two look the same.
        StoryStep At(int day, int customer, Deed deed) => new(day + (day < 0 ? 0 : index), slug, customer, deed);
        var more = index * 3;
        return
        [
            At(0, 1, new Deed.Arrives()),
            At(1, 0, new Deed.Orders(Suite, 25 + more)),
            At(3, 1, new Deed.Orders(Suite, 8 + more)),
            At(9, 0, new Deed.SetsSeats(32 + more)),
            At(12, 2, new Deed.Arrives()),
            At(13, 2, new Deed.Orders(Suite, 5 + more)),
            At(15, 2, new Deed.SetsSeats(4 + more)),
            At(30, 1, new Deed.SetsSeats(12 + more)),
            At(35, 0, new Deed.Pays()),
            At(35, 1, new Deed.Pays()),
            At(35, 0, new Deed.Settles()),
            At(41, 1, new Deed.Orders(Suite, 3)),
            At(43, 1, new Deed.Cancels()),
            At(55, 0, new Deed.ChangesItsMind(Suite, 40)),
            At(58, 0, new Deed.Pays()),
            At(60, 2, new Deed.PaysLate()),
            At(60, 1, new Deed.IsCredited(10, "Outage of the storefront")),
            At(62, 2, new Deed.SetsSeats(10 + more)),
            At(64, 1, new Deed.Pays()),
            At(64, 0, new Deed.Settles()),
            At(-5, 0, new Deed.Pays()),
            At(-5, 1, new Deed.Pays()),
            At(-5, 0, new Deed.Settles()),
            At(-4, 0, new Deed.SetsSeats(40 + more)),
            At(-2, 1, new Deed.Orders(Suite, 6 + more)),
        ];
    }
}
