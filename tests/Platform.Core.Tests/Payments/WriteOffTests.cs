using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Payments;

/// <summary>What a seller gives up is nothing owed, and can be paid after all.</summary>
public sealed class WriteOffTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task What_is_given_up_is_not_owed_and_is_paid_after_all_when_money_comes(DatabaseEngine engine)
    {
        await using var world = await PaymentWorld.OpenAsync(engine, Ct);
        var invoice = await world.InvoiceAsync(10_000, Ct);
        await world.PayAsync(invoice, 4_000, Ct);
        Assert.Equal((InvoiceStatus.WrittenOff, 0, 6_000), Standing(await WriteOffAsync(world, invoice)));
        Assert.Equal(PaymentRefusals.NothingOwed,
            (await Assert.ThrowsAsync<DomainRuleException>(() => WriteOffAsync(world, invoice))).Code);

        await world.PayAsync(invoice, 1_000, Ct);
        Assert.Equal((InvoiceStatus.WrittenOff, 0, 5_000), Standing(await world.ReadAsync(invoice, Ct)));
        var last = await world.PayAsync(invoice, 7_000, Ct);
        Assert.Equal((InvoiceStatus.Paid, 0, 0), Standing(await world.ReadAsync(invoice, Ct)));
        Assert.Equal(2_000, last.UnallocatedMinor);
        await world.RefundAsync(last, 7_000, Ct); // owed again, not given up again
        Assert.Equal((InvoiceStatus.PartiallyPaid, 5_000, 0), Standing(await world.ReadAsync(invoice, Ct)));

        var entries = await world.Shop.ReadAsync(db => db.WriteOffs.OrderBy(row => row.Id)
            .Select(row => new { row.AmountMinor, row.Reason }).ToListAsync(Ct));
        Assert.Equal([(6_000, "gone"), (-1_000, WriteOff.Paid), (-5_000, WriteOff.Paid)],
            entries.Select(row => (row.AmountMinor, row.Reason)));
        Assert.Equal("gone", await world.Shop.ReadAsync(db => db.AuditEvents
            .Where(row => row.Action == "invoice.written-off").Select(row => row.Reason).SingleAsync(Ct)));
    }

    [Fact]
    public void A_credit_takes_back_what_was_given_up_before_anything_is_owed_to_the_buyer()
    {
        var invoice = PaymentWorld.AnInvoice(10_000);
        invoice.WriteOff();
        Assert.Equal(3_000, invoice.TakeBack(3_000));
        invoice.Credit(3_000);
        Assert.Equal((InvoiceStatus.WrittenOff, 0, 7_000), Standing(invoice));
        Assert.Equal(7_000, invoice.TakeBack(7_000));
        invoice.Credit(7_000);
        Assert.Equal((InvoiceStatus.Paid, 0, 0), Standing(invoice));
    }

    [Theory, EachEngine]
    public async Task A_part_is_given_up_and_the_rest_stays_owed(DatabaseEngine engine)
    {
        await using var world = await PaymentWorld.OpenAsync(engine, Ct);
        var invoice = await world.InvoiceAsync(10_000, Ct);
        Assert.Equal((InvoiceStatus.Issued, 7_500, 2_500), Standing(await WriteOffAsync(world, invoice, 2_500)));
        foreach (var wrong in new[] { 0L, -1, 7_501 })
            Assert.Equal(PaymentRefusals.TooHigh, (await Assert.ThrowsAsync<DomainRuleException>(
                () => WriteOffAsync(world, invoice, wrong))).Code);
        await world.PayAsync(invoice, 8_000, Ct); // 500 more than was owed: that much was not given up after all
        Assert.Equal((InvoiceStatus.WrittenOff, 0, 2_000), Standing(await world.ReadAsync(invoice, Ct)));
    }

    [Fact]
    public void Whatever_comes_what_is_paid_credited_and_given_up_is_never_more_than_the_total()
    {
        var move = from what in Gen.Choose(0, 2) from minor in Gen.Choose(-10, 700) select (what, minor);
        foreach (var life in move.ListOf(30).Sample(200, new Rnd(20260420, 20260421), 30))
        {
            var invoice = PaymentWorld.AnInvoice(2_000);
            foreach (var (what, minor) in life)
            {
                try
                {
                    if (what == 0) invoice.WriteOff(minor);
                    else Come(invoice, what, minor);
                }
                catch (DomainRuleException)
                {
                    // Refused: nothing may have changed that the sums below would not hold for.
                }
                var taken = invoice.PaidMinor + invoice.CreditedMinor + invoice.WrittenOffMinor;
                Assert.True(invoice.WrittenOffMinor >= 0 && invoice.PaidMinor >= 0);
                Assert.Equal(invoice.TotalMinor - taken, invoice.BalanceMinor);
                Assert.True(taken <= invoice.TotalMinor || invoice.WrittenOffMinor == 0);
            }
        }
    }

    private static void Come(Invoice invoice, int what, long minor)
    {
        if (minor < 0 || (what == 1 && minor > invoice.PayableMinor)
            || invoice.CreditedMinor + minor > invoice.TotalMinor) return;
        invoice.TakeBack(minor);
        if (what == 1) invoice.Pay(minor);
        else invoice.Credit(minor);
    }

    private static (InvoiceStatus, long, long) Standing(Invoice row) =>
        (row.Status, row.BalanceMinor, row.WrittenOffMinor);

    private static Task<Invoice> WriteOffAsync(PaymentWorld world, Invoice invoice, long? minor = null) =>
        world.Shop.AsSellerAsync<WriteOffs, Invoice>(use => use.WriteOffAsync(
            invoice.Id, minor is { } some ? new Money(some, Currency.Eur) : null, "gone", Ct));
}
