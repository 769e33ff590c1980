using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Crayon.Platform.Core.Tax;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>The tax of a credit note, by the terms of its invoice.</summary>
/// <param name="Taxes">For each category and rate.</param>
/// <param name="LineTaxes">Each line's share, for display.</param>
internal sealed record CreditTaxes(IReadOnlyList<InvoiceTax> Taxes, IReadOnlyList<Money> LineTaxes)
{
    /// <summary>
    /// Taxes lines rate by rate; the note that takes the last of a rate's basis takes what is left of its tax, so that
    /// all notes together come to the invoice exactly.
    /// </summary>
    public static async Task<CreditTaxes> OfAsync(
        PlatformDbContext db, TaxBook taxes, Invoice invoice, IReadOnlyList<TaxableLine> lines, CancellationToken ct)
    {
        var earlier = await db.CreditNotes.AsNoTracking().Where(row => row.InvoiceId == invoice.Id).ToListAsync(ct);
        var country = await taxes.CountryAsync(invoice.Seller.CountryCode, invoice.IssuedAt, ct);
        var sums = TaxSummary.Of(lines, Currency.Of(invoice.Currency), country?.Rounding ?? default);
        var shares = sums.LineTaxes.ToArray();
        var taken = sums.Taxes.Select(tax => Close(invoice, earlier, tax)).ToList();
        foreach (var (tax, share) in taken.Zip(sums.Taxes)) Share(lines, shares, (share, tax.TaxMinor));
        return new CreditTaxes(taken, shares);
    }

    private static InvoiceTax Close(Invoice invoice, List<CreditNote> earlier, TaxAmount tax)
    {
        var whole = invoice.Taxes.First(row => IsOf(row, tax));
        var before = earlier.SelectMany(note => note.Taxes).Where(row => IsOf(row, tax)).ToList();
        var (basis, left) = (tax.Basis.AmountMinor, whole.TaxMinor - before.Sum(row => row.TaxMinor));
        var isLast = before.Sum(row => row.BasisMinor) + basis == whole.BasisMinor;
        return whole with { BasisMinor = basis, TaxMinor = isLast ? left : Math.Min(left, tax.Amount.AmountMinor) };
    }

    // Where the tax was closed to what is left, the lines show that.
    private static void Share(IReadOnlyList<TaxableLine> lines, Money[] shares, (TaxAmount Computed, long Taken) tax)
    {
        if (tax.Computed.Amount.AmountMinor == tax.Taken || tax.Computed.Basis.AmountMinor == 0) return;
        var treatment = new TaxTreatment(tax.Computed.Category, tax.Computed.Rate);
        var places = Enumerable.Range(0, lines.Count).Where(index => lines[index].Tax == treatment).ToList();
        var split = LargestRemainder.Split(
            tax.Computed.Amount with { AmountMinor = tax.Taken },
            [.. places.Select(index => lines[index].Net.AmountMinor)]);
        foreach (var (index, share) in places.Zip(split)) shares[index] = share;
    }

    private static bool IsOf(InvoiceTax row, TaxAmount tax) =>
        row.Category == tax.Category.Code && row.Percent == tax.Rate.Value;
}
