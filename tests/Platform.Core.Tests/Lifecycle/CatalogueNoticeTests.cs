using System.Net.Http.Json;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>Changes of the provider's catalogue, as those hear of them whose subscriptions run.</summary>
public sealed class CatalogueNoticeTests
{
    private const string Business = "productivity-suite-business";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Another_price_and_a_withdrawal_are_told_once_each_to_whom_they_concern(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct, looksDaily: true, more: services => services
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton(new PublicEndpoint("https", 443)).AddMailQueue().AddRenewals());
        var plan = world.Plan(Business, "P1M", "monthly");
        var renews = await world.BuyAsync(plan, 10);
        var ends = await world.BuyAsync(plan, 2);
        await world.ChangeAsync(new ChangeRequest(ends.Id, AutoRenew: false));
        await world.BuyAsync(world.Plan(Business, "P1Y", "annual"), 1);
        await world.ToAsync(At(17));
        Assert.Empty(await NewsAsync(world));

        await PublishAsync(world, plan, day: 20, price: 11.00m);
        await world.ToAsync(At(18)); // announced: the next term will have it
        var told = Assert.Single(await world.ReadAsync(db => db.PlanNotices.ToListAsync(Ct)));
        Assert.Equal((renews.Id, 1325L, true), (told.SubscriptionId, told.PriceMinor, told.WasTold));
        await world.ToAsync(At(22));
        Assert.Equal([MailTemplates.PriceChange], await NewsAsync(world));

        await PublishAsync(world, plan, day: 24, price: null);
        await world.ToAsync(At(26));
        Assert.Equal([MailTemplates.PriceChange, MailTemplates.PlanWithdrawn], await NewsAsync(world));
        await world.ToAsync(renews.EndDate.AddDays(2)); // renewed at the price that it had
        Assert.Equal(1258, (await world.SubscriptionAsync(renews.Id)).UnitPriceMinor);
        Assert.Equal(2, (await NewsAsync(world)).Count);
    }

    private static DateTimeOffset At(int day) => new(2026, 3, day, 9, 0, 0, TimeSpan.Zero);

    private static async Task PublishAsync(LifecycleWorld world, Plan plan, int day, decimal? price)
    {
        using var http = new HttpClient { BaseAddress = world.Control };
        using var answer = await http.PostAsJsonAsync("/_sim/pricesheets", new
        {
            effective = $"2026-03-{day}",
            lines = new[]
            {
                new { skuId = plan.ProviderOfferId.Split(':')[1], market = "NL", unitPrice = price,
                    removed = price is null },
            },
        }, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static Task<List<string>> NewsAsync(LifecycleWorld world) => world.ReadAsync(db => db.Mails
        .Where(row => row.Template == MailTemplates.PriceChange || row.Template == MailTemplates.PlanWithdrawn)
        .OrderBy(row => row.Id).Select(row => row.Template).ToListAsync(Ct));
}
