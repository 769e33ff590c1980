using Crayon.Platform.Core.Pricing.Calculation.Periods;

namespace Crayon.Platform.Core.Pricing.Calculation.Returns;

/// <summary>Credits for seats that are given back, at the price that was charged for them.</summary>
public static class ReturnCredit
{
    /// <summary>
    /// Credits seats over the charges made for them in one window: used days are taken from the earliest charge first,
    /// and each charge is credited over its own period by half-up(price × seats × days left / period days).
    /// </summary>
    public static IReadOnlyList<SeatCredit> For(IEnumerable<SeatCharge> charges, int seats, int usedDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(usedDays);
        var credits = new List<SeatCredit>();
        foreach (var charge in charges.OrderBy(charge => charge.Covers.Start))
        {
            if (seats < 1 || seats > charge.Seats)
                throw new DomainRuleException(PricingRefusals.InvalidQuantity, "Only charged seats can be given back.");
            var used = Math.Min(usedDays, charge.Covers.Days);
            usedDays -= used;
            var givenBack = new DayShare(charge.Covers.Days - used, charge.Period.Days);
            // Several partial returns round up one by one; together they never exceed the charge.
            var amount = Money.Min(givenBack.Of(charge.UnitPrice, seats), charge.Uncredited);
            credits.Add(new SeatCredit(charge, seats, used, givenBack, amount));
        }
        return credits;
    }
}
