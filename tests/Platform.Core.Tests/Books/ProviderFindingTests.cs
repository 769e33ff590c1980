using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Subscriptions;

namespace Crayon.Platform.Core.Tests.Books;

public sealed class ProviderFindingTests
{
    private static readonly SubscriptionId Subscription = SubscriptionId.New();
    private static readonly DateTimeOffset Day = new(2026, 3, 16, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<BookExceptionKind, decimal, long, decimal, string> Differences => new()
    {
        { BookExceptionKind.Quantity, 12m, 12540, 1m, "EUR" },
        { BookExceptionKind.Price, 10m, 10460, 1m, "EUR" },
        { BookExceptionKind.Fx, 10m, 10460, 1.01m, "EUR" },
        { BookExceptionKind.Fx, 10m, 10450, 1m, "USD" },
    };

    [Theory, MemberData(nameof(Differences))]
    public void What_differs_is_told_by_its_first_reason(
        BookExceptionKind kind, decimal quantity, long amount, decimal fx, string currency)
    {
        var found = Assert.Single(Look((Day, ALedger(), new BookSide(quantity, amount, fx, currency))));
        Assert.Equal((kind, 10450L, amount), (found.Kind, found.ExpectedMinor, found.FoundMinor));
    }

    [Fact]
    public void One_side_alone_is_missing_or_unexpected_and_nothing_for_nothing_is_neither()
    {
        Assert.Equal(BookExceptionKind.Missing, Assert.Single(Look((Day, ALedger(), null))).Kind);
        Assert.Equal(BookExceptionKind.Unexpected, Assert.Single(Look((Day, null, ALedger()))).Kind);
        Assert.Empty(Look((Day, null, ALedger() with { AmountMinor = 0 }), (Day.AddDays(1), ALedger(), ALedger())));
    }

    [Fact]
    public void The_same_amount_on_another_day_is_a_matter_of_timing_on_both()
    {
        var found = Look((Day, ALedger(), null), (Day.AddDays(1), null, ALedger()), (Day.AddDays(2), ALedger(), null));
        Assert.Equal(
            [BookExceptionKind.Timing, BookExceptionKind.Timing, BookExceptionKind.Missing],
            found.Select(finding => finding.Kind));
        Assert.Contains("the other side on 2026-03-17", found[0].What, StringComparison.Ordinal);
    }

    private static BookSide ALedger() => new(10m, 10450, 1m, "EUR");

    private static List<BookFinding> Look(params (DateTimeOffset Day, BookSide? Ledger, BookSide? Provider)[] sides)
    {
        var pairs = new Dictionary<BookKey, BookPair>();
        foreach (var (day, ledger, provider) in sides)
        {
            var pair = pairs[new BookKey(Subscription, day, BookSort.Seats)] = new BookPair();
            if (ledger is not null) pair.AddLedger(ledger);
            if (provider is not null) pair.AddProvider(provider, isUnknown: false);
        }
        return [.. ProviderFindings.Of(pairs)];
    }
}
