using Crayon.Platform.Api.Features.Payments.Cards;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Cards;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Payments;

/// <summary>Takes payments of an invoice in: charged to a card, or recorded.</summary>
internal sealed class PaymentEntry(
    PaymentLedger ledger, PayByCard payments, PaymentDesk desk, CardDesk cards, BusinessClock clock)
{
    /// <summary>Records what was received.</summary>
    public async Task<Created<PaymentView>> RecordAsync(
        DocumentId invoice, PayInvoice.Request request, CancellationToken ct)
    {
        // A card is charged, not written down.
        if (request.Method == PaymentMethod.Card)
            throw new DomainRuleException(PaymentRefusals.MethodNotTaken, "Only who owes an invoice pays it by card.");
        var amount = request.Amount
            ?? throw new DomainRuleException(PaymentRefusals.Invalid, "What was received has an amount.");
        var payment = await ledger.RecordAsync(
            invoice, new NewPayment(amount.ToMoney(), request.Method, request.ReceivedAt ?? clock.Now)
            {
                Reference = request.Reference,
            }, ct);
        return TypedResults.Created($"/v1/payments/{payment.Id}", await desk.ViewAsync(payment, ct));
    }

    /// <summary>Accepts that a card be charged.</summary>
    public async Task<Accepted<CardPaymentView>> ChargeAsync(
        DocumentId invoice, PayInvoice.Request request, CancellationToken ct)
    {
        SavedCardId? card = request.PaymentMethodId is { } id ? new SavedCardId(id) : null;
        var accepted = await payments.StartAsync(
            invoice, new CardPaymentRequest(card, request.Amount?.ToMoney(), request.ReturnPath), ct);
        return TypedResults.Accepted($"/v1/card-payments/{accepted.Id}", cards.ViewOf(accepted));
    }

    /// <summary>The refusal of a customer that would record what only its seller receives.</summary>
    public async Task<DomainRuleException> RefusedAsync(DocumentId invoice, CancellationToken ct) =>
        await desk.Db.Invoices.AnyAsync(row => row.Id == invoice, ct)
            ? new DomainRuleException(PaymentRefusals.MethodNotTaken, "A customer pays by card here.")
            : new DomainRuleException(BillingRefusals.NotFound, "There is no such invoice.");
}
