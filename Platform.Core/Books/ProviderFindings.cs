using System.Globalization;

namespace Crayon.Platform.Core.Books;

/// <summary>What of the compared pairs does not agree, each with its sort.</summary>
internal static class ProviderFindings
{
    public static IEnumerable<BookFinding> Of(IReadOnlyDictionary<BookKey, BookPair> pairs)
    {
        var differing = pairs.Where(entry => !entry.Value.Agrees).OrderBy(entry => entry.Key.Day)
            .ThenBy(entry => entry.Key.Subscription.Value).ToList();
        var moved = Moved(differing);
        return differing.Select(entry => ToFinding(entry.Key, entry.Value, moved.GetValueOrDefault(entry.Key)));
    }

    // What is missing on one day and came on another, to the cent, is one thing at two times.
    private static Dictionary<BookKey, DateTimeOffset> Moved(List<KeyValuePair<BookKey, BookPair>> differing)
    {
        var moved = new Dictionary<BookKey, DateTimeOffset>();
        foreach (var group in differing.GroupBy(entry => (entry.Key.Subscription, entry.Key.Sort)))
        {
            var extra = group.Where(entry => entry.Value.Ledger is null).ToList();
            foreach (var missing in group.Where(entry => entry.Value.Provider is null))
            {
                var index = extra.FindIndex(entry =>
                    entry.Value.Provider?.AmountMinor == missing.Value.Ledger?.AmountMinor);
                if (index < 0) continue;
                (moved[missing.Key], moved[extra[index].Key]) = (extra[index].Key.Day, missing.Key.Day);
                extra.RemoveAt(index);
            }
        }
        return moved;
    }

    private static BookFinding ToFinding(BookKey key, BookPair pair, DateTimeOffset otherDay)
    {
        var isMoved = otherDay != default;
        var kind = isMoved ? BookExceptionKind.Timing : pair.Kind;
        return new BookFinding(SubjectOf(key), kind, Words(key, pair, isMoved ? otherDay : null))
        {
            SoldBy = pair.SoldBy,
            Customer = pair.Customer,
            Subscription = key.Subscription,
            Day = key.Day,
            ExpectedMinor = pair.Ledger?.AmountMinor ?? 0,
            FoundMinor = pair.Provider?.AmountMinor ?? 0,
            Currency = pair.Ledger?.Currency ?? pair.Provider?.Currency ?? "",
        };
    }

    private static string SubjectOf(BookKey key) => string.Create(
        CultureInfo.InvariantCulture, $"{key.Sort}:{key.Subscription.Value:N}:{key.Day:yyyyMMdd}");

    private static string Words(BookKey key, BookPair pair, DateTimeOffset? otherDay)
    {
        var unknown = pair.HasUnknown ? ", under a name that is not known" : "";
        var other = otherDay is { } day
            ? string.Create(CultureInfo.InvariantCulture, $", the other side on {day:yyyy-MM-dd}")
            : "";
        var sides = $"ledger {Side(pair.Ledger)}, provider {Side(pair.Provider)}";
        return string.Create(
            CultureInfo.InvariantCulture, $"{key.Sort} on {key.Day:yyyy-MM-dd}: {sides}{unknown}{other}");
    }

    private static string Side(BookSide? side) => side is null
        ? "nothing"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{side.Quantity:0.######} for {new Money(side.AmountMinor, Currency.Of(side.Currency))}");
}
