using Crayon.Platform.Core.Pricing.Calculation.Quotes;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Changing;

namespace Crayon.Platform.Core.Ordering.Quoting;

/// <summary>Puts priced orders and changes into the shape of a quote.</summary>
internal static class QuoteAnswers
{
    public static QuoteAnswer Of(
        (QuoteId Id, DateTimeOffset ExpiresAt) quote, PricedOrder order, bool showsWholesale) =>
        Answer(quote, order.Sums, [.. order.Lines.Select(line => Line(line, showsWholesale))]);

    public static QuoteAnswer Of(
        (QuoteId Id, DateTimeOffset ExpiresAt) quote, QuotedChange change, bool showsWholesale) =>
        Answer(quote, change.Sums, [.. change.Change.Lines.Select(line => Line(change, line, showsWholesale))]) with
        {
            Warnings = ChangeWarnings.Of(change.Change),
        };

    private static QuoteAnswer Answer(
        (QuoteId Id, DateTimeOffset ExpiresAt) quote, TaxSummary sums, IReadOnlyList<QuoteAnswerLine> lines) =>
        new(quote.Id, quote.ExpiresAt, sums.Net.Currency, lines, sums.Net,
            [.. sums.Taxes.Select(tax => new QuoteAnswerTax(tax.Category.Code, tax.Rate, tax.Basis, tax.Amount))],
            sums.Total);

    private static QuoteAnswerLine Line(PricedOrderLine line, bool showsWholesale) => new(
        line.Description, line.Quantity, line.UnitRate is null ? line.UnitPrice : null, line.UnitRate,
        line.Covers.Start, line.Covers.End, line.Covers.Days, line.Period.Days, line.Net)
    {
        Wholesale = showsWholesale ? line.Wholesale : null,
    };

    private static QuoteAnswerLine Line(QuotedChange change, PricedChangeLine priced, bool showsWholesale)
    {
        var line = priced.Line;
        var plan = priced.Plan is { } other ? $"{other.ServiceName}, {other.Name}" : change.Description;
        return new QuoteAnswerLine(
            $"{plan}: {WordsOf(line.Kind)}", line.Quantity, line.UnitPrice, null, line.Covers.Start, line.Covers.End,
            line.Share.Days, line.Share.PeriodDays, line.Net)
        {
            Wholesale = showsWholesale && BuyingOf(change, priced) is { } buying ? Wholesale(buying, line) : null,
        };
    }

    private static string WordsOf(PricedLineKind kind) => kind switch
    {
        PricedLineKind.Credit => "returned seats",
        PricedLineKind.Remainder => "rest given back",
        PricedLineKind.MovedSeats => "moved seats",
        PricedLineKind.NextTerm => "next term",
        _ => "added seats",
    };

    private static Money? BuyingOf(QuotedChange change, PricedChangeLine line) =>
        line.Plan is { } other ? other.WholesaleUnitPrice
        : change.Buying is { } buying ? new Money(buying.UnitPriceMinor, Currency.Of(buying.Currency))
        : null;

    // The same share of days at the tenant's own price.
    private static WholesaleFigures Wholesale(Money price, PricedLine line)
    {
        var net = line.Share.Of(price, line.Quantity);
        return new WholesaleFigures(price, null, line.Net.IsNegative ? -net : net);
    }
}
