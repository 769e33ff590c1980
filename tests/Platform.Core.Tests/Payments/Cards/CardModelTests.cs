using System.Text.Json.Nodes;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tests.Outbox;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Payments.Cards;

/// <summary>
/// Whatever the card provider answers, whatever its holder and bank do, and wherever the process dies: a payment by
/// card ends, took money at most once, and the books say what the provider has.
/// </summary>
public sealed class CardModelTests
{
    private static readonly string[] Cards =
        ["pm_card_visa", "pm_card_authenticationRequired", "pm_card_createDispute"];

    private static readonly string[] Faults = ["none", "429", "500", "503-done", "503", "timeout"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>One life: the card, how calls fail, after how many steps the process dies, how it all ends.</summary>
    private sealed record Life(int Card, List<string> Faults, List<int> Deaths, bool EndsWell, int RefundMinor);

    [Fact]
    public async Task Money_is_taken_at_most_once_and_the_books_agree_with_the_provider()
    {
        var killer = new KillSwitch();
        await using var world = await CardWorld.OpenAsync(
            DatabaseEngine.Sqlite, Ct, services => services.AddSingleton<IInterceptor>(killer));
        List<SavedCard> kept = [];
        foreach (var name in Cards) kept.Add(await world.KeepAsync(name, Ct));
        var lives = from card in Gen.Choose(0, kept.Count - 1)
                    from faults in Gen.Elements(Faults).ListOf(4)
                    from deaths in Gen.Choose(1, 30).ListOf(2)
                    from ends in Gen.Elements(true, false)
                    from refund in Gen.Choose(1, 900)
                    select new Life(card, [.. faults], [.. deaths], ends, refund);
        foreach (var life in lives.Sample(12, new Rnd(20260420, 20260421), 30))
            await LiveAsync(world, killer, kept, life);
        Assert.InRange(killer.Deaths, 8, int.MaxValue);
        Assert.True(await world.Shop.ReadAsync(db => db.CardDisputes.AnyAsync(Ct)), "Nothing was disputed.");
    }

    private static async Task LiveAsync(CardWorld world, KillSwitch killer, List<SavedCard> kept, Life life)
    {
        var invoice = await world.Payments.InvoiceAsync(1_000, Ct);
        var payment = await world.StartAsync(invoice, Ct, card: kept[life.Card]);
        foreach (var fault in life.Faults.Where(fault => fault != "none"))
            await world.Sandbox.FaultAsync(2, fault);
        foreach (var death in life.Deaths) await DieAsync(world, killer, death);
        await world.WorkAsync(Ct);
        if ((await world.ReadAsync(payment, Ct)) is { Status: CardPaymentStatus.RequiresAction } waiting)
            await world.Sandbox.ControlAsync(
                $"/_sim/payment_intents/{waiting.ProviderChargeId}/authenticate", new { succeeds = life.EndsWell });
        await world.SweepAsync(Ct);
        if (await RecordedAsync(world, payment) is { LeftMinor: > 0 } recorded)
            await world.Payments.RefundAsync(recorded, Math.Min(life.RefundMinor, recorded.LeftMinor), Ct);
        await DieAsync(world, killer, life.Deaths[0]);
        await world.WorkAsync(Ct);
        if (await DisputeAsync(world, payment) is { } dispute)
            await world.Sandbox.ControlAsync(
                $"/_sim/disputes/{dispute.ProviderDisputeId}/end", new { succeeds = life.EndsWell });
        await DieAsync(world, killer, life.Deaths[1]);
        await world.SweepAsync(Ct);
        await AgreesAsync(world, payment, invoice);
    }

    private static async Task AgreesAsync(CardWorld world, CardPayment accepted, Invoice invoice)
    {
        var (row, after) = (await world.ReadAsync(accepted, Ct), await world.Payments.ReadAsync(invoice, Ct));
        Assert.False(row.IsOpen, $"It stayed {row.Status}.");
        var there = (await world.Sandbox.ListAsync("payment_intents", world.Account))
            .Where(one => one["metadata"]!["crayon_row"]?.GetValue<string>() == row.Id.ToString()
                && one["status"]!.GetValue<string>() == "succeeded").ToList();
        var recorded = await RecordedAsync(world, row);
        Assert.Equal(there.Count, recorded is null ? 0 : 1);
        Assert.Equal(recorded is not null, row.Status == CardPaymentStatus.Succeeded);
        if (recorded is null) return;
        var charge = there.Single()["id"]!.GetValue<string>();
        Assert.Equal(recorded.AmountMinor, there.Single()["amount_received"]!.GetValue<long>());
        var given = await SumAsync(world, "refunds", charge, _ => true);
        var taken = await SumAsync(world, "disputes", charge, one => one["status"]!.GetValue<string>() == "lost");
        Assert.Equal((given, Math.Min(taken, recorded.AmountMinor - given)),
            (recorded.RefundedMinor, recorded.DisputedMinor));
        Assert.Equal(
            recorded.AmountMinor, recorded.AllocatedMinor + recorded.UnallocatedMinor + given + recorded.DisputedMinor);
        Assert.Equal(recorded.AllocatedMinor, after.PaidMinor);
        Assert.Equal(after.TotalMinor - after.PaidMinor, after.BalanceMinor);
    }

    private static async Task<long> SumAsync(
        CardWorld world, string kind, string charge, Func<JsonNode, bool> counts) =>
        (await world.Sandbox.ListAsync(kind, world.Account))
        .Where(one => one["payment_intent"]!.GetValue<string>() == charge && counts(one))
        .Sum(one => one["amount"]!.GetValue<long>());

    private static Task<Payment?> RecordedAsync(CardWorld world, CardPayment payment) => world.Shop.ReadAsync(
        db => db.Payments.AsNoTracking().SingleOrDefaultAsync(row => row.Source == $"card:{payment.Id}", Ct));

    private static Task<CardDispute?> DisputeAsync(CardWorld world, CardPayment payment) => world.Shop.ReadAsync(
        db => db.CardDisputes.AsNoTracking().SingleOrDefaultAsync(
            row => db.CardPayments.Any(one => one.Id == payment.Id && one.PaymentId == row.PaymentId), Ct));

    // What a killed process holds is left as it is; its leases run out.
    private static async Task DieAsync(CardWorld world, KillSwitch killer, int steps)
    {
        killer.DieAfter(steps);
        try
        {
            await world.SweepAsync(Ct);
        }
        catch (Exception) when (killer.IsDead)
        {
            // Died in the middle.
        }
        killer.Restart();
        world.Shop.Get<IWorkQueue>().Drain();
        world.Advance(TimeSpan.FromSeconds(31));
    }
}
