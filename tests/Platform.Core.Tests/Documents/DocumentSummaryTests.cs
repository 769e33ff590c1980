using Crayon.Platform.Core.Billing.Documents;

namespace Crayon.Platform.Core.Tests.Documents;

/// <summary>A document that is too long to be drawn keeps its sums when it is summed up.</summary>
public sealed class DocumentSummaryTests
{
    [Fact]
    public void A_document_that_can_be_drawn_is_drawn_as_it_is()
    {
        var document = Of(BillingDocument.MostDrawnLines);
        Assert.Same(document, DocumentSummary.Of(document));
    }

    [Fact]
    public void A_longer_one_is_summed_up_by_what_was_sold_and_its_tax()
    {
        var document = Of(BillingDocument.MostDrawnLines + 2);
        var summary = DocumentSummary.Of(document);
        Assert.Equal(BillingDocument.MostDrawnLines + 2, summary.SummaryOf);
        Assert.Equal(["Mail S", "Suite E", "Suite S"],
            summary.Lines.Select(line => $"{line.Description} {line.TaxCategory}").Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3], summary.Lines.Select(line => line.Number));
        Assert.Equal(document.Net, Money.Sum(summary.Lines.Select(line => line.Net), Currency.Eur));
        Assert.Equal(document.Lines.Count, summary.Lines.Sum(line => line.SumOf));
        Assert.All(summary.Lines, line => Assert.Equal(line.Net.ToDecimal(), line.Quantity * line.UnitPrice));
        Assert.Equal((document.Total, document.Taxes), (summary.Total, summary.Taxes));
    }

    private static BillingDocument Of(int count)
    {
        DocumentLine[] lines =
        [
            .. Enumerable.Range(1, count).Select(number => new DocumentLine(
                number, number % 3 == 0 ? "Mail" : "Suite", 2, 1.50m, new Money(300, Currency.Eur))
            {
                TaxCategory = number % 3 == 1 ? "E" : "S", TaxPercent = number % 3 == 1 ? 0 : 21,
            }),
        ];
        var net = new Money(300L * count, Currency.Eur);
        return new BillingDocument
        {
            Kind = DocumentKind.Invoice, Number = "N-1", Language = "en", Theme = "default", Brand = "N",
            IssuedOn = new DateOnly(2026, 4, 5), Seller = new DocumentParty("S", "NL"),
            Buyer = new DocumentParty("B", "NL"), Lines = lines, Taxes = [], Net = net, Total = net,
            Paid = Money.Zero(Currency.Eur),
        };
    }
}
