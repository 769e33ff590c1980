using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Persistence;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Payments;

/// <summary>
/// Random lives of invoices and payments: whatever is recorded, laid, refunded and refused, no allocation exceeds its
/// payment or its invoice, the sums agree with the rows, and what is repeated changes nothing.
/// </summary>
public sealed class PaymentProperties
{
    private const int Steps = 120;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What somebody does, with which invoice and payment, and how much.</summary>
    private sealed record Step(int What, int Invoice, int Payment, int Minor);

    [Fact]
    public async Task Money_is_never_made_and_never_lost()
    {
        await using var world = await PaymentWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        List<Invoice> invoices = [await world.InvoiceAsync(5_000, Ct), await world.InvoiceAsync(2_500, Ct)];
        List<Payment> payments = [await world.PayAsync(invoices[0], 3_000, Ct, "first")];
        var step = from what in Gen.Choose(0, 10) from invoice in Gen.Choose(0, 99) from payment in Gen.Choose(0, 99)
                   from minor in Gen.Choose(-50, 4_000)
                   select new Step(what, invoice, payment, minor);
        foreach (var one in step.Sample(Steps, new Rnd(20260420, 20260420 | 1), 50))
        {
            var before = await SumsAsync(world);
            if (!await TryAsync(world, one, (invoices, payments))) Assert.Equal(before, await SumsAsync(world));
            await AddsUpAsync(world);
        }
        Assert.True(payments.Count > 10 && invoices.Count > 5, "Too little happened.");
        var end = await SumsAsync(world);
        await Assert.ThrowsAsync<DomainRuleException>(() => world.PayAsync(invoices[0], 3_000, Ct, "first"));
        Assert.Equal(end, await SumsAsync(world));
    }

    private static async Task<bool> TryAsync(
        PaymentWorld world, Step step, (List<Invoice> Invoices, List<Payment> Payments) of)
    {
        var (invoice, payment) =
            (of.Invoices[step.Invoice % of.Invoices.Count], of.Payments[step.Payment % of.Payments.Count]);
        try
        {
            switch (step.What)
            {
                case 0:
                    of.Invoices.Add(await world.InvoiceAsync(Math.Abs(step.Minor) + 1, Ct));
                    break;
                case < 4:
                    of.Payments.Add(await world.PayAsync(invoice, step.Minor, Ct));
                    break;
                case < 7:
                    await world.AllocateAsync(payment, invoice, step.What == 6 ? null : step.Minor, Ct);
                    break;
                case 10:
                    await world.Shop.AsSellerAsync<WriteOffs, Invoice>(
                        use => use.WriteOffAsync(
                            invoice.Id, step.Payment < 20 ? null : new Money(step.Minor, Currency.Eur), "gone", Ct));
                    break;
                default:
                    await world.RefundAsync(payment, step.Minor, Ct);
                    break;
            }
            return true;
        }
        catch (DomainRuleException)
        {
            return false;
        }
    }

    private static async Task AddsUpAsync(PaymentWorld world)
    {
        var (invoices, payments, parts, refunds, given) = await world.Shop.ReadAsync(async db => (
            await db.Invoices.AsNoTracking().ToListAsync(Ct), await db.Payments.AsNoTracking().ToListAsync(Ct),
            await db.PaymentAllocations.AsNoTracking().ToListAsync(Ct),
            await db.PaymentRefunds.AsNoTracking().ToListAsync(Ct), await db.WriteOffs.AsNoTracking().ToListAsync(Ct)));
        foreach (var row in payments)
        {
            var laid = parts.Where(part => part.PaymentId == row.Id).Sum(part => part.AmountMinor);
            var back = refunds.Where(refund => refund.PaymentId == row.Id).Sum(refund => refund.AmountMinor);
            Assert.Equal((row.AllocatedMinor, row.RefundedMinor), (laid, back));
            Assert.Equal(row.AmountMinor, row.AllocatedMinor + row.RefundedMinor + row.UnallocatedMinor);
            Assert.True(row.AllocatedMinor >= 0 && row.RefundedMinor >= 0 && row.UnallocatedMinor >= 0);
        }
        foreach (var row in invoices)
        {
            Assert.Equal(row.PaidMinor, parts.Where(part => part.InvoiceId == row.Id).Sum(part => part.AmountMinor));
            Assert.InRange(row.PaidMinor, 0, row.TotalMinor);
            Assert.Equal(
                row.WrittenOffMinor, given.Where(part => part.InvoiceId == row.Id).Sum(part => part.AmountMinor));
            Assert.Equal(row.TotalMinor - row.PaidMinor - row.WrittenOffMinor, row.BalanceMinor);
            Assert.True(row.BalanceMinor >= 0 && row.WrittenOffMinor >= 0);
            Assert.Equal(
                row.BalanceMinor == 0 ? row.WrittenOffMinor > 0 ? InvoiceStatus.WrittenOff : InvoiceStatus.Paid
                : row.PaidMinor > 0 ? InvoiceStatus.PartiallyPaid : InvoiceStatus.Issued, row.Status);
        }
        Assert.All(
            parts.GroupBy(part => (part.PaymentId, part.InvoiceId)),
            pair => Assert.True(pair.Sum(part => part.AmountMinor) >= 0));
    }

    private static Task<(long, long, int, int)> SumsAsync(PaymentWorld world) => world.Shop.ReadAsync(async db => (
        await db.Payments.SumAsync(row => row.AmountMinor - row.RefundedMinor, Ct),
        await db.Invoices.SumAsync(row => row.BalanceMinor, Ct), await db.PaymentAllocations.CountAsync(Ct),
        await db.PaymentRefunds.CountAsync(Ct)));
}
