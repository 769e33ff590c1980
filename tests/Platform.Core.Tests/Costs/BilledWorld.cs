using System.Net.Http.Json;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tests.Lifecycle;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Costs;

/// <summary>What tests of costs ask of the world over the provider's sandbox.</summary>
internal static class BilledWorld
{
    public const string Suite = "productivity-suite-business";
    public const string Storage = "object-storage-standard";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, null);

    public static Task<AccountSubscription> BuySeatsAsync(this LifecycleWorld world, int seats) =>
        world.BuyAsync(world.Plan(Suite, "P1M", "monthly"), seats);

    public static Task<AccountSubscription> BuyStorageAsync(this LifecycleWorld world) =>
        world.BuyAsync(world.Plan(Storage, "P1M", "monthly"), 1);

    public static Task UseAsync(
        this LifecycleWorld world, AccountSubscription subscription, string day, decimal quantity) =>
        world.TellProviderAsync(
            "billing/usage", new { subscriptionId = subscription.ProviderSubscriptionId, day, quantity });

    /// <summary>Moves both clocks at once, without the work that falls due here on the way.</summary>
    public static Task JumpToAsync(this LifecycleWorld world, string instant)
    {
        world.Platform.Time.SetUtcNow(At(instant));
        return world.TellProviderAsync("clock/advance", new { to = instant });
    }

    public static async Task TellProviderAsync(this LifecycleWorld world, string what, object body)
    {
        using var http = new HttpClient { BaseAddress = world.Control };
        using var answer = await http.PostAsJsonAsync($"/_sim/{what}", body, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    public static Task<List<ProviderInvoice>> InvoicesAsync(this LifecycleWorld world) => world.ReadAsync(db =>
        db.ProviderInvoices.AsNoTracking().OrderBy(row => row.Number).ToListAsync(Ct));

    public static Task<List<CostLine>> LinesAsync(this LifecycleWorld world, int? month = null) => world.ReadAsync(db =>
        (from line in db.CostLines.AsNoTracking()
         join invoice in db.ProviderInvoices on line.ProviderInvoiceId equals invoice.Id
         where month == null || invoice.Month == month
         orderby invoice.Number, line.ProviderReference
         select line).ToListAsync(Ct));
}
