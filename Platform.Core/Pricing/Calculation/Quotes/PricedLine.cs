using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Returns;

namespace Crayon.Platform.Core.Pricing.Calculation.Quotes;

/// <summary>What a line of a quote is for.</summary>
public enum PricedLineKind
{
    /// <summary>Seats for a whole period.</summary>
    FullPeriod,

    /// <summary>Seats added in the middle of a period, for what remains of it.</summary>
    AddedSeats,

    /// <summary>Seats given back; the net is negative.</summary>
    Credit,

    /// <summary>What is left of a period, given back because the seats move to another plan.</summary>
    Remainder,

    /// <summary>Seats that moved to this plan, for what remains of its period.</summary>
    MovedSeats,

    /// <summary>The first period of the next term.</summary>
    NextTerm,
}

/// <summary>A line of a quote, order or charge: seats at a price for days of a period.</summary>
/// <param name="Kind">What the line is for.</param>
/// <param name="Quantity">The seats, at least 1; a credit's sign is in its net.</param>
/// <param name="UnitPrice">The price of one seat for the whole period.</param>
/// <param name="Period">The billing period that the price is for.</param>
/// <param name="Covers">The days charged or, for a credit, the charged days that are credited from.</param>
/// <param name="Share">The days charged or given back, over the days of the period.</param>
/// <param name="Net">The rounded net; negative for a credit.</param>
public sealed record PricedLine(
    PricedLineKind Kind,
    int Quantity,
    Money UnitPrice,
    BillingPeriod Period,
    BillingPeriod Covers,
    DayShare Share,
    Money Net)
{
    /// <summary>Seats for a whole period: price × seats, which needs no rounding.</summary>
    public static PricedLine ForFullPeriod(Money unitPrice, int seats, BillingPeriod period) =>
        Charge(PricedLineKind.FullPeriod, unitPrice, seats, period, period);

    /// <summary>
    /// Seats added on a day: half-up(price × seats × remaining days / period days), the day included.
    /// </summary>
    public static PricedLine ForAddedSeats(Money unitPrice, int seats, BillingPeriod period, DateOnly changeDay) =>
        Charge(PricedLineKind.AddedSeats, unitPrice, seats, period, period.From(changeDay));

    /// <summary>The negative line of a credit.</summary>
    public static PricedLine ForCredit(SeatCredit credit) => new(
        PricedLineKind.Credit, credit.Seats, credit.Charge.UnitPrice, credit.Charge.Period, credit.Charge.Covers,
        credit.GivenBack, -credit.Amount);

    private static PricedLine Charge(
        PricedLineKind kind, Money unitPrice, int seats, BillingPeriod period, BillingPeriod covers)
    {
        if (seats < 1) throw new DomainRuleException(PricingRefusals.InvalidQuantity, "A line has at least one seat.");
        var share = new DayShare(covers.Days, period.Days);
        return new PricedLine(kind, seats, unitPrice, period, covers, share, share.Of(unitPrice, seats));
    }
}
