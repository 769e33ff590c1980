using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// Makes credit notes of credits whose charge is issued, one for each invoice, in a scope of
/// <see cref="Tenancy.PlatformUse.Billing"/>.
/// </summary>
public sealed class CreditNotesDue(PlatformDbContext db, IssueCreditNote notes)
{
    /// <summary>The invoices that have such credits.</summary>
    public async Task<IReadOnlyList<DocumentId>> InvoicesAsync(CancellationToken ct)
    {
        var retail = await DraftCharges.RetailCredits(db)
            .Join(db.Charges, row => row.CreditOf, from => (ChargeId?)from.Id, (_, from) => from.DocumentId)
            .Distinct().ToListAsync(ct);
        var wholesale = await DraftCharges.WholesaleCredits(db)
            .Join(db.WholesaleCharges, row => row.CreditOf, from => (ChargeId?)from.ChargeId,
                (_, from) => from.DocumentId)
            .Distinct().ToListAsync(ct);
        return [.. retail.Concat(wholesale).OfType<DocumentId>()];
    }

    /// <summary>Credits one invoice; false where nothing was left to do.</summary>
    public async Task<bool> IssueAsync(DocumentId id, CancellationToken ct)
    {
        await using var own = await db.Database.BeginTransactionAsync(ct);
        var invoice = await db.Invoices.SingleAsync(row => row.Id == id, ct);
        var credits = await CreditsAsync(invoice, ct);
        if (credits.Count == 0) return false;
        var from = credits.Select(credit => credit.Of).ToList();
        var lines = await db.InvoiceLines.AsNoTracking()
            .Where(row => row.InvoiceId == id && from.Contains(row.ChargeId)).ToDictionaryAsync(row => row.Number, ct);
        var left = await notes.LeftAsync(invoice, lines, ct);
        var wanted = new List<CreditedLine>();
        foreach (var credit in credits)
        {
            var line = lines.Values.First(row => row.ChargeId == credit.Of);
            // What a person took back before is not taken back again.
            var net = Math.Min(-credit.Billed.NetMinor, left[line.Number]);
            left[line.Number] -= net;
            if (net > 0)
                wanted.Add(new CreditedLine(
                    line.Number, new Money(net, Currency.Of(invoice.Currency)), credit.Billed.Charge.Id));
        }
        var language = await db.Tenants.AsNoTracking().Where(row => row.TenantId == invoice.BuyerTenantId)
            .Select(row => row.Language).SingleAsync(ct);
        var document = wanted.Count == 0
            ? id
            : (await notes.IssueAsync(id, LineWords.For(language).GivenBack, wanted, ct)).Id;
        foreach (var credit in credits) credit.Billed.Mark(document);
        await db.SaveChangesAsync(ct);
        await own.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task<List<(BilledCharge Billed, ChargeId Of)>> CreditsAsync(Invoice invoice, CancellationToken ct)
    {
        var ids = invoice.Kind == InvoiceKind.Wholesale
            ? await DraftCharges.WholesaleCredits(db).Where(row => db.WholesaleCharges.Any(from =>
                from.ChargeId == row.CreditOf && from.DocumentId == invoice.Id)).Select(row => row.ChargeId)
                .ToListAsync(ct)
            : await DraftCharges.RetailCredits(db).Where(row => db.Charges.Any(from =>
                from.Id == row.CreditOf && from.DocumentId == invoice.Id)).Select(row => row.Id).ToListAsync(ct);
        var found = await InvoiceLines.ChargesOfAsync(db, invoice.Kind, ids, ct);
        return [.. found.Values.Where(row => row.Charge.CreditOf is not null)
            .OrderBy(row => row.Charge.ChargedAt).ThenBy(row => row.Charge.Id.Value)
            .Select(row => (row, row.Charge.CreditOf.GetValueOrDefault()))];
    }
}
