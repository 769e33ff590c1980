using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>
/// As long as a card's bank has not decided, nobody is pressed for the money that it holds back: it is owed again only
/// when that is lost.
/// </summary>
public sealed class CardDisputePauses(PlatformDbContext db, BusinessClock clock)
{
    /// <summary>What is held back of a buyer's invoices at present, minor units.</summary>
    internal async Task<Dictionary<DocumentId, long>> OfAsync(DunnedBuyer buyer, CancellationToken ct) =>
        (await Held(db.CardDisputes.Where(row => row.Status == DisputeStatus.Open
                && row.SellerTenantId == buyer.Seller && row.BuyerTenantId == buyer.Tenant
                && row.CustomerId == buyer.Customer)).ToListAsync(ct))
        .GroupBy(row => row.Invoice).ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Minor));

    /// <summary>
    /// It is lost: where nothing else was owed all the while, the days begin now; all cases are looked at again.
    /// </summary>
    internal async Task EndAsync(CardDispute dispute, CancellationToken ct)
    {
        var held = (await Held(db.CardDisputes.Where(row => row.Id == dispute.Id)).ToListAsync(ct))
            .GroupBy(row => row.Invoice).ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Minor));
        var ids = held.Keys.ToList();
        var cases = await db.DunningCases
            .Where(row => ids.Contains(row.InvoiceId) && row.State == DunningCaseState.Open)
            .Join(db.Invoices, row => row.InvoiceId, of => of.Id, (row, of) => new { Row = row, of.BalanceMinor })
            .ToListAsync(ct);
        foreach (var found in cases)
        {
            if (found.BalanceMinor <= held[found.Row.InvoiceId]) found.Row.CountsFrom = clock.Now;
            found.Row.NextAt = clock.Now;
        }
    }

    // What was taken off an invoice since then.
    private IQueryable<HeldBack> Held(IQueryable<CardDispute> disputes) => disputes
        .Join(db.PaymentAllocations.Where(part => part.AmountMinor < 0), row => row.PaymentId, part => part.PaymentId,
            (row, part) => new { row.OpenedAt, Part = part })
        .Where(pair => pair.Part.At >= pair.OpenedAt)
        .Select(pair => new HeldBack(pair.Part.InvoiceId, -pair.Part.AmountMinor));

    private sealed record HeldBack(DocumentId Invoice, long Minor);
}
