using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Cards;

/// <summary>A payment by card that is asked for.</summary>
/// <param name="Card">Which card; the holder's usual one when null.</param>
/// <param name="Amount">How much; all that is owed or was given up when null.</param>
/// <param name="ReturnPath">Where the holder comes back to, should it have to act.</param>
public sealed record CardPaymentRequest(SavedCardId? Card, Money? Amount, string? ReturnPath);

/// <summary>
/// Accepts payments by card, in the scope of who owes the invoice: a customer, or a reseller what it owes Crayon. The
/// worker asks for the charge behind the answer.
/// </summary>
public sealed class PayByCard(PlatformDbContext db, CardSellers sellers, CardHolders holders, Clocks clocks)
{
    /// <summary>Accepts a payment of an invoice, in part or whole.</summary>
    public async Task<CardPayment> StartAsync(DocumentId invoiceId, CardPaymentRequest wanted, CancellationToken ct)
    {
        var invoice = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == invoiceId, ct)
            ?? throw NotFound();
        // What is not there is said first: who may not pay learns nothing of others' cards by it.
        if (wanted.Card is { } named && !await db.SavedCards.AnyAsync(row => row.Id == named, ct)) throw NotFound();
        RefuseSeller(invoice);
        var back = CardLinks.Checked(wanted.ReturnPath);
        if (await sellers.FindAsync(invoice.SellerTenantId, ct) is null) throw CardHolders.NotTaken();
        var amount = AmountOf(invoice, wanted.Amount);
        var (holder, card) = await CardAsync(invoice, wanted.Card, ct);
        var payment = new CardPayment
        {
            TenantId = holder.TenantId, CustomerId = holder.CustomerId, SellerTenantId = invoice.SellerTenantId,
            HolderId = holder.Id, CardId = card.Id, InvoiceId = invoice.Id, AmountMinor = amount,
            Currency = invoice.Currency, ReturnPath = back,
        }.Accept();
        db.CardPayments.Add(payment);
        OutboxPost.Add(db, clocks.Real, OutboxTopics.ChargeCard, payment, payment.Id.Value);
        Note("card-payment.accepted", payment);
        await db.SaveUniqueAsync(() => new DomainRuleException(
            PaymentRefusals.CardPaymentOpen, "Another payment of the invoice by card is on its way."), ct);
        return payment;
    }

    /// <summary>
    /// Asks for a payment to be given up, where that is still possible; null where the scope sees none.
    /// </summary>
    public async Task<CardPayment?> CancelAsync(CardPaymentId id, CancellationToken ct)
    {
        if (await db.CardPayments.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } payment) return null;
        if (db.Scope.Kind == ScopeKind.Tenant && payment.CustomerId is not null)
            throw new DomainRuleException(PaymentRefusals.MethodNotTaken, "Only who pays gives a payment up.");
        payment.AskToCancel();
        OutboxPost.Add(db, clocks.Real, OutboxTopics.ChargeCard, payment, payment.Id.Value);
        Note("card-payment.cancelled", payment);
        await db.SaveChangesAsync(ct);
        return payment;
    }

    // A seller reads its customers' invoices as well; they are not its to pay.
    private void RefuseSeller(Invoice invoice)
    {
        var isOwed = db.Scope.Kind switch
        {
            ScopeKind.Customer => true,
            ScopeKind.Tenant => invoice.CustomerId is null && invoice.BuyerTenantId == db.Scope.Tenant,
            _ => false,
        };
        if (!isOwed)
            throw new DomainRuleException(
                PaymentRefusals.MethodNotTaken, "Only who owes an invoice pays it by card.");
    }

    private static long AmountOf(Invoice invoice, Money? wanted)
    {
        var currency = Currency.Of(invoice.Currency);
        if (wanted is { } given) currency.EnsureSameAs(given.Currency);
        if (wanted is { AmountMinor: <= 0 })
            throw new DomainRuleException(PaymentRefusals.Invalid, "A payment is more than nothing.");
        if (invoice.PayableMinor <= 0)
            throw new DomainRuleException(PaymentRefusals.NothingOwed, "Nothing is owed on the invoice.");
        var amount = wanted?.AmountMinor ?? invoice.PayableMinor;
        return amount <= invoice.PayableMinor ? amount
            : throw new DomainRuleException(PaymentRefusals.TooHigh, "Less than that is owed on the invoice.");
    }

    private async Task<(CardHolder Holder, SavedCard Card)> CardAsync(
        Invoice invoice, SavedCardId? wanted, CancellationToken ct)
    {
        var holder = await holders.FindAsync(invoice.SellerTenantId, ct);
        var id = wanted ?? holder?.DefaultCardId;
        var card = id is null || holder is null ? null
            : await db.SavedCards.AsNoTracking().FirstOrDefaultAsync(
                row => row.Id == id && row.HolderId == holder.Id, ct);
        if (holder is not null && card is not null) return (holder, card);
        throw wanted is null
            ? new DomainRuleException(PaymentRefusals.NoCard, "No card is kept: add one first.")
            : NotFound();
    }

    private static DomainRuleException NotFound() =>
        new(BillingRefusals.NotFound, "There is no such invoice or card.");

    private void Note(string what, CardPayment payment) => AuditLog.Record(
        db, clocks.Real, new AuditEntry(what, "card-payment", payment.Id.ToString()) { Customer = payment.CustomerId });
}
