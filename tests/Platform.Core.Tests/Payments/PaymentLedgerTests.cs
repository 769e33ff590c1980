using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;

namespace Crayon.Platform.Core.Tests.Payments;

/// <summary>What is paid, laid against invoices and given back, and by whom.</summary>
public sealed class PaymentLedgerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_payment_settles_its_invoice_in_parts_and_what_is_too_much_stays_the_buyers(
        DatabaseEngine engine)
    {
        await using var world = await PaymentWorld.OpenAsync(engine, Ct);
        var (first, second) = (await world.InvoiceAsync(10_000, Ct), await world.InvoiceAsync(5_000, Ct));
        await world.PayAsync(first, 4_000, Ct);
        var part = await world.ReadAsync(first, Ct);
        Assert.Equal((4_000, 6_000, InvoiceStatus.PartiallyPaid), (part.PaidMinor, part.BalanceMinor, part.Status));
        Assert.Equal(InvoiceStatus.Overdue, part.StatusAt(part.DueAt.AddSeconds(1)));
        var more = await world.PayAsync(first, 7_500, Ct);
        Assert.Equal((6_000, 1_500), (more.AllocatedMinor, more.UnallocatedMinor));
        var paid = await world.ReadAsync(first, Ct);
        Assert.Equal((0, InvoiceStatus.Paid), (paid.BalanceMinor, paid.Status));
        Assert.Equal(InvoiceStatus.Paid, paid.StatusAt(paid.DueAt.AddYears(1)));
        Assert.Equal(1_500, (await BalanceAsync(world)).Unallocated);
        Assert.Equal(3_500, (await BalanceAsync(world)).Open);
        await world.AllocateAsync(more, second, null, Ct);
        Assert.Equal(3_500, (await world.ReadAsync(second, Ct)).BalanceMinor);
        Assert.Equal(0, (await BalanceAsync(world)).Unallocated);
    }

    [Theory, EachEngine]
    public async Task A_refund_takes_the_free_part_first_and_then_opens_invoices_again(DatabaseEngine engine)
    {
        await using var world = await PaymentWorld.OpenAsync(engine, Ct);
        var (first, second) = (await world.InvoiceAsync(1_000, Ct), await world.InvoiceAsync(1_000, Ct));
        var payment = await world.PayAsync(first, 2_500, Ct);
        await world.AllocateAsync(payment, second, null, Ct);
        Assert.Equal(RefundStatus.Done, (await world.RefundAsync(payment, 300, Ct)).Status);
        Assert.Equal(200, (await world.ReadAsync(payment, Ct)).UnallocatedMinor);
        await world.RefundAsync(payment, 700, Ct);
        Assert.Equal(
            (0, 500),
            ((await world.ReadAsync(first, Ct)).BalanceMinor, (await world.ReadAsync(second, Ct)).BalanceMinor));
        Assert.Equal(
            PaymentRefusals.TooHigh, (await RefusedAsync(() => world.RefundAsync(payment, 1_501, Ct))).Code);
        await world.RefundAsync(payment, 1_500, Ct);
        Assert.Equal(PaymentStatus.Refunded, (await world.ReadAsync(payment, Ct)).Status);
        Assert.Equal(InvoiceStatus.Issued, (await world.ReadAsync(first, Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task The_same_source_is_recorded_once_and_a_refusal_stores_nothing(DatabaseEngine engine)
    {
        await using var world = await PaymentWorld.OpenAsync(engine, Ct);
        var invoice = await world.InvoiceAsync(1_000, Ct);
        await world.PayAsync(invoice, 100, Ct, "bank:1");
        Assert.Equal(
            PaymentRefusals.Recorded, (await RefusedAsync(() => world.PayAsync(invoice, 100, Ct, "bank:1"))).Code);
        Assert.Equal(PaymentRefusals.Invalid, (await RefusedAsync(() => world.PayAsync(invoice, 0, Ct))).Code);
        Assert.Equal(900, (await world.ReadAsync(invoice, Ct)).BalanceMinor);
        var payment = await world.PayAsync(invoice, 900, Ct);
        Assert.Equal(
            PaymentRefusals.NothingOwed, (await RefusedAsync(() => world.AllocateAsync(payment, invoice, 1, Ct))).Code);
    }

    [Theory, EachEngine]
    public async Task Only_the_seller_records_and_a_buyer_is_told_that_there_is_no_such_invoice(DatabaseEngine engine)
    {
        await using var world = await PaymentWorld.OpenAsync(engine, Ct);
        var invoice = await world.InvoiceAsync(1_000, Ct);
        var what = new NewPayment(new Money(1_000, Currency.Eur), PaymentMethod.Bank, world.Now);
        var refused = await RefusedAsync(() => world.Shop.AsCustomerAsync<PaymentLedger, Payment>(
            ledger => ledger.RecordAsync(invoice.Id, what, Ct)));
        Assert.Equal(BillingRefusals.NotFound, refused.Code);
        Assert.Equal(1_000, (await world.ReadAsync(invoice, Ct)).BalanceMinor);
    }

    [Theory, EachEngine]
    public async Task Two_payments_at_once_never_pay_more_than_is_owed(DatabaseEngine engine)
    {
        await using var world = await PaymentWorld.OpenAsync(engine, Ct);
        var invoice = await world.InvoiceAsync(1_000, Ct);
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                return (await world.PayAsync(invoice, 800, Ct)).AmountMinor;
            }
            catch (DomainRuleException refusal) when (refusal.Code == PaymentRefusals.Busy)
            {
                return 0;
            }
        }));
        var after = await world.ReadAsync(invoice, Ct);
        Assert.Equal(Math.Min(1_000, made.Sum()), after.PaidMinor);
        Assert.Equal(made.Sum() - after.PaidMinor, (await BalanceAsync(world)).Unallocated);
        Assert.True(after.PaidMinor >= 800);
    }

    private static Task<OpenBalance> BalanceAsync(PaymentWorld world) =>
        world.Shop.AsSellerAsync<OpenBalances, OpenBalance>(balances => balances.OfCustomerAsync(
            world.Shop.North.TenantId, world.Shop.Customer.CustomerId, Ct));

    private static Task<DomainRuleException> RefusedAsync(Func<Task> work) =>
        Assert.ThrowsAsync<DomainRuleException>(work);
}
