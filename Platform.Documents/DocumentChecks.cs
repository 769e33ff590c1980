using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing.Documents;

namespace Crayon.Platform.Documents;

/// <summary>What a document must hold for its drawing to be true: one currency, and sums that are sums.</summary>
internal static class DocumentChecks
{
    private const int MostLines = BillingDocument.MostDrawnLines;

    public static IReadOnlyList<Fault> Of(BillingDocument document)
    {
        var faults = new List<Fault>();
        if (document.Lines.Count is 0 or > MostLines)
            faults.Add(new("lines", $"From 1 to {MostLines} lines are drawn, not {document.Lines.Count}."));
        if (Amounts(document).Any(amount => amount.Currency != document.Currency))
        {
            faults.Add(new("total", $"Every amount is in the currency of the total, {document.Currency}."));
            return faults;
        }
        var lines = Money.Sum(document.Lines.Select(line => line.Net), document.Currency);
        if (lines != document.Net) faults.Add(new("net", $"The lines sum up to {lines}, not {document.Net}."));
        var total = document.Net + Money.Sum(document.Taxes.Select(tax => tax.Amount), document.Currency);
        if (total != document.Total) faults.Add(new("total", $"Net and tax are {total}, not {document.Total}."));
        return faults;
    }

    private static IEnumerable<Money> Amounts(BillingDocument document) =>
    [
        .. document.Lines.Select(line => line.Net),
        .. document.Taxes.SelectMany(tax => new[] { tax.Basis, tax.Amount }),
        document.Net, document.Paid,
    ];
}

/// <summary>What is wrong with a document, and where.</summary>
internal sealed record Fault(string Field, string Says);
