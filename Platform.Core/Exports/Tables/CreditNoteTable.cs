using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Exports.Tables;

/// <summary>Credit notes, by the day of their issue.</summary>
internal sealed class CreditNoteTable(PlatformDbContext db) : RowTable<CreditNote, DocumentId>(
    new(row => row.IssuedAt, row => row.Id, DocumentId.From, id => id.Value))
{
    public override ExportKind Kind => ExportKind.CreditNotes;

    public override IReadOnlyList<ExportColumn> Columns { get; } =
    [
        new("id"), new("number"), new("kind"), new("invoiceId"), new("invoiceNumber"), new("issuedAt"),
        .. Cells.OfParty("seller"), .. Cells.OfParty("buyer"), new("customerId"), new("reason"), new("currency"),
        new("net", CellType.Number), new("tax", CellType.Number), new("total", CellType.Number),
    ];

    protected override IQueryable<CreditNote> Rows(ExportWish wish) => wish.Of(db.CreditNotes.AsNoTracking());

    protected override string?[] CellsOf(CreditNote row)
    {
        string Amount(long minor) => ExportWords.Amount(minor, row.Currency);
        return
        [
            row.Id.ToString(), row.Number, ExportWords.Word(row.Kind), row.InvoiceId.ToString(), row.InvoiceNumber,
            ExportWords.Instant(row.IssuedAt), .. Cells.OfParty(row.Seller), .. Cells.OfParty(row.Buyer),
            row.CustomerId?.ToString(), row.Reason, row.Currency, Amount(row.NetMinor), Amount(row.TaxMinor),
            Amount(row.TotalMinor),
        ];
    }
}
