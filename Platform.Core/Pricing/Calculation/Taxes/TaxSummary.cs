using System.Runtime.InteropServices;

namespace Crayon.Platform.Core.Pricing.Calculation.Taxes;

/// <summary>How an issuer rounds the tax of one category and rate; Japan lets the issuer choose.</summary>
public enum TaxRounding
{
    /// <summary>Halves away from zero.</summary>
    HalfAwayFromZero,

    /// <summary>Fractions dropped.</summary>
    Down,
}

/// <summary>A line to be taxed.</summary>
/// <param name="Net">The rounded net.</param>
/// <param name="Tax">Category and rate.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TaxableLine(Money Net, TaxTreatment Tax);

/// <summary>The tax of one category and rate.</summary>
/// <param name="Category">The category.</param>
/// <param name="Rate">The rate.</param>
/// <param name="Basis">The sum of the rounded nets of its lines.</param>
/// <param name="Amount">The tax, rounded once.</param>
public sealed record TaxAmount(TaxCategory Category, Percent Rate, Money Basis, Money Amount);

/// <summary>Tax of a document: computed on the sums, shared out to the lines for display only.</summary>
/// <param name="Net">The sum of the line nets.</param>
/// <param name="Taxes">Tax for each category and rate, in the order of the lines.</param>
/// <param name="LineTaxes">Each line's share of its tax by largest remainder, in the order of the lines.</param>
/// <param name="Total">Net plus taxes.</param>
public sealed record TaxSummary(
    Money Net, IReadOnlyList<TaxAmount> Taxes, IReadOnlyList<Money> LineTaxes, Money Total)
{
    private const long WholeInMillionths = 100L * Percent.Parts;

    /// <summary>Taxes lines of one currency; another currency is refused.</summary>
    public static TaxSummary Of(IReadOnlyList<TaxableLine> lines, Currency currency, TaxRounding rounding)
    {
        var net = Money.Sum(lines.Select(line => line.Net), currency);
        var taxes = new List<TaxAmount>();
        var lineTaxes = new Money[lines.Count];
        // A document may have a million lines: what is made for each of them is a number.
        foreach (var group in Enumerable.Range(0, lines.Count).GroupBy(index => lines[index].Tax))
        {
            int[] places = [.. group];
            var tax = On(Money.Sum(places.Select(index => lines[index].Net), currency), group.Key, rounding);
            taxes.Add(tax);
            var shares = LargestRemainder.Distribute(
                tax.Amount.AmountMinor,
                new Shares(places.Length, at => Exact(lines[places[at]].Net, tax.Rate), WholeInMillionths));
            for (var at = 0; at < places.Length; at++) lineTaxes[places[at]] = new Money(shares[at], currency);
        }
        return new TaxSummary(net, taxes, lineTaxes, net + Money.Sum(taxes.Select(tax => tax.Amount), currency));
    }

    private static TaxAmount On(Money basis, TaxTreatment tax, TaxRounding rounding)
    {
        var exact = Exact(basis, tax.Rate);
        var minor = rounding == TaxRounding.Down
            ? exact / WholeInMillionths
            : Rounding.DivideHalfAwayFromZero(exact, WholeInMillionths);
        return new TaxAmount(tax.Category, tax.Rate, basis, Rounding.ToMoney(minor, basis.Currency));
    }

    private static Int128 Exact(Money net, Percent rate) => (Int128)net.AmountMinor * rate.Millionths;
}
