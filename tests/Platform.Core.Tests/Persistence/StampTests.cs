using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Persistence;

public sealed class StampTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_row_knows_who_made_and_changed_it_and_when(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        var customer = await ACustomerAsync(platform);
        platform.Time.Advance(TimeSpan.FromHours(1));
        var changed = await platform.AsTenantAsync(customer.TenantId, async db =>
        {
            var row = await db.Customers.SingleAsync(Ct);
            row.Name = "Renamed";
            await db.SaveChangesAsync(Ct);
            return row;
        });
        Assert.Equal((1, 2), (customer.RowVersion, changed.RowVersion));
        Assert.Equal("system:test", changed.ModifiedBy);
        Assert.Equal(TimeSpan.FromHours(1), changed.DateModified - changed.DateCreated);
    }

    [Theory, EachEngine]
    public async Task Of_two_changes_to_one_version_the_second_is_refused(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        var customer = await ACustomerAsync(platform);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(
            () => platform.AsTenantAsync(customer.TenantId, async first =>
        {
            var mine = await first.Customers.SingleAsync(Ct);
            await platform.AsTenantAsync(customer.TenantId, async second =>
            {
                (await second.Customers.SingleAsync(Ct)).Name = "theirs";
                return await second.SaveChangesAsync(Ct);
            });
            mine.Name = "mine";
            return await first.SaveChangesAsync(Ct);
        }));
    }

    [Theory, EachEngine]
    public async Task A_deleted_row_leaves_the_lists_and_stays_in_the_table(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        var customer = await ACustomerAsync(platform);
        await platform.AsTenantAsync(customer.TenantId, async db =>
        {
            (await db.Customers.SingleAsync(Ct)).Delete();
            return await db.SaveChangesAsync(Ct);
        });
        Assert.Equal(0, await platform.AsTenantAsync(customer.TenantId, db => db.Customers.CountAsync(Ct)));
        Assert.Equal(
            1, await platform.AsTenantAsync(
                customer.TenantId, db => db.Customers.IgnoreQueryFilters([QueryFilters.Deleted]).CountAsync(Ct)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => platform.AsTenantAsync(customer.TenantId, async db =>
        {
            db.Remove(await db.Customers.IgnoreQueryFilters([QueryFilters.Deleted]).SingleAsync(Ct));
            return await db.SaveChangesAsync(Ct);
        }));
    }

    private static async Task<Customer> ACustomerAsync(TestPlatform platform)
    {
        var tenant = Rows.ATenant("north");
        var customer = Rows.ACustomer(tenant.TenantId);
        await platform.AsPlatformAsync(db =>
        {
            db.Add(tenant);
            db.Add(customer);
            return db.SaveChangesAsync(Ct);
        });
        return customer;
    }
}
