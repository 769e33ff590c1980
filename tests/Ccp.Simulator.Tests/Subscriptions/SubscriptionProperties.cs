using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Subscriptions.Transitions;
using Crayon.Ccp.Simulator.Tests.Support;
using Crayon.Ccp.Simulator.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

public sealed class SubscriptionProperties
{
    private static readonly DateOnly First = new(2026, 1, 1);

    private static readonly Availability[] Ladder =
    [
        Held.Plan("productivity-suite-essentials"), Held.Plan("productivity-suite-business"),
        Held.Plan("productivity-suite-premium"), Held.Plan("productivity-suite-premium", "P1Y", "annual"),
        Held.Plan("productivity-suite-premium", "P3Y", "triennial"),
    ];

    private static readonly Gen<(int Kind, int Amount)[]> Lives =
        Gen.Choose(0, Life.Kinds - 1).Zip(Gen.Choose(1, 400)).ArrayOf(40);

    [Fact]
    public void Whatever_happens_seats_batches_history_and_money_agree() => Prop.ForAll(
        Lives.ToArbitrary(), Gen.Choose(0, 800).ToArbitrary(), (steps, start) =>
        {
            var life = new Life(First.AddDays(start).AtMidnight().AddHours(start % 24));
            foreach (var (kind, amount) in steps)
            {
                life.Do(kind, amount);
                life.Check();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_custom_end_lies_within_the_term_and_its_frame_lands_on_it() => Prop.ForAll(
        Gen.Choose(0, 1500).ToArbitrary(), Gen.Choose(0, 1500).ToArbitrary(), Gen.Elements(1, 12, 36).ToArbitrary(),
        (start, other, months) =>
        {
            var day = First.AddDays(start);
            var companion = Held.Bought(Ladder[1], $"{First.AddDays(other):yyyy-MM-dd}T12:00:00Z");
            foreach (var end in CustomTermEnds.Of(day, months, [companion]))
            {
                Assert.InRange(end.EndsAt, day.AddDays(1).AtMidnight(), day.AddMonths(months).AtMidnight());
                Assert.Equal(end.EndsAt, end.Frame.Of(months).EndsAt);
                Assert.True(end.Frame.Of(months).Start <= day);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_cycles_of_a_term_fill_it_without_gaps() => Prop.ForAll(
        Gen.Choose(0, 1500).ToArbitrary(), Gen.Choose(-40, 40).ToArbitrary(), (start, run) =>
        {
            var frame = new TermFrame(First.AddDays(start), run);
            var (term, day) = (frame.Of(36), frame.Of(36).Start);
            while (day < term.End)
            {
                var cycle = Terms.CycleOn(frame.Anchor, 12, day, run);
                Assert.Equal(day, cycle.Start);
                Assert.Equal(cycle, Terms.CycleOn(frame.Anchor, 12, cycle.End.AddDays(-1), run));
                day = cycle.End;
            }
            Assert.Equal(term.End, day);
        }).QuickCheckThrowOnFailure();

    /// <summary>A subscription and what was split from it, moved by steps that the routes would allow.</summary>
    private sealed class Life(DateTimeOffset start)
    {
        public const int Kinds = 9;

        private readonly List<HistoryEntry> _history = [];
        private Subscription _held = Held.Bought(Ladder[0], start.ToString("O"), 20);
        private DateTimeOffset _now = start;
        private int _version;
        private decimal _paid = Held.Bought(Ladder[0], start.ToString("O"), 20).RestOfCycle(20, start.UtcDay())!.Value
            .ExtendedPrice;

        public void Do(int kind, int amount)
        {
            Pass(kind == 0 ? TimeSpan.FromHours(amount * 3) : TimeSpan.FromMinutes(amount));
            if (!_held.IsRunning)
                return;
            var isActive = _held.Status == SubscriptionStatus.Active;
            switch (kind)
            {
                case 1 when isActive: ChangeSeats(_held.Quantity + (amount % 50) + 1); break;
                case 2 when isActive: ChangeSeats(_held.Quantity - (amount % 20)); break;
                case 3 when isActive: Upgrade(amount % (_held.Quantity + 1)); break;
                case 4 when isActive: Keep(_held.Suspend(SuspensionReasons.Partner, _now, Held.RequestId)); break;
                case 5 when _held.Status == SubscriptionStatus.Suspended:
                    Keep(_held.Resume(_now, Held.RequestId));
                    break;
                case 6 when isActive && _held.AutoRenew:
                    Keep(_held.Schedule(
                        new NextTerm { ScheduledAt = _now, Quantity = (amount % 30) + 1 }, Held.RequestId));
                    break;
                case 7 when amount % 8 == 0:
                    (_held.AutoRenew, _held.NextTerm) = (!_held.AutoRenew && isActive, null);
                    break;
                case 8 when amount % 20 == 0 && _now < _held.CancellationAllowedUntil:
                    Keep(_held.Cancel(_now, Held.RequestId));
                    break;
                default: break;
            }
        }

        public void Check()
        {
            Assert.True(_held.Quantity >= 1);
            Assert.Equal(_held.Term.EndsAt, _held.TermEnd);
            Assert.True(_held.Version > _version || _history.Count == 0);
            Assert.True(_paid >= 0, $"More was given back than was paid: {_paid}.");
            if (_held.IsRunning)
            {
                Assert.Equal(_held.Quantity, _held.Batches.Sum(b => b.Quantity));
                Assert.True(_held.TermEnd > _now);
                Assert.True(_held.AutoRenew || _held.NextTerm is null);
            }
            else
            {
                Assert.False(_held.AutoRenew);
                Assert.Null(_held.NextTerm);
                Assert.NotNull(_held.EndedAt);
            }
            for (var i = 1; i < _history.Count; i++)
                Assert.Equal(_history[i - 1].QuantityAfter, _history[i].QuantityBefore);
        }

        private void Pass(TimeSpan time)
        {
            _now = (_now + time).ToWholeSecond();
            while (_held.IsRunning && _held.TermEnd <= _now)
            {
                var plan = new NextTermPlan(Plan: null, _held.UnitPrice, _held.NextTerm?.Quantity ?? _held.Quantity);
                Keep(_held.AutoRenew ? _held.Renew(_held.TermEnd, plan)
                    : _held.IsExtended || _held.Quantity % 2 == 0 ? _held.Extend(_held.TermEnd, _held.UnitPrice)
                    : _held.Expire(_held.TermEnd));
            }
        }

        private void ChangeSeats(int wanted)
        {
            if (wanted < 1 || wanted == _held.Quantity || _held.Quantity - wanted > _held.RefundableOn(_now))
                return;
            _held.NextTerm = null;
            Keep(wanted > _held.Quantity
                ? _held.AddSeats(wanted - _held.Quantity, _now, Held.RequestId)
                : _held.ReturnSeats(_held.Quantity - wanted, _now, Held.RequestId));
        }

        private void Upgrade(int seats)
        {
            var target = Ladder.SkipWhile(p => p.OfferId != _held.OfferId).Skip(1).FirstOrDefault();
            if (target is null || seats == 0)
                return;
            _held.NextTerm = null;
            var plan = new UpgradePlan(target, target.UnitPrice, PromotionId: null, _now, Held.RequestId);
            if (seats == _held.Quantity)
            {
                foreach (var entry in _held.UpgradeAll(plan))
                    Keep(entry);
                return;
            }
            var (made, entries) = _held.UpgradeSome(seats, plan);
            Assert.Equal(seats, made.Batches.Sum(b => b.Quantity));
            Assert.Equal((made.Term.EndsAt, made.Quantity), (made.TermEnd, entries[1].QuantityAfter));
            Keep(entries[0]);
        }

        private void Keep(HistoryEntry entry)
        {
            Assert.Equal((_held.Quantity, _held.Status), (entry.QuantityAfter, entry.Status));
            _version = _held.Version - 1;
            _paid += entry.ExtendedPrice ?? 0;
            _history.Add(entry);
        }
    }
}
