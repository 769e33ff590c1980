using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Cards.Settling;

/// <summary>
/// Takes over how a charge stands at the provider, in a platform scope. Money that is there is recorded once, under a
/// source that names our row; nothing that is told later undoes it.
/// </summary>
internal sealed class SettleCharge(PlatformDbContext db, PaymentLedger ledger, CardLinks links, Clocks clocks)
{
    /// <summary>The source of what is recorded of a payment by card.</summary>
    public static string SourceOf(CardPaymentId id) => $"card:{id}";

    /// <summary>Takes a charge over, and saves.</summary>
    public async Task RunAsync(CardPayment row, ChargeState charge, CancellationToken ct)
    {
        row.Know(charge.Id);
        switch (charge.Stage)
        {
            case ChargeStage.Succeeded when row.PaymentId is null:
                await RecordAsync(row, charge, ct);
                return;
            case ChargeStage.NeedsAction:
                row.Wait(charge.NextAction is { } link ? links.Seal(row.Id.Value, link) : null);
                break;
            case ChargeStage.Failed:
                row.Fail(charge.Failure ?? CardFailure.Declined, clocks.Now);
                break;
            case ChargeStage.Cancelled:
                row.Fail(charge.Failure ?? CardFailure.Cancelled, clocks.Now);
                break;
        }
        await db.SaveChangesAsync(ct);
    }

    private async Task RecordAsync(CardPayment row, ChargeState charge, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var invoice = await db.Invoices.FirstAsync(one => one.Id == row.InvoiceId, ct);
        var currency = Currency.Of(row.Currency);
        var payment = await ledger.RecordAsync(
            row.InvoiceId, new NewPayment(new Money(charge.ReceivedMinor, currency), PaymentMethod.Card, clocks.Now)
            {
                Source = SourceOf(row.Id), Reference = invoice.Number,
            }, ct);
        if (row.FeeMinor > 0) await PrepayAsync(row, invoice, currency, ct);
        row.Succeed(payment.Id, clocks.Now);
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
    }

    // What went to Crayon of the charge is the reseller's money there: its own invoices are paid with it.
    private async Task PrepayAsync(CardPayment row, Invoice invoice, Currency currency, CancellationToken ct)
    {
        var crayon = await db.Tenants.Where(tenant => tenant.Kind == TenantKind.Operator)
            .Select(tenant => tenant.TenantId).SingleAsync(ct);
        await ledger.ReceiveAsync(
            new NewPayment(new Money(row.FeeMinor, currency), PaymentMethod.Other, clocks.Now)
            {
                Source = $"fee:{row.Id}", Reference = invoice.Number,
            }, new PaymentParties(crayon, row.SellerTenantId, Customer: null), ct);
    }
}
