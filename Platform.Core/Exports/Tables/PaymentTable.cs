using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Exports.Tables;

/// <summary>Payments, by the day they were received, with what became of them.</summary>
internal sealed class PaymentTable(PlatformDbContext db) : RowTable<Payment, PaymentId>(Walk)
{
    /// <summary>The order of payments.</summary>
    internal static readonly RowWalk<Payment, PaymentId> Walk =
        new(row => row.ReceivedAt, row => row.Id, PaymentId.From, id => id.Value);

    public override ExportKind Kind => ExportKind.Payments;

    public override IReadOnlyList<ExportColumn> Columns { get; } =
    [
        new("id"), new("receivedAt"), new("method"), new("status"), new("customerId"), new("buyerTenantId"),
        new("reference"), new("currency"), new("amount", CellType.Number), new("allocated", CellType.Number),
        new("refunded", CellType.Number), new("unallocated", CellType.Number),
    ];

    protected override IQueryable<Payment> Rows(ExportWish wish) => wish.Of(db.Payments.AsNoTracking());

    protected override string?[] CellsOf(Payment row)
    {
        string Amount(long minor) => ExportWords.Amount(minor, row.Currency);
        return
        [
            row.Id.ToString(), ExportWords.Instant(row.ReceivedAt), ExportWords.Word(row.Method),
            ExportWords.Word(row.Status), row.CustomerId?.ToString(),
            row.CustomerId is null ? row.BuyerTenantId.ToString() : null, row.Reference, row.Currency,
            Amount(row.AmountMinor), Amount(row.AllocatedMinor), Amount(row.RefundedMinor),
            Amount(row.UnallocatedMinor),
        ];
    }
}
