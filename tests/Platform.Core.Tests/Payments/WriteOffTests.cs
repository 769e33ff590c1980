using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
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

    private static (InvoiceStatus, long, long) Standing(Invoice row) =>
        (row.Status, row.BalanceMinor, row.WrittenOffMinor);

    private static Task<Invoice> WriteOffAsync(PaymentWorld world, Invoice invoice) =>
        world.Shop.AsSellerAsync<WriteOffs, Invoice>(use => use.WriteOffAsync(invoice.Id, "gone", Ct));
}
