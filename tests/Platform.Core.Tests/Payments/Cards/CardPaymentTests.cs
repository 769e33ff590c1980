using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Cards;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Payments.Cards;

/// <summary>What becomes of a payment by card, over the provider's sandbox.</summary>
public sealed class CardPaymentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_card_pays_an_invoice_once_and_Crayons_share_is_prepaid(DatabaseEngine engine)
    {
        await using var world = await CardWorld.OpenAsync(engine, Ct);
        await world.Shop.ReadAsync(async db =>
        {
            (await db.PaymentAccounts.SingleAsync(Ct)).Keep(5m);
            return await db.SaveChangesAsync(Ct);
        });
        var invoice = await world.Payments.InvoiceAsync(9_999, Ct);
        Assert.Equal(PaymentRefusals.NoCard, (await RefusedAsync(() => world.StartAsync(invoice, Ct))).Code);
        var card = await world.KeepAsync("pm_card_visa", Ct);
        Assert.Equal(("visa", "4242"), (card.Brand, card.Last4));
        Assert.Equal(
            PaymentRefusals.TooHigh, (await RefusedAsync(() => world.StartAsync(invoice, Ct, 10_000))).Code);
        var accepted = await world.StartAsync(invoice, Ct);
        Assert.Equal(
            PaymentRefusals.CardPaymentOpen, (await RefusedAsync(() => world.StartAsync(invoice, Ct, 1))).Code);
        await world.WorkAsync(Ct);
        var paid = await world.ReadAsync(accepted, Ct);
        Assert.Equal((CardPaymentStatus.Succeeded, 499), (paid.Status, paid.FeeMinor));
        Assert.Equal(0, (await world.Payments.ReadAsync(invoice, Ct)).BalanceMinor);
        Assert.Equal(
            PaymentRefusals.NothingOwed, (await RefusedAsync(() => world.StartAsync(invoice, Ct))).Code);
        var there = Assert.Single(await world.Sandbox.ListAsync("payment_intents", world.Account));
        Assert.Equal(
            (9_999, 499), (there["amount"]!.GetValue<long>(), there["application_fee_amount"]!.GetValue<long>()));
        // The events of it change nothing any more.
        await world.SweepAsync(Ct);
        await world.SweepAsync(Ct);
        var share = await world.Shop.ReadAsync(
            db => db.Payments.AsNoTracking().SingleAsync(row => row.Source == $"fee:{paid.Id}", Ct));
        Assert.Equal((world.Shop.North.TenantId, null, 499, 499),
            (share.BuyerTenantId, share.CustomerId, share.AmountMinor, share.UnallocatedMinor));
        Assert.Equal(2, await world.Shop.ReadAsync(db => db.Payments.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_lost_answer_is_looked_up_and_nothing_is_charged_twice()
    {
        await using var world = await CardWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        await world.KeepAsync("pm_card_visa", Ct);
        var charges = 0;
        foreach (var kind in new[] { "503-done", "timeout", "500", "503", "429" })
        {
            var invoice = await world.Payments.InvoiceAsync(1_000, Ct);
            var accepted = await world.StartAsync(invoice, Ct);
            // Two attempts of the first call, and both of the look-up after it.
            await world.Sandbox.FaultAsync(4, kind);
            await world.Shop.WorkAsync(Ct, rounds: 1);
            // So late that the provider has forgotten the key.
            world.Advance(TimeSpan.FromHours(25));
            await world.WorkAsync(Ct);
            Assert.Equal(
                (kind, CardPaymentStatus.Succeeded), (kind, (await world.ReadAsync(accepted, Ct)).Status));
            Assert.Equal(0, (await world.Payments.ReadAsync(invoice, Ct)).BalanceMinor);
            Assert.Equal(++charges, (await world.Sandbox.ListAsync("payment_intents", world.Account)).Count);
        }
    }

    [Fact]
    public async Task A_refused_card_says_why_and_a_holder_who_must_act_is_waited_for()
    {
        await using var world = await CardWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        var invoice = await world.Payments.InvoiceAsync(1_000, Ct);
        var good = await world.KeepAsync("pm_card_visa", Ct);
        var strict = await world.KeepAsync("pm_card_authenticationRequired", Ct);
        foreach (var succeeds in new[] { false, true })
        {
            var waiting = await world.PayAsync(invoice, Ct, 400, strict);
            Assert.Equal(CardPaymentStatus.RequiresAction, waiting.Status);
            var link = world.Shop.Get<CardLinks>().Open(waiting.Id.Value, waiting.SealedLink);
            Assert.StartsWith("/pay/authenticate/pi_", link!.AbsolutePath, StringComparison.Ordinal);
            await world.Sandbox.ControlAsync(
                $"/_sim/payment_intents/{waiting.ProviderChargeId}/authenticate", new { succeeds });
            await world.SweepAsync(Ct);
            var ended = await world.ReadAsync(waiting, Ct);
            Assert.Equal(succeeds ? null : CardFailure.NotAuthenticated, ended.Failure);
            Assert.Equal(succeeds ? 600 : 1_000, (await world.Payments.ReadAsync(invoice, Ct)).BalanceMinor);
        }
        // One that nobody acts on is given up by hand, or after a day; the usual card is charged where none is named.
        var late = await world.PayAsync(invoice, Ct, 100, strict);
        world.Advance(TimeSpan.FromHours(25));
        await world.SweepAsync(Ct);
        Assert.Equal(CardFailure.Cancelled, (await world.ReadAsync(late, Ct)).Failure);
        Assert.Equal(good.Id, (await world.PayAsync(invoice, Ct, 600)).CardId);
        Assert.Equal(0, (await world.Payments.ReadAsync(invoice, Ct)).BalanceMinor);
    }

    [Theory, EachEngine]
    public async Task A_refund_goes_back_to_the_card_and_is_the_buyers_again_where_it_cannot(DatabaseEngine engine)
    {
        await using var world = await CardWorld.OpenAsync(engine, Ct);
        var invoice = await world.Payments.InvoiceAsync(1_000, Ct);
        await world.KeepAsync("pm_card_visa", Ct);
        var payment = await world.RecordedAsync(await world.PayAsync(invoice, Ct), Ct);
        var asked = await world.Payments.RefundAsync(payment, 300, Ct);
        Assert.Equal(RefundStatus.Requested, asked.Status);
        Assert.Equal(300, (await world.Payments.ReadAsync(invoice, Ct)).BalanceMinor);
        await world.Sandbox.FaultAsync(4, "503-done");
        await world.WorkAsync(Ct);
        Assert.Equal(RefundStatus.Done, (await RefundsAsync(world)).Single().Status);
        Assert.Equal(300, Assert.Single(await world.Sandbox.ListAsync("refunds", world.Account))["amount"]!
            .GetValue<long>());
        await world.SweepAsync(Ct);
        Assert.Single(await RefundsAsync(world));
        var disputed = await world.KeepAsync("pm_card_createDispute", Ct);
        var other = await world.Payments.InvoiceAsync(500, Ct);
        var second = await world.RecordedAsync(await world.PayAsync(other, Ct, card: disputed), Ct);
        // The provider refunds nothing that is disputed, which nobody here knows yet.
        await world.Payments.RefundAsync(second, 500, Ct);
        await world.WorkAsync(Ct);
        Assert.Equal(RefundStatus.Failed, (await RefundsAsync(world))[^1].Status);
        Assert.Equal(500, (await world.Payments.ReadAsync(second, Ct)).UnallocatedMinor);
    }

    [Theory, EachEngine]
    public async Task A_dispute_takes_the_money_off_the_invoice_until_it_is_won(DatabaseEngine engine)
    {
        await using var world = await CardWorld.OpenAsync(engine, Ct);
        var card = await world.KeepAsync("pm_card_createDispute", Ct);
        foreach (var succeeds in new[] { true, false })
        {
            var invoice = await world.Payments.InvoiceAsync(1_000, Ct);
            var paid = await world.PayAsync(invoice, Ct, card: card);
            await world.SweepAsync(Ct);
            var payment = await world.RecordedAsync(paid, Ct);
            Assert.Equal(
                (PaymentStatus.Disputed, 1_000, 0),
                (payment.Status, payment.DisputedMinor, payment.AllocatedMinor));
            Assert.Equal(1_000, (await world.Payments.ReadAsync(invoice, Ct)).BalanceMinor);
            var dispute = await world.Shop.ReadAsync(
                db => db.CardDisputes.AsNoTracking().SingleAsync(row => row.PaymentId == payment.Id, Ct));
            await world.Sandbox.ControlAsync($"/_sim/disputes/{dispute.ProviderDisputeId}/end", new { succeeds });
            await world.SweepAsync(Ct);
            await world.SweepAsync(Ct);
            payment = await world.Payments.ReadAsync(payment, Ct);
            Assert.Equal(succeeds ? (0, 1_000) : (1_000, 0), (payment.DisputedMinor, payment.AllocatedMinor));
            Assert.Equal(succeeds ? 0 : 1_000, (await world.Payments.ReadAsync(invoice, Ct)).BalanceMinor);
        }
    }

    [Fact]
    public async Task What_was_given_up_is_paid_after_all_by_a_card_or_a_dispute_that_is_won()
    {
        await using var world = await CardWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        await world.KeepAsync("pm_card_visa", Ct);
        var given = await world.Payments.InvoiceAsync(1_000, Ct);
        await WriteOffAsync(world, given);
        Assert.Equal(PaymentRefusals.TooHigh, (await RefusedAsync(() => world.StartAsync(given, Ct, 1_001))).Code);
        Assert.Equal(CardPaymentStatus.Succeeded, (await world.PayAsync(given, Ct, 400)).Status);
        Assert.Equal((InvoiceStatus.WrittenOff, 400, 600), await StandingAsync(world, given));
        Assert.Equal(600, (await world.PayAsync(given, Ct)).AmountMinor);
        Assert.Equal((InvoiceStatus.Paid, 1_000, 0), await StandingAsync(world, given));

        var card = await world.KeepAsync("pm_card_createDispute", Ct);
        var disputed = await world.Payments.InvoiceAsync(1_000, Ct);
        await world.PayAsync(disputed, Ct, card: card);
        await world.SweepAsync(Ct);
        await WriteOffAsync(world, disputed);
        var dispute = await world.Shop.ReadAsync(db => db.CardDisputes.AsNoTracking().SingleAsync(Ct));
        await world.Sandbox.ControlAsync($"/_sim/disputes/{dispute.ProviderDisputeId}/end", new { succeeds = true });
        await world.SweepAsync(Ct);
        Assert.Equal((InvoiceStatus.Paid, 1_000, 0), await StandingAsync(world, disputed));
    }

    private static Task<Invoice> WriteOffAsync(CardWorld world, Invoice invoice) =>
        world.Shop.AsSellerAsync<WriteOffs, Invoice>(use => use.WriteOffAsync(invoice.Id, null, "gone", Ct));

    private static async Task<(InvoiceStatus, long, long)> StandingAsync(CardWorld world, Invoice invoice)
    {
        var row = await world.Payments.ReadAsync(invoice, Ct);
        return (row.Status, row.PaidMinor, row.WrittenOffMinor);
    }

    private static Task<List<PaymentRefund>> RefundsAsync(CardWorld world) => world.Shop.ReadAsync(
        db => db.PaymentRefunds.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Ct));

    private static Task<DomainRuleException> RefusedAsync(Func<Task> work) =>
        Assert.ThrowsAsync<DomainRuleException>(work);
}
