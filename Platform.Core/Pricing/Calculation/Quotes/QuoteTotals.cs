using Crayon.Platform.Core.Pricing.Calculation.Taxes;

namespace Crayon.Platform.Core.Pricing.Calculation.Quotes;

/// <summary>A priced line with its tax treatment.</summary>
/// <param name="Line">The line.</param>
/// <param name="Tax">Category and rate.</param>
public sealed record QuoteLine(PricedLine Line, TaxTreatment Tax);

/// <summary>The sums of a quote: rounded line nets added up, tax on the sums.</summary>
/// <param name="Currency">The one currency of the quote.</param>
/// <param name="Net">The sum of the line nets.</param>
/// <param name="Taxes">Tax for each category and rate.</param>
/// <param name="Total">Net plus taxes.</param>
public sealed record QuoteTotals(Currency Currency, Money Net, IReadOnlyList<TaxAmount> Taxes, Money Total)
{
    /// <summary>Adds up lines of one currency; another currency is refused.</summary>
    public static QuoteTotals Of(IEnumerable<QuoteLine> lines, Currency currency, TaxRounding rounding)
    {
        var taxable = lines.Select(line => new TaxableLine(line.Line.Net, line.Tax)).ToList();
        var summary = TaxSummary.Of(taxable, currency, rounding);
        return new QuoteTotals(currency, summary.Net, summary.Taxes, summary.Total);
    }
}
