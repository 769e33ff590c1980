using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments;

/// <summary>
/// Takes a payment off invoices where more of it is needed than lies against none: first what is paid beyond a balance,
/// then the latest allocations.
/// </summary>
public sealed class AllocationRelease(PlatformDbContext db, PaymentLedger ledger)
{
    /// <summary>Sees to it that so much of a payment lies against no invoice, in the unit of work.</summary>
    internal async Task FreeAsync(Payment payment, long wanted, CancellationToken ct)
    {
        var lacking = wanted - payment.UnallocatedMinor;
        if (lacking <= 0) return;
        var laid = await db.PaymentAllocations.AsNoTracking().Where(row => row.PaymentId == payment.Id)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).ToListAsync(ct);
        var sums = laid.GroupBy(row => row.InvoiceId)
            .ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.AmountMinor));
        var ids = sums.Keys.ToList();
        var invoices = (await db.Invoices.Where(row => ids.Contains(row.Id)).ToListAsync(ct))
            .ToDictionary(row => row.Id);
        foreach (var invoice in ids.Select(id => invoices[id]))
        {
            var part = Math.Min(Math.Min(lacking, sums[invoice.Id]), Math.Max(0, -invoice.BalanceMinor));
            lacking -= TakeOff(payment, (invoice, sums), part);
        }
        foreach (var invoice in ids.Select(id => invoices[id]))
            lacking -= TakeOff(payment, (invoice, sums), Math.Min(lacking, sums[invoice.Id]));
    }

    private long TakeOff(
        Payment payment, (Invoice Invoice, Dictionary<DocumentId, long> Sums) from, long minor)
    {
        if (minor <= 0) return 0;
        ledger.TakeOff(payment, from.Invoice, minor);
        from.Sums[from.Invoice.Id] -= minor;
        return minor;
    }
}
