using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Payments.Cards;

/// <summary>Nobody is pressed for what a card's bank holds back, as long as it has not decided.</summary>
public sealed class CardDisputeDunningTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_dispute_at_the_bank_stops_the_days_and_when_it_is_lost_they_begin(DatabaseEngine engine)
    {
        await using var world = await CardWorld.OpenAsync(
            engine, Ct, services => services.AddSingleton(new PublicEndpoint("https", 443)).AddMailQueue()
                .AddDunning());
        var card = await world.KeepAsync("pm_card_createDispute", Ct);
        var invoice = await world.Payments.InvoiceAsync(1_000, Ct);
        await world.PayAsync(invoice, Ct, card: card);
        await world.SweepAsync(Ct);
        Assert.Equal(1_000, (await world.Payments.ReadAsync(invoice, Ct)).BalanceMinor);

        world.Advance(TimeSpan.FromDays(75)); // 45 after it was due
        await DunAsync(world);
        Assert.Empty(await StepsAsync(world));

        var dispute = await world.Shop.ReadAsync(db => db.CardDisputes.AsNoTracking().SingleAsync(Ct));
        await world.Sandbox.ControlAsync(
            $"/_sim/disputes/{dispute.ProviderDisputeId}/end", new { succeeds = false });
        await world.SweepAsync(Ct);
        await world.SweepAsync(Ct);
        await DunAsync(world);
        Assert.Empty(await StepsAsync(world));
        world.Advance(TimeSpan.FromDays(3).Add(TimeSpan.FromHours(1)));
        await DunAsync(world);
        Assert.Equal([(DunningStepKind.Reminder, 1)], await StepsAsync(world));
    }

    private static async Task DunAsync(CardWorld world)
    {
        var work = world.Shop.Platform.Services.GetServices<IDueWork>().Single(one => one.Job == "dunning");
        Assert.Equal(1, await work.RunAsync(world.Payments.Now, Ct));
    }

    private static async Task<List<(DunningStepKind, int)>> StepsAsync(CardWorld world) =>
        [.. (await world.Shop.ReadAsync(db => db.DunningSteps.AsNoTracking().ToListAsync(Ct)))
            .Select(step => (step.Kind, step.Number))];
}
