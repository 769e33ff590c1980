using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// Makes an invoice of a draft: number, document, lines and the mark on its charges in one transaction, in a scope of
/// <see cref="PlatformUse.Billing"/>. Done again it changes nothing.
/// </summary>
public sealed class IssueInvoice(
    PlatformDbContext db, InvoiceParties parties, InvoiceLines lines, TaxBook taxes, Clocks clocks)
{
    // A month of a large buyer is read in one statement; a database that is busy takes its time over it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Issues the invoice; false where it was issued before, nothing stands on the draft, or
    /// what does is owed to the buyer: then it goes to the next month.</summary>
    public async Task<bool> IssueAsync(DocumentId id, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(Patience);
        await using var own = await db.Database.BeginTransactionAsync(ct);
        var draft = await db.InvoiceDrafts.SingleAsync(row => row.Id == id, ct);
        if (draft.IsIssued) return false;
        var charges = await DraftCharges.OfAsync(db, draft, ct);
        if (charges.Count == 0) return false;
        if (charges.Sum(row => row.NetMinor) < 0) return await CarryOverAsync(draft, own, ct);
        var sides = await parties.OfAsync(draft, ct);
        var sums = await InvoiceSums.OfAsync(
            taxes, (sides.Seller, sides.Buyer), charges, Currency.Of(draft.Currency), ct);
        var declared = await DeclaredTaxes.OfAsync(db, taxes, (draft, sides.Seller.CountryCode), sums.Summary, ct);
        var now = clocks.Now;
        var number = await DocumentNumbers.NextInvoiceAsync(db, sides.Company, now, ct);
        var netDays = await DunningRules.NetDaysAsync(db, draft.SellerTenantId, ct);
        var invoice = ToInvoice(draft, (sides, number, now), sums, (charges.Count, declared, netDays));
        // Of two that issue the same draft, the one that comes second finds another version of this row.
        draft.IsIssued = true;
        db.Invoices.Add(invoice);
        OutboxPost.Add(db, clocks.Real, OutboxTopics.DrawDocument, invoice, invoice.Id.Value);
        Note(invoice);
        await db.SaveChangesAsync(ct);
        await lines.WriteAsync(invoice, charges, sums, sides.Words, ct);
        await own.CommitAsync(ct);
        return true;
    }

    // What is owed to the buyer is no invoice, and a credit note needs one to take back from: it waits for the charges
    // of the next month.
    private async Task<bool> CarryOverAsync(InvoiceDraft draft, IDbContextTransaction own, CancellationToken ct)
    {
        draft.IsIssued = true;
        await db.SaveChangesAsync(ct);
        var ((retail, wholesale), next) = (DraftCharges.On(db, draft), new BillingMonth(draft.Month).Next.Number);
        if (draft.CustomerId is null) await ChargeMarks.MoveAsync(db, wholesale, next, clocks.Now, ct);
        else await ChargeMarks.MoveAsync(db, retail, next, clocks.Now, ct);
        await own.CommitAsync(ct);
        return false;
    }

    private void Note(Invoice invoice) => AuditLog.Record(
        db, clocks.Real, new AuditEntry("invoice.issued", "invoice", invoice.Id.ToString())
    {
        Tenant = invoice.SellerTenantId, Customer = invoice.CustomerId,
    });

    /// <summary>The document of a draft; without its lines, and stored by nobody yet.</summary>
    internal static Invoice ToInvoice(
        InvoiceDraft draft, (InvoiceSides Sides, string Number, DateTimeOffset At) issued, InvoiceSums sums,
        (int Lines, DeclaredTax? Declared, int NetDays) more)
    {
        var invoice = new Invoice
        {
            Id = draft.Id,
            SellerTenantId = draft.SellerTenantId,
            BuyerTenantId = draft.BuyerTenantId,
            CustomerId = draft.CustomerId,
            Kind = draft.Kind,
            SellerEntityId = issued.Sides.Company.Id,
            Number = issued.Number,
            Month = draft.Month,
            GroupedBy = draft.GroupedBy,
            GroupKey = draft.GroupKey,
            IssuedAt = issued.At,
            DueAt = issued.At.AddDays(more.NetDays),
            Seller = issued.Sides.Seller,
            Buyer = issued.Sides.Buyer,
            PayTo = issued.Sides.Company.AccountFor(draft.Currency),
            Currency = draft.Currency,
            NetMinor = sums.Summary.Net.AmountMinor,
            TaxMinor = (sums.Summary.Total - sums.Summary.Net).AmountMinor,
            TotalMinor = sums.Summary.Total.AmountMinor,
            Taxes = sums.Taxes,
            DeclaredTax = more.Declared,
            Words = sums.Words,
            LineCount = more.Lines,
        };
        invoice.Settle();
        return invoice;
    }
}
