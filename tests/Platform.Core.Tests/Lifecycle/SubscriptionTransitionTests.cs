using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Subscriptions;
using FsCheck;
using FsCheck.Fluent;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>The tables against the domain page, and the days that terms and cycles count from.</summary>
public sealed class SubscriptionTransitionTests
{
    private static readonly SubscriptionStatus[] States = Enum.GetValues<SubscriptionStatus>();

    [Fact]
    public void What_can_be_asked_for_is_what_the_table_says()
    {
        Assert.All(States.Where(SubscriptionTransitions.IsFinal), state => Assert.All(
            Enum.GetValues<SubscriptionChangeKind>(),
            kind => Assert.False(SubscriptionTransitions.Allows(state, kind))));
        Assert.Equal(
            [SubscriptionChangeKind.Cancel, SubscriptionChangeKind.Upgrade],
            Enum.GetValues<SubscriptionChangeKind>()
                .Where(kind => SubscriptionTransitions.Allows(SubscriptionStatus.ExtendedTerm, kind)));
        Assert.False(SubscriptionTransitions.Allows(SubscriptionStatus.Suspended, SubscriptionChangeKind.AddSeats));
        Assert.True(SubscriptionTransitions.Allows(SubscriptionStatus.Suspended, SubscriptionChangeKind.Resume));
    }

    [Fact]
    public void No_walk_leaves_an_end_or_comes_back_to_pending() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements(States).ListOf(8).ToArbitrary(),
        walk =>
        {
            var (now, ended) = (SubscriptionStatus.Pending, false);
            foreach (var next in walk.Where(next => SubscriptionTransitions.Allows(now, next)))
            {
                if (ended || next == SubscriptionStatus.Pending) return false;
                (now, ended) = (next, SubscriptionTransitions.IsFinal(next));
            }
            return true;
        }));

    [Theory]
    [InlineData("2026-01-31", "2026-02-28", 1, "2026-03-15", "2026-02-28 2026-03-31")]
    [InlineData("2024-02-29", "2025-02-28", 12, "2026-01-10", "2025-02-28 2026-02-28")]
    [InlineData("2027-03-01", "2027-03-01", 12, "2026-03-16", "2026-03-01 2027-03-01")]
    [InlineData("2026-02-16", "2027-02-16", 1, "2026-03-16", "2026-03-16 2026-04-16")]
    [InlineData("2026-01-16", "2027-03-16", 12, "2026-05-01", "2026-03-16 2027-03-16")]
    public void Cycles_count_from_the_anchor_in_step_with_the_end(
        string anchor, string end, int months, string day, string expected)
    {
        var cycle = new TermFrame(Day(anchor), Day(end)).CycleOn(Day(day), months);
        Assert.Equal(expected, $"{cycle.Start:yyyy-MM-dd} {cycle.End:yyyy-MM-dd}");
    }

    [Fact]
    public void Terms_follow_on_without_gap_and_never_lose_the_anchors_day() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from offset in Gen.Choose(0, 3000)
         from terms in Gen.Elements(Enum.GetValues<Term>()).NonEmptyListOf()
         select (new DateOnly(2024, 1, 1).AddDays(offset), terms)).ToArbitrary(),
        life =>
        {
            var (start, terms) = life;
            var frame = TermFrame.StartingOn(start, terms[0]);
            foreach (var term in terms.Skip(1))
            {
                var next = frame.Next(term);
                var whole = next.CycleOn(frame.End, term.Months());
                if (whole.Start != frame.End || whole.End != next.End) return false;
                frame = next;
                if (frame.End.Day != Math.Min(start.Day, DateTime.DaysInMonth(frame.End.Year, frame.End.Month)))
                    return false;
            }
            return true;
        }));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
