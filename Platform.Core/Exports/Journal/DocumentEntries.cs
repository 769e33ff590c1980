using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Exports.Tables;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Core.Exports.Journal;

/// <summary>Issued invoices: the buyer owes the total, which is revenue and tax by category and rate.</summary>
internal sealed class InvoiceEntries(PlatformDbContext db) : RowEntries<Invoice, DocumentId>(db, InvoiceTable.Walk)
{
    public override string Name => "invoices";

    protected override Task<IReadOnlyList<JournalEntry>> EntriesAsync(
        IReadOnlyList<Invoice> rows, CancellationToken ct) => Task.FromResult<IReadOnlyList<JournalEntry>>(
    [
        .. rows.Select(row => new JournalEntry(row.IssuedAt, "invoice.issued", row.Id.Value, row)
        {
            Number = row.Number, Company = row.Seller.Name, Buyer = row.Buyer.Name, Currency = row.Currency,
            Postings =
            [
                new(JournalAccount.Receivable, row.TotalMinor), .. Sales.Of(row.NetMinor, row.Taxes, sign: -1),
            ],
        }),
    ]);
}

/// <summary>Credit notes: the same the other way round.</summary>
internal sealed class CreditNoteEntries(PlatformDbContext db) : RowEntries<CreditNote, DocumentId>(
    db, new(row => row.IssuedAt, row => row.Id, DocumentId.From, id => id.Value))
{
    public override string Name => "credit-notes";

    protected override Task<IReadOnlyList<JournalEntry>> EntriesAsync(
        IReadOnlyList<CreditNote> rows, CancellationToken ct) => Task.FromResult<IReadOnlyList<JournalEntry>>(
    [
        .. rows.Select(row => new JournalEntry(row.IssuedAt, "credit-note.issued", row.Id.Value, row)
        {
            Number = row.Number, Company = row.Seller.Name, Buyer = row.Buyer.Name, Currency = row.Currency,
            Text = row.Reason,
            Postings =
            [
                new(JournalAccount.Receivable, -row.TotalMinor), .. Sales.Of(row.NetMinor, row.Taxes, sign: 1),
            ],
        }),
    ]);
}

/// <summary>Revenue and tax of a document.</summary>
internal static class Sales
{
    public static IEnumerable<JournalPosting> Of(long net, IReadOnlyList<InvoiceTax> taxes, int sign)
    {
        foreach (var tax in taxes)
        {
            yield return Posting(JournalAccount.Revenue, tax, sign * tax.BasisMinor);
            yield return Posting(JournalAccount.Tax, tax, sign * tax.TaxMinor);
        }
        // What no tax decision is about is revenue all the same.
        yield return new JournalPosting(JournalAccount.Revenue, sign * (net - taxes.Sum(tax => tax.BasisMinor)));
    }

    private static JournalPosting Posting(JournalAccount account, InvoiceTax tax, long minor) =>
        new(account, minor) { TaxCategory = tax.Category, TaxPercent = tax.Percent };
}
