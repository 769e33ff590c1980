using System.Globalization;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Exports.Tables;

/// <summary>
/// Issued invoices, by the day of their issue: of a reseller those that it sold and those that it bought.
/// </summary>
internal sealed class InvoiceTable(PlatformDbContext db, BusinessClock clock)
    : RowTable<Invoice, DocumentId>(Walk)
{
    /// <summary>The order of invoices.</summary>
    internal static readonly RowWalk<Invoice, DocumentId> Walk =
        new(row => row.IssuedAt, row => row.Id, DocumentId.From, id => id.Value);

    public override ExportKind Kind => ExportKind.Invoices;

    public override IReadOnlyList<ExportColumn> Columns { get; } =
    [
        new("id"), new("number"), new("kind"), new("status"), new("period"), new("issuedAt"), new("dueAt"),
        .. Cells.OfParty("seller"), .. Cells.OfParty("buyer"), new("customerId"), new("currency"),
        new("net", CellType.Number), new("tax", CellType.Number), new("total", CellType.Number),
        new("paid", CellType.Number), new("credited", CellType.Number), new("balance", CellType.Number),
        new("declaredTax", CellType.Number), new("declaredCurrency"), new("words"), new("lines", CellType.Whole),
    ];

    protected override IQueryable<Invoice> Rows(ExportWish wish) => wish.Of(db.Invoices.AsNoTracking());

    protected override string?[] CellsOf(Invoice row)
    {
        string Amount(long minor) => ExportWords.Amount(minor, row.Currency);
        return
        [
            row.Id.ToString(), row.Number, ExportWords.Word(row.Kind), ExportWords.Word(row.StatusAt(clock.Now)),
            new BillingMonth(row.Month).ToString(), ExportWords.Instant(row.IssuedAt), ExportWords.Instant(row.DueAt),
            .. Cells.OfParty(row.Seller), .. Cells.OfParty(row.Buyer), row.CustomerId?.ToString(), row.Currency,
            Amount(row.NetMinor), Amount(row.TaxMinor), Amount(row.TotalMinor), Amount(row.PaidMinor),
            Amount(row.CreditedMinor), Amount(row.BalanceMinor),
            row.DeclaredTax is { } tax ? ExportWords.Amount(tax.TaxMinor, tax.Currency) : null,
            row.DeclaredTax?.Currency, row.Words, row.LineCount.ToString(CultureInfo.InvariantCulture),
        ];
    }
}
