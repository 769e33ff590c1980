using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// Writes the lines of an invoice and marks its charges, some at a time: an invoice may have any number.
/// </summary>
public sealed class InvoiceLines(PlatformDbContext db, BusinessClock clock)
{
    private const int AtOnce = 2000;

    internal async Task WriteAsync(
        Invoice invoice, IReadOnlyList<DraftCharge> charges, InvoiceSums sums, LineWords words,
        CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        foreach (var part in charges.Index().Chunk(AtOnce))
        {
            ChargeId[] ids = [.. part.Select(row => row.Item.Id)];
            var found = await ReadAsync(db, invoice.Kind, ids, ct);
            var lines = part.Select(row => ToLine(
                (invoice, words), found[row.Item.Id], sums, row.Index)).ToList();
            await BulkRows.AddAsync(db, lines, clock.Now, ct);
            if (invoice.Kind == InvoiceKind.Wholesale)
                await ChargeMarks.PutWholesaleOnAsync(db, invoice.Id, ids, clock.Now, ct);
            else await ChargeMarks.PutOnAsync(db, invoice.Id, ids, clock.Now, ct);
        }
    }

    /// <summary>Charges with the half that a kind of invoice bills, to be read.</summary>
    internal static Task<Dictionary<ChargeId, BilledCharge>> ReadAsync(
        PlatformDbContext db, InvoiceKind kind, IReadOnlyList<ChargeId> ids, CancellationToken ct) =>
        OfAsync((db.Charges.AsNoTracking(), db.WholesaleCharges.AsNoTracking()), kind, ids, ct);

    /// <summary>The same, to be changed.</summary>
    internal static Task<Dictionary<ChargeId, BilledCharge>> ChargesOfAsync(
        PlatformDbContext db, InvoiceKind kind, IReadOnlyList<ChargeId> ids, CancellationToken ct) =>
        OfAsync((db.Charges, db.WholesaleCharges), kind, ids, ct);

    private static async Task<Dictionary<ChargeId, BilledCharge>> OfAsync(
        (IQueryable<Charge> All, IQueryable<WholesaleCharge> Wholesale) rows, InvoiceKind kind,
        IReadOnlyList<ChargeId> ids, CancellationToken ct)
    {
        var charges = await rows.All.Where(row => ids.Contains(row.Id)).ToListAsync(ct);
        if (kind != InvoiceKind.Wholesale)
            return charges.ToDictionary(row => row.Id, row => new BilledCharge(row, null));
        var wholesale = await rows.Wholesale.Where(row => ids.Contains(row.ChargeId))
            .ToDictionaryAsync(row => row.ChargeId, ct);
        return charges.ToDictionary(row => row.Id, row => new BilledCharge(row, wholesale[row.Id]));
    }

    /// <summary>The line of a charge at its place; also of a draft, where it may still change.</summary>
    internal static InvoiceLine ToLine(
        (IDocument Document, LineWords Words) on, BilledCharge billed, InvoiceSums sums, int index) => new()
    {
        InvoiceId = on.Document.Id,
        SellerTenantId = on.Document.SellerTenantId,
        BuyerTenantId = on.Document.BuyerTenantId,
        CustomerId = on.Document.CustomerId,
        Number = index + 1,
        ChargeId = billed.Charge.Id,
        Kind = billed.Charge.Kind,
        ForCustomerId = billed.Charge.CustomerId,
        OrderId = billed.Charge.OrderId,
        SubscriptionId = billed.Charge.SubscriptionId,
        Description = on.Words.Say(billed.Charge),
        Quantity = billed.Charge.UsedUnits ?? billed.Charge.Quantity,
        UnitPriceMinor = billed.UnitRate is null ? billed.UnitPriceMinor : null,
        UnitRate = billed.UnitRate,
        From = billed.Charge.CoversFrom,
        To = billed.Charge.CoversTo,
        Days = billed.Charge.Days,
        PeriodDays = billed.Charge.PeriodDays,
        NetMinor = billed.NetMinor,
        TaxCategory = sums.Decisions[index].Category,
        TaxPercent = sums.Decisions[index].Percent,
        TaxMinor = sums.Summary.LineTaxes[index].AmountMinor,
        IsCorrection = BillingMonth.Of(billed.Charge.ChargedAt) < new BillingMonth(on.Document.Month)
            && billed.Charge.Kind != ChargeKind.Credit,
        Department = billed.Charge.Department,
        Reference = billed.Charge.Reference,
        PurchaseOrderNumber = billed.Charge.PurchaseOrderNumber,
    };
}

/// <summary>A charge with the half that is billed: a reseller's, or that of its own customer.</summary>
internal sealed record BilledCharge(Charge Charge, WholesaleCharge? Wholesale)
{
    public long NetMinor => Wholesale?.NetMinor ?? Charge.NetMinor;

    public long UnitPriceMinor => Wholesale?.UnitPriceMinor ?? Charge.UnitPriceMinor;

    public decimal? UnitRate => Wholesale is { } half ? half.UnitRate : Charge.UnitRate;

    public void Mark(DocumentId document)
    {
        if (Wholesale is { } half) half.DocumentId = document;
        else Charge.DocumentId = document;
    }
}
