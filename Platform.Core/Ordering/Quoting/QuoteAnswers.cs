using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
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
        Answer(quote, change.Sums, [.. change.Change.Lines.Select(line => Line(change, line.Line, showsWholesale))]);

    private static QuoteAnswer Answer(
        (QuoteId Id, DateTimeOffset ExpiresAt) quote, TaxSummary sums, IReadOnlyList<QuoteAnswerLine> lines) =>
        new(quote.Id, quote.ExpiresAt, sums.Net.Currency, lines, sums.Net,
            [.. sums.Taxes.Select(tax => new QuoteAnswerTax(tax.Category.Code, tax.Rate, tax.Basis, tax.Amount))],
            sums.Total);

    private static QuoteAnswerLine Line(PricedOrderLine line, bool showsWholesale) => new(
        line.Description, line.Quantity, line.UnitRate is null ? line.UnitPrice : null, line.UnitRate,
        line.Period.Start, line.Period.End, line.Period.Days, line.Period.Days, line.Net)
    {
        Wholesale = showsWholesale ? line.Wholesale : null,
    };

    private static QuoteAnswerLine Line(QuotedChange change, PricedLine line, bool showsWholesale) => new(
        line.Kind == PricedLineKind.Credit
            ? $"{change.Description}: returned seats"
            : $"{change.Description}: added seats",
        line.Quantity, line.UnitPrice, null, line.Covers.Start, line.Covers.End, line.Share.Days, line.Share.PeriodDays,
        line.Net)
    {
        Wholesale = showsWholesale && change.Buying is { } buying ? Wholesale(buying, line) : null,
    };

    // The same share of days at the tenant's own price.
    private static WholesaleFigures Wholesale(BuyingPrice buying, PricedLine line)
    {
        var price = new Money(buying.UnitPriceMinor, Currency.Of(buying.Currency));
        var net = line.Share.Of(price, line.Quantity);
        return new WholesaleFigures(price, null, line.Net.IsNegative ? -net : net);
    }
}
