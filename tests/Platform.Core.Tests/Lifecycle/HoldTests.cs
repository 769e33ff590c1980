using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Holds;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>What a credit hold does to renewals. It is 16 March; the yearly term ends on 10 April.</summary>
public sealed class HoldTests
{
    private const string Business = "productivity-suite-business";
    private static readonly DateTimeOffset Now = new(2026, 3, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2026, 4, 10, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_longer_renewal_is_turned_off_after_notice_and_on_again_when_the_hold_ends(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var (customer, yearly, monthly) = await AdoptAsync(world);
        await ChangeAsync(world, customer, new ChangeRequest(yearly.Id) { NextTerm = new NextTermWish(Quantity: 3) });
        await HoldAsync(world, customer, held: true);
        await DueAsync(world);
        Assert.Equal([MailTemplates.HoldNotice], await MailsAsync(world));
        await world.ToAsync(Now.AddDays(6));
        Assert.True((await world.AtProviderAsync(yearly)).AutoRenew);

        Assert.NotNull(await world.Get<DueWork>().NextDueAsync(world.Now, Now.AddDays(7).AddHours(1), Ct));
        await world.ToAsync(Now.AddDays(7).AddHours(1));
        var there = await world.AtProviderAsync(yearly);
        Assert.Equal((false, null), (there.AutoRenew, there.NextTerm));
        Assert.True((await world.AtProviderAsync(monthly)).AutoRenew);
        // The same instant has a second step, that of the schedule which went with the renewal.
        var step = await world.ReadAsync(db => db.SubscriptionEvents.SingleAsync(
            row => row.SubscriptionId == yearly.Id && row.Kind == SubscriptionEventKinds.AutoRenewChanged, Ct));
        Assert.Equal(("credit hold", "system:credit-hold"), (step.Reason, step.By));

        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() =>
            ChangeAsync(world, customer, new ChangeRequest(yearly.Id, AutoRenew: true)));
        Assert.Equal(CreditRefusals.OnHold, refusal.Code); // nobody turns it on again meanwhile

        // Paid in time: it renews, with what had been scheduled.
        await HoldAsync(world, customer, held: false);
        for (var times = 0; times < 3; times++) await DueAsync(world);
        there = await world.AtProviderAsync(yearly);
        Assert.Equal((true, 3), (there.AutoRenew, there.NextTerm?.Quantity));
        Assert.Equal(HeldRenewalOutcomes.Resumed, (await HeldAsync(world)).Outcome);
        await world.ToAsync(End.AddHours(1));
        var renewed = await world.SubscriptionAsync(yearly.Id);
        Assert.Equal((SubscriptionStatus.Active, 3, End.AddYears(1)),
            (renewed.Status, renewed.Quantity, renewed.EndDate));
        Assert.Single(await MailsAsync(world), mail => mail == MailTemplates.HoldNotice);
    }

    [Theory, EachEngine]
    public async Task A_term_that_ends_under_the_hold_ends_and_monthly_ones_go_on(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var (customer, yearly, monthly) = await AdoptAsync(world);
        await HoldAsync(world, customer, held: true);
        await world.ToAsync(End.AddHours(1));
        Assert.Equal(SubscriptionStatus.Expired, (await world.SubscriptionAsync(yearly.Id)).Status);
        var goesOn = await world.SubscriptionAsync(monthly.Id);
        Assert.Equal((SubscriptionStatus.Active, true), (goesOn.Status, goesOn.AutoRenew));
        Assert.True(goesOn.StartDate > Now);
        Assert.Equal(HeldRenewalOutcomes.TermOver, (await HeldAsync(world)).Outcome);
    }

    [Theory, EachEngine]
    public async Task Without_a_weeks_notice_it_renews_and_a_hold_on_the_seller_touches_nothing(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var (customer, yearly, _) = await AdoptAsync(world);
        await world.ReadAsync(db =>
        {
            db.TenantCredits.Add(new TenantCredit
            {
                SellerTenantId = world.North.ParentId!.Value, BuyerTenantId = world.North.TenantId, Currency = "EUR",
                HeldSince = world.Now,
            });
            return db.SaveChangesAsync(Ct);
        });
        await world.ToAsync(End.AddDays(-6));
        await HoldAsync(world, customer, held: true);
        await world.ToAsync(End.AddHours(1));
        Assert.Equal(End.AddYears(1), (await world.SubscriptionAsync(yearly.Id)).EndDate);
        Assert.Empty(await world.ReadAsync(db => db.HeldRenewals.ToListAsync(Ct)));
        Assert.DoesNotContain(MailTemplates.HoldNotice, await MailsAsync(world));
    }

    private static Task<LifecycleWorld> OpenAsync(DatabaseEngine engine) => LifecycleWorld.OpenAsync(engine, Ct,
        more: services => services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton(new PublicEndpoint("https", 443)).AddMailQueue().AddRenewals());

    private static async Task<(Customer Customer, AccountSubscription Yearly, AccountSubscription Monthly)> AdoptAsync(
        LifecycleWorld world)
    {
        var (customer, rows) = await OldBusiness.AdoptAsync(
            world, (world.Plan(Business, "P1Y", "annual"), 5, End.AddYears(-1), null),
            (world.Plan(Business, "P1M", "monthly"), 2, Now.AddDays(-20), null));
        await world.ReadAsync(db =>
        {
            var policy = RenewalPolicy.UsualOf(world.North.TenantId, customer.CustomerId);
            policy.SendsNotices = false; // of other deadlines
            db.RenewalPolicies.Add(policy);
            return db.SaveChangesAsync(Ct);
        });
        return (customer, rows.Single(row => row.Quantity == 5), rows.Single(row => row.Quantity == 2));
    }

    private static Task<int> HoldAsync(LifecycleWorld world, Customer customer, bool held) =>
        world.ReadAsync(async db =>
        {
            var row = await db.CustomerCredits.FirstOrDefaultAsync(Ct) ?? db.CustomerCredits.Add(new CustomerCredit
            {
                TenantId = customer.TenantId, CustomerId = customer.CustomerId, Currency = "EUR",
            }).Entity;
            row.HeldSince = held ? world.Now : null;
            return await db.SaveChangesAsync(Ct);
        });

    private static async Task DueAsync(LifecycleWorld world)
    {
        world.Platform.Time.Advance(TimeSpan.FromSeconds(20)); // a job that had nothing to do rests a while
        await world.Get<DueWork>().RunDueAsync(world.Now, Ct);
        await world.WorkAsync();
    }

    private static async Task ChangeAsync(LifecycleWorld world, Customer customer, ChangeRequest request)
    {
        await world.AsCustomerAsync<ChangeSubscription, SubscriptionChange>(
            use => use.ChangeAsync(request, Ct), customer);
        await world.WorkAsync();
    }

    private static Task<HeldRenewal> HeldAsync(LifecycleWorld world) =>
        world.ReadAsync(db => db.HeldRenewals.AsNoTracking().SingleAsync(Ct));

    private static Task<List<string>> MailsAsync(LifecycleWorld world) =>
        world.ReadAsync(db => db.Mails.Select(row => row.Template).ToListAsync(Ct));
}
