using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Management;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Billing.Year;

/// <summary>What happens in 2027, each thing at its time.</summary>
internal sealed class YearStory(YearWorld world)
{
    private const string Unpaying = "Bakker";

    private readonly Dictionary<string, SubscriptionId> seats = [];
    private readonly Dictionary<string, SubscriptionId> storage = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public IEnumerable<(DateTimeOffset At, Func<Task> Deed)> Events =>
    [
        .. Singles.Concat(Enumerable.Range(1, 12).Select(month =>
            (At(month, 20, 12), (Func<Task>)(() => UseAndPayAsync(month))))).OrderBy(row => row.Item1),
    ];

    private IEnumerable<(DateTimeOffset, Func<Task>)> Singles =>
    [
        (At(1, 12, 10), BeginAsync),
        (At(2, 20, 10), () => SetSeatsAsync("Acme", 15)),
        (At(2, 23, 9), () => SetSeatsAsync("Acme", 13)), // 71 hours after
        (At(3, 30, 10), () => SetSeatsAsync("Edo", 23)),
        (At(4, 6, 9), () => SetSeatsAsync("Edo", 20)), // 167 hours after, and after March's invoice
        (At(4, 19, 10), IsHeldAsync),
        (At(5, 3, 23), () => StandsAsync(SubscriptionStatus.Active)),
        (At(5, 4, 10), async () => seats["Prepaid"] = await world.BuyAsync("Ginza", YearPlan.SeatsPrepaid, 2)),
        (At(5, 4, 11), () => StandsAsync(SubscriptionStatus.Suspended)),
        (At(5, 7, 12), () => world.ChangeAsync("Ginza", new ChangeRequest(seats["Prepaid"], Cancel: true))),
        (At(5, 25, 10), RaisePriceAsync),
        (At(6, 10, 10), PayAfterAllAsync),
        (At(6, 11, 10), () => StandsAsync(SubscriptionStatus.Active)),
        (At(7, 15, 10), GiveAndTakeAsync),
        (At(8, 25, 10), () => world.TellProviderAsync(
            "fx", new { from = "USD", to = "JPY", rate = 155.25m, effective = "2027-09-01" })),
        (At(9, 1, 0), world.SyncAsync),
        (At(10, 20, 10), () => SetSeatsAsync("Delta", 12)),
        (At(11, 25, 10), () => world.ChangeAsync("Delta", new ChangeRequest(seats["Delta"], AutoRenew: false))),
    ];

    private static DateTimeOffset At(int month, int day, int hour) => new(2027, month, day, hour, 0, 0, TimeSpan.Zero);

    public async Task MeetAsync()
    {
        await world.AddCustomerAsync(world.Tenants.Northwind, "Acme", "NL");
        await world.AddCustomerAsync(world.Tenants.Northwind, "Bakker", "NL");
        await world.AddCustomerAsync(world.Tenants.Crayon, "Delta", "DE");
        await world.AddCustomerAsync(world.Tenants.Fuji, "Edo", "JP");
        await world.AddCustomerAsync(world.Tenants.Fuji, "Ginza", "JP");
    }

    private async Task BeginAsync()
    {
        seats["Acme"] = await world.BuyAsync("Acme", YearPlan.Seats, 10);
        seats["Bakker"] = await world.BuyAsync("Bakker", YearPlan.SeatsForAYear, 5);
        seats["Delta"] = await world.BuyAsync("Delta", YearPlan.Seats, 8);
        seats["Edo"] = await world.BuyAsync("Edo", YearPlan.Seats, 20);
        seats["Ginza"] = await world.BuyAsync("Ginza", YearPlan.SeatsForAYear, 4);
        foreach (var buyer in new[] { "Acme", "Delta", "Edo" })
            storage[buyer] = await world.BuyAsync(buyer, YearPlan.Storage, 1);
    }

    private Task SetSeatsAsync(string buyer, int quantity) =>
        world.ChangeAsync(buyer, new ChangeRequest(seats[buyer], Quantity: quantity));

    private async Task UseAndPayAsync(int month)
    {
        var (used, day) = (YearFigures.UsageOf(month), new DateOnly(2027, month, 20));
        await world.UseAsync(storage["Acme"], day, used.Acme);
        await world.UseAsync(storage["Delta"], day, used.Delta);
        await world.UseAsync(storage["Edo"], day, used.Edo);
        // One customer pays January's and then nothing until June.
        foreach (var invoice in await OpenAsync())
            if (invoice.CustomerId != world.IdOf(Unpaying) || month is < 3 or > 6)
                await PayAsync(invoice, invoice.BalanceMinor);
    }

    private async Task PayAfterAllAsync()
    {
        var open = (await OpenAsync()).Where(row => row.CustomerId == world.IdOf(Unpaying)).ToList();
        Assert.Equal([202702, 202703, 202704, 202705], open.Select(row => row.Month));
        await PayAsync(open[0], 3000);
        await world.AsSellerAsync<WriteOffs, Invoice>(
            world.Tenants.Northwind, use => use.WriteOffAsync(open[0].Id, null, "agreed", Ct));
        foreach (var invoice in open[1..]) await PayAsync(invoice, invoice.BalanceMinor);
    }

    private Task<List<Invoice>> OpenAsync() => world.ReadAsync(db => db.Invoices.AsNoTracking()
        .Where(row => row.BalanceMinor > 0).OrderBy(row => row.IssuedAt).ThenBy(row => row.Id).ToListAsync(Ct));

    private async Task PayAsync(Invoice invoice, long minor)
    {
        await using var scope = world.Platform.Scopes.ForPlatform(
            PlatformUse.Staff, new Actor("user:finance", ActorKind.Staff));
        await scope.ServiceProvider.GetRequiredService<PaymentLedger>().RecordAsync(invoice.Id, new NewPayment(
            new Money(minor, Currency.Of(invoice.Currency)), PaymentMethod.Bank, world.Now), Ct);
    }

    private async Task IsHeldAsync() => Assert.Equal(
        CreditRefusals.OnHold,
        (await Assert.ThrowsAsync<DomainRuleException>(() => world.BuyAsync("Bakker", YearPlan.Seats, 1))).Code);

    private async Task StandsAsync(SubscriptionStatus status)
    {
        var id = seats[Unpaying];
        Assert.Equal(status, await world.ReadAsync(
            db => db.Subscriptions.Where(row => row.Id == id).Select(row => row.Status).SingleAsync(Ct)));
        if (status == SubscriptionStatus.Active) return;
        var customer = world.IdOf(Unpaying);
        var taken = await world.ReadAsync(db => db.DunningSteps.AsNoTracking()
            .Where(row => row.CustomerId == customer).OrderBy(row => row.At).ToListAsync(Ct));
        Assert.Equal(
            [(DunningStepKind.Reminder, 407), (DunningStepKind.Reminder, 414), (DunningStepKind.Hold, 418),
                (DunningStepKind.Reminder, 425), (DunningStepKind.SuspensionNotice, 427),
                (DunningStepKind.Suspension, 504)],
            taken.Select(row => (row.Kind, (row.At.Month * 100) + row.At.Day)));
    }

    private Task RaisePriceAsync() => world.AsSellerAsync<PriceRules, PriceRule>(
        world.Tenants.Northwind, rules => rules.CreateAsync(new PriceRuleDraft
        {
            Name = "From June", Kind = PriceRuleKind.MarkupOnCost, Scope = RuleScope.Tenant,
            Percent = new Percent(15m), EffectiveFrom = At(6, 1, 0),
        }, Ct));

    // The reseller takes a tenth of June's seats back, and the provider gives and takes what nobody asked for.
    private async Task GiveAndTakeAsync()
    {
        var acme = world.IdOf("Acme");
        var line = await world.ReadAsync(db => db.InvoiceLines.AsNoTracking()
            .Join(db.Invoices.Where(row => row.CustomerId == acme && row.Month == 202706), row => row.InvoiceId,
                invoice => invoice.Id, (row, _) => row).SingleAsync(row => row.NetMinor == 16783, Ct));
        await world.AsSellerAsync<IssueCreditNote, CreditNote>(world.Tenants.Northwind, notes => notes.IssueAsync(
            line.InvoiceId, "a day's outage", [new CreditedLine(line.Number, new Money(1678, Currency.Eur))], Ct));
        await world.TellProviderAsync("billing/credits", new { amount = 25m, currency = "EUR", reason = "SLA" });
        await world.TellProviderAsync(
            "billing/adjustments", new { amount = -3.5m, currency = "EUR", description = "Rounding" });
    }
}
