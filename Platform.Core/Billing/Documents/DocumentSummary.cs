namespace Crayon.Platform.Core.Billing.Documents;

/// <summary>
/// Makes of a document that has more lines than anybody reads on paper one that is drawn: its lines are summed up by
/// what was sold and its tax. The parties, the taxes and all sums stay what they are.
/// </summary>
internal static class DocumentSummary
{
    /// <summary>The document as it is drawn: itself, unless it has too many lines.</summary>
    public static BillingDocument Of(BillingDocument document) =>
        document.Lines.Count <= BillingDocument.MostDrawnLines ? document : document with
        {
            SummaryOf = document.Lines.Count,
            Lines =
            [
                .. document.Lines.GroupBy(line => (line.Description, line.TaxCategory, line.TaxPercent))
                    .OrderBy(lines => lines.Key.Description, StringComparer.Ordinal)
                    .Select((lines, index) => LineOf(index + 1, [.. lines], document.Currency)),
            ],
        };

    // Many prices have no price together: a sum has its amount alone.
    private static DocumentLine LineOf(int number, IReadOnlyList<DocumentLine> lines, Currency currency)
    {
        var net = Money.Sum(lines.Select(line => line.Net), currency);
        return new DocumentLine(number, lines[0].Description, 1, net.ToDecimal(), net)
        {
            TaxCategory = lines[0].TaxCategory, TaxPercent = lines[0].TaxPercent, SumOf = lines.Count,
            Period = PeriodOf(lines),
        };
    }

    private static DocumentPeriod? PeriodOf(IReadOnlyList<DocumentLine> lines)
    {
        var periods = lines.Select(line => line.Period).OfType<DocumentPeriod>().ToList();
        return periods.Count < lines.Count
            ? null
            : new DocumentPeriod(periods.Min(period => period.First), periods.Max(period => period.Last));
    }
}
