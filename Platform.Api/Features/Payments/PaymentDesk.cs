using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Features.Payments.Cards;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Payments;

/// <summary>Reads payments with what became of them, as far as the request's scope sees.</summary>
internal sealed class PaymentDesk(PlatformDbContext db)
{
    private static readonly PageOrder<Payment, PaymentId> Order = new(row => row.DateCreated, row => row.Id);

    public PlatformDbContext Db => db;

    /// <summary>Payments of a customer or of an invoice; all of them without either.</summary>
    public async Task<Page<PaymentView>> ListAsync(
        (CustomerId? Customer, DocumentId? Invoice) of, PageRequest page, CancellationToken ct)
    {
        var (customer, invoice) = of;
        var found = await db.Payments.AsNoTracking()
            .Where(row => (customer == null || row.CustomerId == customer)
                && (invoice == null || db.PaymentAllocations.Any(
                    part => part.PaymentId == row.Id && part.InvoiceId == invoice)))
            .ReadPageAsync(Order, page, row => row, ct);
        return new Page<PaymentView>(await ViewsAsync(found.Items, ct), found.NextCursor);
    }

    /// <summary>One payment; null where the scope sees none.</summary>
    public async Task<PaymentView?> FindAsync(PaymentId id, CancellationToken ct) =>
        await db.Payments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is { } row
            ? await ViewAsync(row, ct)
            : null;

    /// <summary>A payment as it is shown.</summary>
    public async Task<PaymentView> ViewAsync(Payment row, CancellationToken ct) => (await ViewsAsync([row], ct))[0];

    private async Task<List<PaymentView>> ViewsAsync(IReadOnlyList<Payment> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var parts = (await db.PaymentAllocations.AsNoTracking().Where(row => ids.Contains(row.PaymentId))
            .OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(ct)).ToLookup(row => row.PaymentId);
        var refunds = (await db.PaymentRefunds.AsNoTracking().Where(row => ids.Contains(row.PaymentId))
            .OrderBy(row => row.Id).ToListAsync(ct)).ToLookup(row => row.PaymentId);
        var disputes = (await db.CardDisputes.AsNoTracking().Where(row => ids.Contains(row.PaymentId))
            .OrderBy(row => row.Id).ToListAsync(ct)).ToLookup(row => row.PaymentId);
        return [.. rows.Select(row => Of(row, parts[row.Id], refunds[row.Id], disputes[row.Id]))];
    }

    private static PaymentView Of(
        Payment row, IEnumerable<PaymentAllocation> parts, IEnumerable<PaymentRefund> refunds,
        IEnumerable<CardDispute> disputes)
    {
        MoneyView Amount(long minor) => MoneyView.Of(minor, row.Currency);
        return new PaymentView(row.Id.Value, row.Method, row.Status, row.CustomerId?.Value, row.Reference)
        {
            ReceivedAt = row.ReceivedAt, Amount = Amount(row.AmountMinor), Allocated = Amount(row.AllocatedMinor),
            Refunded = Amount(row.RefundedMinor), Disputed = Amount(row.DisputedMinor),
            Unallocated = Amount(row.UnallocatedMinor),
            Allocations =
            [
                .. parts.GroupBy(part => part.InvoiceId).Select(of => (of.Key, Sum: of.Sum(part => part.AmountMinor)))
                    .Where(of => of.Sum != 0).Select(of => new AllocationView(of.Key.Value, Amount(of.Sum))),
            ],
            Disputes = [.. disputes.Select(dispute => CardDisputeView.Of(dispute, row.Currency))],
            Refunds = [.. refunds.Select(refund => RefundView.Of(refund, row.Currency))],
        };
    }
}
