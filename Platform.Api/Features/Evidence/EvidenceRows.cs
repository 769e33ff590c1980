using System.Runtime.CompilerServices;
using Crayon.Platform.Api.Features.Audit;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Evidence;

/// <summary>Reads what stands behind an invoice, some rows at a time, as far as the request's scope sees.</summary>
internal sealed class EvidenceRows(PlatformDbContext db)
{
    private const int AtOnce = 500;

    /// <summary>Orders, the oldest first.</summary>
    public async Task<List<OrderEvidence>> OrdersAsync(IReadOnlyCollection<OrderId> ids, CancellationToken ct)
    {
        var found = new List<OrderEvidence>();
        foreach (var part in ids.Chunk(AtOnce))
            found.AddRange((await db.Orders.AsNoTracking().Where(row => part.Contains(row.Id)).ToListAsync(ct))
                .Select(OrderEvidence.Of));
        return [.. found.OrderBy(order => order.OrderDate).ThenBy(order => order.Number, StringComparer.Ordinal)];
    }

    /// <summary>The agreements of customers, also of those that were deleted since.</summary>
    public async Task<List<AgreementEvidence>> AgreementsAsync(
        IReadOnlyCollection<CustomerId> ids, CancellationToken ct)
    {
        var found = new List<AgreementEvidence>();
        foreach (var part in ids.Chunk(AtOnce))
            found.AddRange((await db.Customers.IgnoreQueryFilters([QueryFilters.Deleted]).AsNoTracking()
                .Where(row => part.Contains(row.CustomerId)).ToListAsync(ct)).Select(AgreementEvidence.Of));
        return [.. found.OrderBy(row => row.CustomerId)];
    }

    /// <summary>
    /// What the provider billed for the subscriptions of the invoice in the time that its lines are for; each line of
    /// the provider's once.
    /// </summary>
    public async IAsyncEnumerable<ProviderLineEvidence> ProviderLinesAsync(
        Invoice invoice, [EnumeratorCancellation] CancellationToken ct)
    {
        var (after, told) = (0, new HashSet<Guid>());
        while (await db.InvoiceLines.AsNoTracking()
            .Where(row => row.InvoiceId == invoice.Id && row.Number > after).OrderBy(row => row.Number).Take(AtOnce)
            .ToListAsync(ct) is { Count: > 0 } lines)
        {
            foreach (var (line, number) in await CostsAsync(lines, ct))
                if (told.Add(line.Id)) yield return ProviderLineEvidence.Of(line, number);
            after = lines[^1].Number;
        }
    }

    /// <summary>
    /// What the audit log says of the invoice, its credit notes, its payments and its orders, by subject and time.
    /// </summary>
    public async IAsyncEnumerable<ListAuditLog.AuditView> AuditAsync(
        Invoice invoice, IReadOnlyCollection<OrderId> orders, [EnumeratorCancellation] CancellationToken ct)
    {
        var notes = await db.CreditNotes.AsNoTracking().Where(row => row.InvoiceId == invoice.Id)
            .Select(row => row.Id).ToListAsync(ct);
        var payments = await db.PaymentAllocations.AsNoTracking().Where(row => row.InvoiceId == invoice.Id)
            .Select(row => row.PaymentId).Distinct().ToListAsync(ct);
        string[] subjects =
        [
            invoice.Id.ToString(), .. notes.Select(id => id.ToString()), .. payments.Select(id => id.ToString()),
            .. orders.Select(id => id.ToString()),
        ];
        foreach (var part in subjects.Chunk(AtOnce))
            foreach (var row in await db.AuditEvents.AsNoTracking().Where(row => part.Contains(row.SubjectId))
                .OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(ct))
                yield return ListAuditLog.AuditView.Of(row);
    }

    private async Task<List<(CostLine Line, string Invoice)>> CostsAsync(
        IReadOnlyList<InvoiceLine> lines, CancellationToken ct)
    {
        var subscriptions = lines.Select(line => (Core.Subscriptions.SubscriptionId?)line.SubscriptionId).Distinct()
            .ToList();
        var (from, to) = (lines.Min(line => line.From), lines.Max(line => line.To));
        var found = await db.CostLines.AsNoTracking()
            .Where(row => subscriptions.Contains(row.SubscriptionId) && row.ChargedFrom < to && row.ChargedTo > from)
            .Join(db.ProviderInvoices.AsNoTracking(), row => row.ProviderInvoiceId, on => on.Id,
                (row, on) => new { Line = row, on.Number })
            .OrderBy(row => row.Line.ChargedFrom).ThenBy(row => row.Line.Id).ToListAsync(ct);
        var times = lines.ToLookup(line => line.SubscriptionId);
        return
        [
            .. found.Where(row => row.Line.SubscriptionId is { } id && times[id].Any(line =>
                row.Line.ChargedFrom < line.To && row.Line.ChargedTo > line.From))
                .Select(row => (row.Line, row.Number)),
        ];
    }
}
