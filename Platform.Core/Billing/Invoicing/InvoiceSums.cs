using System.Collections;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Crayon.Platform.Core.Tax;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>The sums of a document: what each line is taxed by, and the tax on the sums of rounded lines.</summary>
/// <param name="Decisions">The tax of each line, in their order.</param>
/// <param name="Summary">The sums.</param>
internal sealed record InvoiceSums(IReadOnlyList<TaxDecision> Decisions, TaxSummary Summary)
{
    /// <summary>What the document has to say.</summary>
    public string? Words => Decisions.FirstOrDefault(decision => decision.Words is not null)?.Words;

    /// <summary>The taxes as the document keeps them.</summary>
    public List<InvoiceTax> Taxes =>
    [
        .. Summary.Taxes.Select(tax => new InvoiceTax
        {
            Category = tax.Category.Code, Percent = tax.Rate.Value, BasisMinor = tax.Basis.AmountMinor,
            TaxMinor = tax.Amount.AmountMinor,
            Source = Decisions.First(decision => decision.Treatment == new TaxTreatment(tax.Category, tax.Rate)).Source,
        }),
    ];

    /// <summary>Taxes each line by the rows that hold on the day of its charge.</summary>
    public static async Task<InvoiceSums> OfAsync(
        TaxBook taxes, (InvoiceParty Seller, InvoiceParty Buyer) parties, IReadOnlyList<DraftCharge> lines,
        Currency currency, CancellationToken ct)
    {
        var (from, to, isConfirmed) =
            (parties.Seller.CountryCode, parties.Buyer.CountryCode, parties.Buyer.TaxIdConfirmedAt is not null);
        var byDay = new Dictionary<DateOnly, TaxDecision>();
        foreach (var line in lines)
        {
            var day = UtcDay.Of(line.At);
            if (!byDay.ContainsKey(day))
                byDay[day] = await taxes.DecideAsync(new TaxSale(from, to, isConfirmed, line.At), ct);
        }
        TaxDecision[] decisions = [.. lines.Select(line => byDay[UtcDay.Of(line.At)])];
        var rounding = decisions.Length > 0 ? decisions[0].Rounding : default;
        return new InvoiceSums(decisions, TaxSummary.Of(
            new Taxable(lines, byDay.ToDictionary(pair => pair.Key, pair => pair.Value.Treatment), currency),
            currency, rounding));
    }

    // Made when looked at, because there may be a million.
    private sealed class Taxable(
        IReadOnlyList<DraftCharge> lines, Dictionary<DateOnly, TaxTreatment> byDay, Currency currency)
        : IReadOnlyList<TaxableLine>
    {
        public int Count => lines.Count;

        public TaxableLine this[int index] =>
            new(new Money(lines[index].NetMinor, currency), byDay[UtcDay.Of(lines[index].At)]);

        public IEnumerator<TaxableLine> GetEnumerator() =>
            Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
