using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Leaving;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Tests.Provisioning;

/// <summary>A tenant that lives at the workbench: it is used, does business, and leaves.</summary>
internal static class Leavers
{
    public static LeavingWish Wish { get; } = new(new Actor("user:ops", ActorKind.Staff), "Contract ended");

    public static TenantOffboarding Offboarding(this Workbench bench) =>
        bench.Services.GetRequiredService<TenantOffboarding>();

    public static async Task<TenantId> MakeAsync(Workbench bench, string slug, CancellationToken ct) =>
        (await bench.Provisioner.CreateAsync(Blueprints.Reseller with { Slug = slug }, new TenantCredentials(), ct)).Id;

    /// <summary>Signs the owner in, invites somebody, and accepts work that has not been done.</summary>
    public static Task UseAsync(Workbench bench, TenantId tenant, CancellationToken ct) =>
        bench.InStoreAsync<IdentityDbContext, bool>(async db =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var person = await db.People.SingleAsync(row => row.TenantId == tenant, ct);
            db.Sessions.Add(new Session
            {
                TenantId = tenant, HandleHash = tenant.Value.ToByteArray(), PersonId = person.PersonId,
                SecurityStamp = person.SecurityStamp, StartedAt = now, LastSeenAt = now, EndsAt = now.AddDays(1),
                Authentication = new Authentication(now, "pwd", AuthenticationLevels.OneFactor),
            });
            db.Invitations.Add(new Invitation
            {
                TenantId = tenant, Email = "sales@northwind.example", NormalizedEmail = "sales@northwind.example",
                Role = "reseller.sales", InvitedBy = "the owner", Hash = tenant.Value.ToByteArray(),
                ExpiresAt = now.AddDays(7),
            });
            db.Outbox.Add(new OutboxMessage
            {
                TenantId = tenant, CustomerId = null, Topic = OutboxTopics.BackChannelLogout,
                SubjectId = Guid.CreateVersion7(), NotBefore = now, CreatedAt = now,
            });
            await db.SaveChangesAsync(ct);
            return true;
        });

    /// <summary>Puts an order into the state given: accepted, or at its end.</summary>
    public static Task OrderAsync(Workbench bench, TenantId tenant, OrderStatus status, CancellationToken ct) =>
        bench.InPlatformAsync(async db =>
        {
            var order = await db.Orders.SingleOrDefaultAsync(row => row.TenantId == tenant, ct);
            if (order is null)
            {
                var customer = Rows.ACustomer(tenant);
                var account = Rows.AnAccount(customer);
                order = new Order
                {
                    TenantId = tenant, CustomerId = customer.CustomerId, AccountId = account.Id, Number = "NW-1",
                    OrderDate = TimeProvider.System.GetUtcNow(), Currency = "EUR", NetMinor = 1258, TaxMinor = 264,
                };
                db.AddRange(customer, account, order);
            }
            db.Entry(order).Property(row => row.Status).CurrentValue = status;
            return await db.SaveChangesAsync(ct);
        });

    /// <summary>The realm's keys, as <c>kid state</c>.</summary>
    public static async Task<List<RealmKey>> KeysAsync(Workbench bench, TenantId tenant, CancellationToken ct) =>
        [.. await bench.InStoreAsync<RealmKeys, IReadOnlyList<RealmKey>>(keys => keys.ListAsync(tenant, ct))];

    public static Task<TenantState> StateAsync(Workbench bench, TenantId tenant, CancellationToken ct) =>
        bench.InPlatformAsync(db =>
            db.Tenants.Where(row => row.TenantId == tenant).Select(row => row.State).SingleAsync(ct));
}
