using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;
using Crayon.Platform.Core.Pricing.Calculation.Returns;
using FsCheck;
using FsCheck.Fluent;
using static Crayon.Platform.Core.Tests.Pricing.Prices;

namespace Crayon.Platform.Core.Tests.Pricing;

public sealed class SeatProperties
{
    private static readonly Gen<Money> Price =
        from minor in Gen.Choose(0, 1_000_000)
        from currency in Gen.Elements("EUR", "JPY", "KWD")
        select new Money(minor, Currency.Of(currency));

    private static readonly Gen<BillingPeriod> Period =
        from day in Gen.Choose(0, 3000)
        from cycle in Gen.Elements(BillingCycle.Monthly, BillingCycle.Annual, BillingCycle.Triennial)
        from number in Gen.Choose(0, 40)
        select BillingPeriods.Numbered(At("2024-01-01T00:00Z").AddDays(day), cycle, number);

    private static readonly Gen<SeatCharge> Charge =
        from price in Price
        from period in Period
        from seats in Gen.Choose(1, 500)
        from skip in Gen.Choose(0, 2000)
        select SeatCharge.Untouched(price, seats, period, period.From(period.Start.AddDays(skip % period.Days)));

    private static readonly Gen<SeatBatch> Batch =
        from hours in Gen.Choose(0, 300)
        from seats in Gen.Choose(0, 50)
        select SeatBatch.BoughtAt(Noon.AddHours(-hours), seats);

    [Fact]
    public void Proration_of_the_whole_period_is_the_full_price() => Prop.ForAll(
        Price.ToArbitrary(), Period.ToArbitrary(), Gen.Choose(1, 10_000).ToArbitrary(), (price, period, seats) =>
            PricedLine.ForAddedSeats(price, seats, period, period.Start).Net == price * seats
            && PricedLine.ForFullPeriod(price, seats, period).Net == price * seats).QuickCheckThrowOnFailure();

    [Fact]
    public void Splitting_an_addition_changes_it_by_no_more_than_the_rounding_of_each_line() => Prop.ForAll(
        Charge.ToArbitrary(), Gen.Choose(1, 10).ToArbitrary(), (charge, parts) =>
        {
            var share = new DayShare(charge.Covers.Days, charge.Period.Days);
            var equally = Enumerable.Repeat(1L, parts).ToList();
            var sizes = LargestRemainder.Split(new Money(charge.Seats, Currency.Jpy), equally);
            var split = sizes.Sum(size => share.Of(charge.UnitPrice, (int)size.AmountMinor).AmountMinor);
            return 2 * Math.Abs(split - share.Of(charge.UnitPrice, charge.Seats).AmountMinor) <= parts + 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_day_never_costs_more() => Prop.ForAll(Charge.ToArbitrary(), charge =>
        charge.Covers.Days == 1
        || PricedLine.ForAddedSeats(charge.UnitPrice, charge.Seats, charge.Period, charge.Covers.Start.AddDays(1)).Net
            <= PricedLine.ForAddedSeats(charge.UnitPrice, charge.Seats, charge.Period, charge.Covers.Start).Net)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Credits_of_one_by_one_returns_never_exceed_the_charge() => Prop.ForAll(
        Charge.ToArbitrary(), Gen.Choose(0, 7).ToArbitrary(), (charge, used) =>
        {
            var left = charge;
            for (var seats = charge.Seats; seats > 0; seats--)
            {
                var credit = ReturnCredit.For([left], 1, used)[0].Amount;
                if (credit.IsNegative) return false;
                left = left with { Seats = seats - 1, Uncredited = left.Uncredited - credit };
            }
            return !left.Uncredited.IsNegative;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_return_on_the_first_day_gives_all_back_and_more_used_days_never_more() => Prop.ForAll(
        Charge.ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (charge, used) =>
        {
            Money Credit(int days) => ReturnCredit.For([charge], charge.Seats, days)[0].Amount;
            return Credit(0) == charge.Uncredited && Credit(used + 1) <= Credit(used);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_reduction_takes_exactly_the_seats_from_open_batches_youngest_first() => Prop.ForAll(
        Batch.ListOf().ToArbitrary(), ArbMap.Default.ArbFor<PositiveInt>(), (batches, wish) =>
        {
            var all = batches.ToList();
            var refundable = SeatReduction.Refundable(all, Noon);
            if (refundable == 0)
                return CodeOf(() => SeatReduction.Allocate(all, 1, Noon)) == "quantity-reduction-not-allowed";
            var seats = wish.Get % refundable + 1;
            var taken = SeatReduction.Allocate(all, seats, Noon);
            var oldest = taken[^1].Batch;
            return taken.Sum(share => share.Seats) == seats
                && taken.All(share => share.Batch.IsOpen(Noon) && share.Seats > 0)
                && taken.All(share => share.Seats <= share.Batch.Quantity)
                && taken.SkipLast(1).All(share => share.Seats == share.Batch.Quantity)
                && all.Where(batch => batch.IsOpen(Noon) && batch.PurchasedAt > oldest.PurchasedAt)
                    .Sum(batch => batch.Quantity) <= seats;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Periods_of_one_start_join_without_gap_and_each_day_lies_in_its_own() => Prop.ForAll(
        Gen.Choose(0, 1500).ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), (day, number) =>
        {
            var start = At("2024-01-01T00:00Z").AddDays(day);
            var period = BillingPeriods.Numbered(start, BillingCycle.Monthly, number);
            return period.End == BillingPeriods.Numbered(start, BillingCycle.Monthly, number + 1).Start
                && BillingPeriods.PeriodAt(start, BillingCycle.Monthly, period.StartsAt) == period
                && BillingPeriods.PeriodAt(start, BillingCycle.Monthly, period.EndsAt.AddTicks(-1)) == period;
        }).QuickCheckThrowOnFailure();
}
