using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Adopting;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>Business of another partner's time, and the steps that make it ours.</summary>
internal static class OldBusiness
{
    /// <summary>The partner id of the reseller.</summary>
    public const string Ours = "6160101";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A customer whose link the provider's record vouches for, with what it has running there.</summary>
    public static async Task<Customer> LinkedAsync(
        LifecycleWorld world, params (Plan Plan, int Seats, DateTimeOffset Since, int? Base)[] running)
    {
        await SetPartnerAsync(world, Ours);
        await world.TransferAsync("old-1", Ours, running);
        var customer = await LinkAsync(world, "old-1");
        await world.WorkAsync();
        return customer;
    }

    /// <summary>The same, adopted; the subscriptions by their seats.</summary>
    public static async Task<(Customer Customer, List<AccountSubscription> Rows)> AdoptAsync(
        LifecycleWorld world, params (Plan Plan, int Seats, DateTimeOffset Since, int? Base)[] running)
    {
        var customer = await LinkedAsync(world, running);
        await ConfirmAsync(world, await AskAsync(world, customer));
        return (customer, await RowsAsync(world, customer));
    }

    public static Task<Customer> LinkAsync(LifecycleWorld world, string id) =>
        world.AsSellerAsync<CreateCustomer, Customer>(use => use.CreateAsync(new CreateCustomerRequest(
            "Old", "it@old.example", "NL", Agreement: new CustomerAgreement
            {
                AcceptedBy = "Ann", Email = "ann@old.example", AcceptedAt = world.Now, Version = "1",
            }, ProviderCustomerId: id), Ct));

    public static Task<int> SetPartnerAsync(LifecycleWorld world, string partner) => world.ReadAsync(async db =>
    {
        var north = await db.Tenants.SingleAsync(row => row.TenantId == world.North.TenantId, Ct);
        await new PartnerIds(db, world.Platform.Time).SetAsync(north, partner, Ct);
        return 0;
    });

    public static Task<Account> AccountAsync(LifecycleWorld world, Customer customer) =>
        world.AsSellerAsync<CreateAccount, Account>(use => use.CreateAsync(
            new CreateAccountRequest(customer.CustomerId, "Main"), Ct));

    public static async Task<Adoption> AskAsync(LifecycleWorld world, Customer customer, Account? account = null)
    {
        account ??= await AccountAsync(world, customer);
        var asked = await world.AsSellerAsync<AdoptBusiness, Adoption>(
            use => use.AskAsync(customer.CustomerId, account.Id, Ct));
        await world.WorkAsync();
        return await world.ReadAsync(db => db.Adoptions.Include(row => row.Lines)
            .SingleAsync(row => row.Id == asked.Id, Ct));
    }

    public static async Task ConfirmAsync(
        LifecycleWorld world, Adoption adoption, string[]? named = null, bool twice = false)
    {
        await world.AsSellerAsync<PlatformDbContext, int>(async db =>
        {
            var row = await db.Adoptions.Include(found => found.Lines)
                .SingleAsync(found => found.Id == adoption.Id, Ct);
            await new AdoptBusiness(db, world.Platform.Time).ConfirmAsync(row, named, Ct);
            if (twice) OutboxPost.Add(db, world.Platform.Time, OutboxTopics.AdoptBusiness, row, row.Id.Value);
            return await db.SaveChangesAsync(Ct);
        });
        await world.WorkAsync();
    }

    public static Task<List<AccountSubscription>> RowsAsync(LifecycleWorld world, Customer customer) =>
        world.ReadAsync(db => db.Subscriptions.AsNoTracking().Include(row => row.Batches)
            .Where(row => row.CustomerId == customer.CustomerId).OrderBy(row => row.Quantity).ToListAsync(Ct));
}
