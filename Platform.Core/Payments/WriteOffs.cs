using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Payments;

/// <summary>
/// Gives up what is owed on invoices. What is given up can still be paid or credited: that is taken off it first, so
/// that nothing is ever owed to the buyer for it.
/// </summary>
public sealed class WriteOffs(PlatformDbContext db, PaymentLedger ledger, Clocks clocks)
{
    /// <summary>
    /// Gives up what is owed on an invoice that the scope's tenant has issued, or a part of it; refused as
    /// <c>nothing-owed</c> where that is nothing, and as <c>payment-too-high</c> for more than is owed.
    /// </summary>
    /// <param name="id">The invoice.</param>
    /// <param name="amount">How much; all that is owed when null.</param>
    /// <param name="reason">Why, for the seller's own log.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Invoice> WriteOffAsync(DocumentId id, Money? amount, string reason, CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        var invoice = await ledger.FindInvoiceAsync(id, ct);
        if (amount is { } given) Currency.Of(invoice.Currency).EnsureSameAs(given.Currency);
        Add(db, invoice, (invoice.WriteOff(amount?.AmountMinor), clocks.Now), reason);
        ledger.Note("invoice.written-off", invoice, reason);
        await ledger.SaveAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        return invoice;
    }

    /// <summary>
    /// Takes so much of what was given up back as is about to be paid or credited, in the unit of work of that.
    /// </summary>
    internal static void TakeBack(
        PlatformDbContext db, Invoice invoice, (long Minor, DateTimeOffset At) coming, string reason)
    {
        if (invoice.TakeBack(coming.Minor) is > 0 and var back) Add(db, invoice, (-back, coming.At), reason);
    }

    private static void Add(
        PlatformDbContext db, Invoice invoice, (long Minor, DateTimeOffset At) what, string reason) =>
        db.WriteOffs.Add(new WriteOff
        {
            InvoiceId = invoice.Id, SellerTenantId = invoice.SellerTenantId, BuyerTenantId = invoice.BuyerTenantId,
            CustomerId = invoice.CustomerId, AmountMinor = what.Minor, Reason = reason, At = what.At,
        });
}
