using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using FsCheck;
using FsCheck.Fluent;

namespace Crayon.Platform.Core.Tests.Pricing;

public sealed class TaxProperties
{
    private static readonly Gen<TaxableLine> Line =
        from minor in Gen.Choose(-1_000_000, 10_000_000)
        from rate in Gen.Elements(0m, 5.5m, 8m, 10m, 19.6m, 21m)
        from category in Gen.Elements(TaxCategory.Standard, TaxCategory.OutOfScope)
        select new TaxableLine(new Money(minor, Currency.Eur), new TaxTreatment(category, new Percent(rate)));

    private static readonly Gen<(List<TaxableLine> Lines, TaxRounding Rounding)> Document =
        from lines in Line.ListOf()
        from rounding in Gen.Elements(TaxRounding.HalfAwayFromZero, TaxRounding.Down)
        select (lines.ToList(), rounding);

    [Fact]
    public void The_parts_of_a_document_add_up() => Prop.ForAll(Document.ToArbitrary(), document =>
    {
        var summary = Tax(document);
        var taxes = summary.Taxes.Sum(tax => tax.Amount.AmountMinor);
        return summary.Net.AmountMinor == document.Lines.Sum(line => line.Net.AmountMinor)
            && summary.Taxes.Sum(tax => tax.Basis.AmountMinor) == summary.Net.AmountMinor
            && summary.LineTaxes.Sum(tax => tax.AmountMinor) == taxes
            && summary.Total.AmountMinor == summary.Net.AmountMinor + taxes;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_sum_is_taxed_within_one_rounding_of_the_exact_tax() => Prop.ForAll(
        Document.ToArbitrary(), document => Tax(document).Taxes.All(tax =>
        {
            var off = Math.Abs(tax.Amount.AmountMinor - tax.Basis.AmountMinor * tax.Rate.Value / 100m);
            return document.Rounding == TaxRounding.Down ? off < 1m : off <= 0.5m;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_line_shows_a_tax_within_one_minor_unit_of_its_own() => Prop.ForAll(
        Document.ToArbitrary(), document => Tax(document).LineTaxes.Zip(document.Lines).All(pair =>
            Math.Abs(pair.First.AmountMinor - pair.Second.Net.AmountMinor * pair.Second.Tax.Rate.Value / 100m) <= 1m))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_credit_note_of_everything_mirrors_its_invoice() => Prop.ForAll(Document.ToArbitrary(), document =>
    {
        var invoice = Tax(document);
        var note = TaxSummary.Of(
            [.. document.Lines.Select(line => line with { Net = -line.Net })], Currency.Eur, document.Rounding);
        return note.Total == -invoice.Total
            && note.Taxes.Select(tax => -tax.Amount).SequenceEqual(invoice.Taxes.Select(tax => tax.Amount));
    }).QuickCheckThrowOnFailure();

    private static TaxSummary Tax((List<TaxableLine> Lines, TaxRounding Rounding) document) =>
        TaxSummary.Of(document.Lines, Currency.Eur, document.Rounding);
}
