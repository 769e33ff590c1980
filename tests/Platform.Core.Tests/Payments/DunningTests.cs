using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Lifecycle;
using Crayon.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Payments;

/// <summary>
/// What becomes of an invoice that nobody pays, at both levels. A year is bought on 16 March and invoiced on 5 April:
/// due on 5 May.
/// </summary>
public sealed class DunningTests
{
    private static readonly DateTimeOffset Due = new(2026, 5, 5, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task An_unpaid_invoice_takes_each_step_on_its_day_and_payment_undoes_them(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var subscription = await BuyAsync(world);
        await world.ToAsync(Due.AddDays(14).AddHours(1));
        Assert.Equal(["Reminder 1 +3", "Reminder 2 +10", "Hold 0 +14"], await StepsAsync(world, InvoiceKind.Retail));
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() => BuyAsync(world));
        Assert.Equal(CreditRefusals.OnHold, refusal.Code);

        await world.ToAsync(Due.AddDays(30).AddHours(-1));
        Assert.Equal(SubscriptionStatus.Active, (await world.SubscriptionAsync(subscription.Id)).Status);
        await world.ToAsync(Due.AddDays(31));
        Assert.Equal(["Reminder 3 +21", "SuspensionNotice 0 +23", "Suspension 0 +30"],
            (await StepsAsync(world, InvoiceKind.Retail))[3..]);
        Assert.Equal(SubscriptionStatus.Suspended, (await world.SubscriptionAsync(subscription.Id)).Status);
        Assert.Equal("suspended", (await world.AtProviderAsync(subscription)).Status);
        var own = await Assert.ThrowsAsync<DomainRuleException>(() => world.AsCustomerAsync<ChangeSubscription,
            SubscriptionChange>(use => use.ChangeAsync(new ChangeRequest(subscription.Id) { Suspend = false }, Ct)));
        Assert.Equal(CreditRefusals.OnHold, own.Code);

        await PayAsync(world, await InvoiceAsync(world, InvoiceKind.Retail));
        await SettleAsync(world);
        Assert.Equal(SubscriptionStatus.Active, (await world.SubscriptionAsync(subscription.Id)).Status);
        Assert.Equal(DunningOutcomes.Resumed, (await world.ReadAsync(
            db => db.DunningSuspensions.AsNoTracking().SingleAsync(Ct))).Outcome);
        Assert.Null((await CreditAsync(world))?.HeldSince);
        Assert.Equal(
            [MailTemplates.AccountHeld, MailTemplates.AccountRestored, MailTemplates.PaymentReminder,
                MailTemplates.PaymentReminderAgain, MailTemplates.PaymentReminderLast,
                MailTemplates.ServicesSuspended, MailTemplates.SuspensionNotice], await MailsAsync(world));

        // The reseller has not paid either: it is held, and its customer's business goes on.
        Assert.Equal(["Reminder 1 +3", "Reminder 2 +10", "Hold 0 +14", "Reminder 3 +21"],
            await StepsAsync(world, InvoiceKind.Wholesale));
        Assert.True(await world.ReadAsync(db => db.TenantCredits.AnyAsync(
            row => row.HeldSince != null && row.IsHeldForDebt, Ct)));
        Assert.Equal(CreditRefusals.SellerCannot,
            (await Assert.ThrowsAsync<DomainRuleException>(() => BuyAsync(world))).Code);
    }

    [Theory, EachEngine]
    public async Task Skipped_days_are_caught_up_by_the_last_reminder_and_the_notice_runs_its_full_time(
        DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var subscription = await BuyAsync(world);
        await world.ToAsync(Due.AddDays(-20));
        await world.JumpAsync(Due.AddDays(45));
        Assert.Equal(
            ["Reminder 1 +45 skipped", "Reminder 2 +45 skipped", "Reminder 3 +45", "Hold 0 +45",
                "SuspensionNotice 0 +45"], await StepsAsync(world, InvoiceKind.Retail));
        await world.ToAsync(Due.AddDays(52).AddHours(-1));
        Assert.Equal(SubscriptionStatus.Active, (await world.SubscriptionAsync(subscription.Id)).Status);
        await world.ToAsync(Due.AddDays(53));
        Assert.Contains("Suspension 0 +52", await StepsAsync(world, InvoiceKind.Retail));
        Assert.Equal(SubscriptionStatus.Suspended, (await world.SubscriptionAsync(subscription.Id)).Status);
    }

    [Theory, EachEngine]
    public async Task A_dispute_stops_the_days_and_what_a_person_decided_stays(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var subscription = await BuyAsync(world);
        await world.ToAsync(Due.AddDays(5));
        var invoice = await InvoiceAsync(world, InvoiceKind.Retail);
        await world.AsSellerAsync<Disputes, InvoiceDispute>(use => use.OpenAsync(invoice.Id, null, "not ours", Ct));
        await world.ToAsync(Due.AddDays(40));
        Assert.Equal(["Reminder 1 +3"], await StepsAsync(world, InvoiceKind.Retail));
        await world.AsSellerAsync<Disputes, InvoiceDispute>(use => use.ResolveAsync(invoice.Id, "it is", Ct));
        await world.ToAsync(Due.AddDays(44));
        Assert.Single(await StepsAsync(world, InvoiceKind.Retail));
        await HoldByHandAsync(world);
        await world.ToAsync(Due.AddDays(66));
        Assert.Equal(
            ["Reminder 1 +3", "Reminder 2 +45", "Hold 0 +49", "Reminder 3 +56", "SuspensionNotice 0 +58",
                "Suspension 0 +65"], await StepsAsync(world, InvoiceKind.Retail));

        // Somebody lets it run again: it is not suspended a second time, and the hold by hand outlasts the payment.
        await world.AsSellerAsync<ChangeSubscription, SubscriptionChange>(
            use => use.ChangeAsync(new ChangeRequest(subscription.Id) { Suspend = false }, Ct));
        await SettleAsync(world);
        await world.ToAsync(Due.AddDays(80));
        Assert.Equal(SubscriptionStatus.Active, (await world.SubscriptionAsync(subscription.Id)).Status);
        await PayAsync(world, invoice);
        await SettleAsync(world);
        Assert.Equal("by hand", (await CreditAsync(world))?.HoldReason);
        Assert.DoesNotContain(MailTemplates.AccountRestored, await MailsAsync(world));
    }

    [Theory, EachEngine]
    public async Task A_seller_sets_its_own_days_and_turning_it_off_undoes_what_it_did(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        await SetAsync(world, new DunningTimes(10, [1], 2, null, 7), isOn: true);
        await BuyAsync(world);
        await world.ToAsync(Due.AddDays(-20).AddDays(3));
        var invoice = await InvoiceAsync(world, InvoiceKind.Retail);
        Assert.Equal(Due.AddDays(-20), invoice.DueAt);
        Assert.NotNull((await CreditAsync(world))?.HeldSince);
        await SetAsync(world, new DunningTimes(10, [1], 2, null, 7), isOn: false);
        await SettleAsync(world);
        Assert.Null((await CreditAsync(world))?.HeldSince);
        Assert.All(await world.ReadAsync(db => db.DunningCases.AsNoTracking()
            .Where(row => row.InvoiceId == invoice.Id).ToListAsync(Ct)),
            row => Assert.Equal(DunningCaseState.Closed, row.State));
    }

    [Theory]
    [InlineData(30, new[] { 3, 3 }, 14, 30, 7)]
    [InlineData(30, new[] { 0 }, 14, 30, 7)]
    [InlineData(30, new[] { 1, 2, 3, 4, 5, 6, 7 }, 14, 30, 7)]
    [InlineData(-1, new[] { 3 }, 14, 30, 7)]
    [InlineData(30, new[] { 3 }, 14, 5, 7)]
    public void Settings_that_make_no_sense_are_refused(int net, int[] reminders, int hold, int suspend, int notice) =>
        Assert.Equal(PaymentRefusals.DunningInvalid, Assert.Throws<DomainRuleException>(
            () => DunningSettings.UsualOf(TenantId.New()).Set(
                new DunningTimes(net, reminders, hold, suspend, notice), isOn: true)).Code);

    private static Task<LifecycleWorld> OpenAsync(DatabaseEngine engine) => LifecycleWorld.OpenAsync(engine, Ct,
        more: services => services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton(new PublicEndpoint("https", 443)).AddMailQueue().AddDunning());

    private static Task<AccountSubscription> BuyAsync(LifecycleWorld world) =>
        world.BuyAsync(world.Plan("productivity-suite-business", "P1Y", "annual"), 5);

    private static Task<Invoice> InvoiceAsync(LifecycleWorld world, InvoiceKind kind) => world.ReadAsync(
        db => db.Invoices.AsNoTracking().OrderBy(row => row.IssuedAt).FirstAsync(row => row.Kind == kind, Ct));

    private static async Task<List<string>> StepsAsync(LifecycleWorld world, InvoiceKind kind)
    {
        var invoice = await InvoiceAsync(world, kind);
        var steps = await world.ReadAsync(db => db.DunningSteps.AsNoTracking()
            .Where(row => row.InvoiceId == invoice.Id).ToListAsync(Ct));
        return [.. steps.OrderBy(step => step.At).ThenBy(step => step.Kind).ThenBy(step => step.Number)
            .Select(step => $"{step.Kind} {step.Number} +{(step.At - Due).Days}{(step.IsSkipped ? " skipped" : "")}")];
    }

    private static Task<CustomerCredit?> CreditAsync(LifecycleWorld world) =>
        world.ReadAsync(db => db.CustomerCredits.AsNoTracking().FirstOrDefaultAsync(Ct));

    private static Task<int> HoldByHandAsync(LifecycleWorld world) => world.ReadAsync(db =>
    {
        db.CustomerCredits.Add(new CustomerCredit
        {
            TenantId = world.North.TenantId, CustomerId = world.Customer.CustomerId, Currency = "EUR",
            HeldSince = world.Now, HoldReason = "by hand",
        });
        return db.SaveChangesAsync(Ct);
    });

    private static Task<Payment> PayAsync(LifecycleWorld world, Invoice invoice) =>
        world.AsSellerAsync<PaymentLedger, Payment>(ledger => ledger.RecordAsync(
            invoice.Id, new NewPayment(
                new Money(invoice.TotalMinor, Currency.Of(invoice.Currency)), PaymentMethod.Bank, world.Now), Ct));

    private static async Task SetAsync(LifecycleWorld world, DunningTimes times, bool isOn) =>
        await world.AsSellerAsync<DunningRules, bool>(async rules =>
        {
            var row = await rules.FindAsync(world.North.TenantId, Ct)
                ?? DunningSettings.UsualOf(world.North.TenantId);
            await rules.SetAsync(row, times, isOn, Ct);
            return true;
        });

    private static async Task SettleAsync(LifecycleWorld world)
    {
        for (var times = 0; times < 3; times++)
        {
            world.Platform.Time.Advance(TimeSpan.FromSeconds(20)); // a job that had nothing to do rests a while
            await world.Get<DueWork>().RunDueAsync(world.Now, Ct);
            await world.WorkAsync();
        }
    }

    private static Task<List<string>> MailsAsync(LifecycleWorld world) => world.ReadAsync(db => db.Mails
        .Where(row => row.CustomerId == world.Customer.CustomerId).Select(row => row.Template)
        .OrderBy(template => template).ToListAsync(Ct));
}
