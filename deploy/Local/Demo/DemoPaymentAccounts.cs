using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Local.Demo;

/// <summary>
/// Asks for an account that takes cards for each reseller of the demo, once; the worker opens it. The other sellers
/// use Crayon's own.
/// </summary>
internal static class DemoPaymentAccounts
{
    public static async Task EnsureAsync(IServiceProvider services, DemoKind kind, CancellationToken ct)
    {
        var resellers = (await DemoTenants.InAsync(services.GetRequiredService<TenantRegistry>(), kind, ct))
            .Where(tenant => tenant.Kind == TenantKind.Reseller).Select(tenant => tenant.Id).ToList();
        await using var scope = services.GetRequiredService<TenantScopes>()
            .ForPlatform(PlatformUse.Provisioning, Actor.System("setup"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var known = await db.PaymentAccounts.Select(row => row.TenantId).ToListAsync(ct);
        foreach (var tenant in resellers.Except(known))
        {
            var account = new PaymentAccount { TenantId = tenant };
            db.PaymentAccounts.Add(account);
            OutboxPost.AddFor(
                db, services.GetRequiredService<TimeProvider>(), OutboxTopics.OpenPaymentAccount, tenant,
                account.Id.Value);
        }
        await db.SaveChangesAsync(ct);
    }
}
