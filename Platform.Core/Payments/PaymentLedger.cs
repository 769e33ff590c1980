using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments;

/// <summary>
/// Records what was received and lays it against invoices: payment, allocation and the invoice's balance in one
/// transaction. Works for the seller alone; the versions of payment and invoice are the locks.
/// </summary>
public sealed class PaymentLedger(PlatformDbContext db, Clocks clocks)
{
    /// <summary>
    /// Records a payment of an invoice that the scope's tenant has issued. What is more than is owed stays the buyer's.
    /// </summary>
    /// <param name="invoiceId">The invoice.</param>
    /// <param name="what">What was received.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Payment> RecordAsync(DocumentId invoiceId, NewPayment what, CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        var invoice = await FindInvoiceAsync(invoiceId, ct);
        Currency.Of(invoice.Currency).EnsureSameAs(what.Amount.Currency);
        if (what.ReceivedAt > clocks.Now)
            throw new DomainRuleException(PaymentRefusals.Invalid, "A payment was received at some time before now.");
        var payment = Payment.Receive(
            what, new PaymentParties(invoice.SellerTenantId, invoice.BuyerTenantId, invoice.CustomerId));
        db.Payments.Add(payment);
        var part = Math.Min(payment.UnallocatedMinor, invoice.PayableMinor);
        if (part > 0) Lay(payment, invoice, part);
        Note("payment.recorded", payment);
        await SaveAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        return payment;
    }

    /// <summary>
    /// Records a payment that is for no invoice yet, in the unit of work of a transaction that is open: it stays the
    /// buyer's until it is laid against one.
    /// </summary>
    internal async Task<Payment> ReceiveAsync(NewPayment what, PaymentParties parties, CancellationToken ct)
    {
        var payment = Payment.Receive(what, parties);
        db.Payments.Add(payment);
        Note("payment.recorded", payment);
        await SaveAsync(ct);
        return payment;
    }

    /// <summary>Lays what is left of a payment against another invoice of its buyer.</summary>
    /// <param name="id">The payment.</param>
    /// <param name="invoiceId">The invoice.</param>
    /// <param name="amount">How much; as much as fits when null.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Payment> AllocateAsync(PaymentId id, DocumentId invoiceId, Money? amount, CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        var payment = await FindAsync(id, ct);
        var invoice = await FindInvoiceAsync(invoiceId, ct);
        if (payment.SellerTenantId != invoice.SellerTenantId || payment.BuyerTenantId != invoice.BuyerTenantId
            || payment.CustomerId != invoice.CustomerId)
            throw new DomainRuleException(PaymentRefusals.OtherBuyer, "The invoice is of another buyer.");
        Currency.Of(payment.Currency).EnsureSameAs(Currency.Of(invoice.Currency));
        if (amount is { } given) Currency.Of(payment.Currency).EnsureSameAs(given.Currency);
        Lay(payment, invoice,
            amount?.AmountMinor ?? Math.Min(payment.UnallocatedMinor, invoice.PayableMinor));
        Note("payment.allocated", payment);
        await SaveAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        return payment;
    }

    /// <summary>A payment that the scope's tenant has received.</summary>
    internal async Task<Payment> FindAsync(PaymentId id, CancellationToken ct)
    {
        var payment = await db.Payments.FirstOrDefaultAsync(row => row.Id == id, ct) ?? throw NotFound();
        return IsSellers(payment) ? payment : throw NotFound();
    }

    /// <summary>Saves; of two at once one is first, and the other has to look again.</summary>
    internal async Task SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveUniqueAsync(
                () => new DomainRuleException(PaymentRefusals.Recorded, "This payment was recorded before."), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DomainRuleException(PaymentRefusals.Busy, "Payment or invoice have just changed.");
        }
    }

    /// <summary>Lays a part of a payment against an invoice, in the unit of work.</summary>
    internal void Lay(Payment payment, Invoice invoice, long minor)
    {
        if (invoice.PayableMinor <= 0)
            throw new DomainRuleException(PaymentRefusals.NothingOwed, "Nothing is owed on the invoice.");
        payment.Allocate(minor);
        WriteOffs.TakeBack(db, invoice, (minor, clocks.Now), WriteOff.Paid);
        invoice.Pay(minor);
        Add(payment, invoice, minor);
    }

    /// <summary>Takes a part of a payment off an invoice, in the unit of work.</summary>
    internal void TakeOff(Payment payment, Invoice invoice, long minor)
    {
        payment.Release(minor);
        invoice.Unpay(minor);
        Add(payment, invoice, -minor);
    }

    /// <summary>Tells the audit log what was done to a payment.</summary>
    internal void Note(string what, Payment payment, string? reason = null) => AuditLog.Record(
        db, clocks.Real, new AuditEntry(what, "payment", payment.Id.ToString(), reason)
    {
        Tenant = payment.SellerTenantId, Customer = payment.CustomerId,
    });

    /// <summary>Tells the audit log what was done to an invoice.</summary>
    internal void Note(string what, Invoice invoice, string? reason = null) => AuditLog.Record(
        db, clocks.Real, new AuditEntry(what, "invoice", invoice.Id.ToString(), reason)
    {
        Tenant = invoice.SellerTenantId, Customer = invoice.CustomerId,
    });

    private void Add(Payment payment, Invoice invoice, long minor) => db.PaymentAllocations.Add(new PaymentAllocation
    {
        PaymentId = payment.Id, InvoiceId = invoice.Id, SellerTenantId = payment.SellerTenantId,
        BuyerTenantId = payment.BuyerTenantId, CustomerId = payment.CustomerId, AmountMinor = minor, At = clocks.Now,
    });

    /// <summary>
    /// An invoice that the scope's tenant has issued. A buyer reads it as well, and is told the same as one that does
    /// not.
    /// </summary>
    internal async Task<Invoice> FindInvoiceAsync(DocumentId id, CancellationToken ct)
    {
        var invoice = await db.Invoices.FirstOrDefaultAsync(row => row.Id == id, ct) ?? throw NotFound();
        return IsSellers(invoice) ? invoice : throw NotFound();
    }

    private bool IsSellers(ITwoParty row) => db.Scope.Kind == ScopeKind.Platform
        || (db.Scope.Kind == ScopeKind.Tenant && row.SellerTenantId == db.Scope.Tenant);

    internal static DomainRuleException NotFound() =>
        new(BillingRefusals.NotFound, "There is no such payment or invoice.");
}
