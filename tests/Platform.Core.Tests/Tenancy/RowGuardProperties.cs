using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Engines;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Platform;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Tenancy;

/// <summary>Whatever is written and read by whom, no scope leaves its tenant or customer.</summary>
public sealed class RowGuardProperties
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly TenantId[] Tenants = [TenantId.New(), TenantId.New()];
    private static readonly CustomerId[] Customers =
        [CustomerId.New(), CustomerId.New(), CustomerId.New(), CustomerId.New()];

    private sealed record Attempt(int Scope, int? ScopeCustomer, int RowTenant, int RowCustomer)
    {
        // Customers 0 and 1 are the first tenant's, 2 and 3 the second's.
        public TenantId Tenant => Tenants[Scope];

        public CustomerId? Customer => ScopeCustomer is { } index ? Customers[(Scope * 2) + index] : null;

        public bool IsOwn => RowTenant == Scope && (ScopeCustomer is null || ScopeCustomer == RowCustomer);
    }

    [Fact]
    public void A_row_is_written_by_its_owner_or_refused()
    {
        var attempts = from scope in Gen.Choose(0, 1)
                       from scopeCustomer in Gen.Choose(-1, 1)
                       from tenant in Gen.Choose(0, 1)
                       from customer in Gen.Choose(0, 1)
                       select new Attempt(scope, scopeCustomer < 0 ? null : scopeCustomer, tenant, customer);
        Prop.ForAll(attempts.ToArbitrary(), attempt => TryWriteAsync(attempt).GetAwaiter().GetResult() == attempt.IsOwn)
            .QuickCheckThrowOnFailure();
    }

    [Theory, Testing.EachEngine]
    public async Task Each_scope_reads_exactly_its_rows(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        await platform.AsPlatformAsync(db => SeedAsync(db));
        for (var tenant = 0; tenant < 2; tenant++)
        {
            Assert.Equal(2, await platform.AsTenantAsync(Tenants[tenant], db => db.Accounts.CountAsync(Ct)));
            for (var customer = 0; customer < 2; customer++)
            {
                var id = Customers[(tenant * 2) + customer];
                var seen = await platform.AsTenantAsync(
                    Tenants[tenant], db => db.Accounts.Select(a => a.CustomerId).ToListAsync(Ct), id);
                Assert.Equal([id], seen);
                // A customer of the other tenant under this tenant: nothing at all.
                var foreign = Customers[((1 - tenant) * 2) + customer];
                Assert.Empty(await platform.AsTenantAsync(Tenants[tenant], db => db.Accounts.ToListAsync(Ct), foreign));
            }
        }
    }

    private static async Task<bool> TryWriteAsync(Attempt attempt)
    {
        var scope = new TenantContext();
        scope.EnterTenant(attempt.Tenant, attempt.Customer, Actor.System("test"));
        await using var db = new SqlitePlatformDbContext(
            ContextOptions.Build(DatabaseEngine.Sqlite, "Data Source=:memory:"), scope);
        db.Add(new Account
        {
            TenantId = Tenants[attempt.RowTenant],
            CustomerId = Customers[(attempt.RowTenant * 2) + attempt.RowCustomer], AccountName = "a",
        });
        // There are no tables: whatever passes the guard fails in the database, and what the guard stops never gets
        // there.
        var failure = await Record.ExceptionAsync(() => db.SaveChangesAsync());
        return failure is not ForeignRowException;
    }

    private static async Task<int> SeedAsync(PlatformDbContext db)
    {
        for (var tenant = 0; tenant < 2; tenant++)
        {
            db.Tenants.Add(new Tenant
            {
                TenantId = Tenants[tenant], Slug = $"t{tenant}", Name = "t", Kind = TenantKind.Reseller, Region = "eu",
                Currency = "EUR",
                Market = "NL", Language = "nl", TimeZone = "UTC", Theme = "default",
            });
            foreach (var id in Customers.Skip(tenant * 2).Take(2))
            {
                var customer = new Customer
                {
                    TenantId = Tenants[tenant], CustomerId = id, Name = "c", Email = "c@c.example",
                    Type = CustomerType.Channel, CountryCode = "NL",
                };
                db.Customers.Add(customer);
                db.Accounts.Add(Rows.AnAccount(customer));
            }
        }
        return await db.SaveChangesAsync(Ct);
    }
}
