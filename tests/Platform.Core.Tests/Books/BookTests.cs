using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Costs;
using Crayon.Platform.Core.Tests.Lifecycle;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Books;

/// <summary>Months of the operator's and of a reseller's books, over the provider's sandbox.</summary>
public sealed class BookTests
{
    private static readonly BillingMonth March = new(202603);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_month_of_purchases_changes_returns_and_usage_agrees_to_the_cent_and_can_be_closed(
        DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        Assert.Null(await AuditAsync(world)); // nothing billed is not audited, and not clean
        await RefusedAsync(world, BookRefusals.NotAudited);
        var (seats, storage) = (await world.BuySeatsAsync(25), await world.BuyStorageAsync());
        var yearly = await world.BuyAsync(world.Plan(BilledWorld.Suite, "P1Y", "monthly"), 4);
        var upgraded = await world.BuyAsync(world.Plan(BilledWorld.Suite, "P1M", "monthly"), 7);
        await world.UseAsync(storage, "2026-03-20", 1234m);
        await world.JumpToAsync("2026-03-18T10:00:00Z");
        await world.ChangeAsync(new ChangeRequest(seats.Id, Quantity: 30));
        await world.ChangeAsync(new ChangeRequest(yearly.Id, Quantity: 3));
        await world.ChangeAsync(new ChangeRequest(upgraded.Id)
        {
            PlanId = world.Plan("productivity-suite-premium", "P1M", "monthly").Id,
        });
        await world.JumpToAsync("2026-04-03T00:30:00Z");
        await BringInAsync(world);
        Assert.Equal(0, await AuditAsync(world));
        var month = await MonthAsync(world, await OperatorAsync(world));
        Assert.True(month.Compared >= 7 && month.Agreed == month.Compared, $"{month.Compared} {month.Agreed}");
        await CloseAsync(world);
        await RefusedAsync(world, BookRefusals.Closed);
    }

    [Theory, EachEngine]
    public async Task What_does_not_agree_waits_for_a_decision_and_what_came_late_settles_itself(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        for (var seats = 1; seats <= 3; seats++) await world.BuySeatsAsync(seats);
        await SpoilAsync(world);
        await world.JumpToAsync("2026-04-03T00:30:00Z");
        await BringInAsync(world);
        // The repeated line counts once, and the one under an old name fits what was bought.
        Assert.Equal(3, await AuditAsync(world));
        var found = await OpenAsync(world);
        Assert.Equal(
            [(BookExceptionKind.Missing, 3135L, 0L), (BookExceptionKind.Unexpected, 0L, -1250L),
                (BookExceptionKind.Unexpected, 3135L, 2785L)],
            found.Select(row => (row.Kind, row.ExpectedMinor, row.FoundMinor)));
        Assert.Equal(3, found[0].SeatsByHistory);
        await RefusedAsync(world, BookRefusals.ExceptionsOpen);

        await DecideAsync(world, found[1], new BookDecision(BookAction.Dispute, "Whose is it?", "SR-7"));
        await RefusedAsync(world, BookRefusals.Decided, found[1], new BookDecision(BookAction.Accept, "again"));
        await RefusedAsync(world, BookRefusals.Incomplete, found[2], new BookDecision(BookAction.CreditNote, "ours"));
        await DecideAsync(world, found[2], new BookDecision(BookAction.BillNextMonth, "they correct it"));
        Assert.Equal(1, await AuditAsync(world)); // decisions stand

        await world.JumpToAsync("2026-05-03T00:30:00Z");
        await BringInAsync(world);
        Assert.Equal(1, await AuditAsync(world)); // nobody has billed the reseller meanwhile
        Assert.Equal(BookExceptionState.Settled, (await OneAsync(world, found[0].Id)).State);
        var unbilled = (await OpenAsync(world)).Single(row => row.Month == March.Number);
        Assert.Equal((BookExceptionKind.Missing, 0L), (unbilled.Kind, unbilled.FoundMinor));
        await DecideAsync(world, unbilled, new BookDecision(BookAction.Accept, "by hand"));
        await CloseAsync(world);
        await world.Get<ProviderBooks>().AuditAsync(March.Next, Ct);
        var april = (await OpenAsync(world)).Where(row => row.Kind == BookExceptionKind.Timing).ToList();
        Assert.Equal(["carried", "line"], april.Select(row => row.Subject.Split(':')[0]).Order());
        var decided = await OneAsync(world, found[1].Id);
        Assert.Equal(
            (BookAction.Dispute, "SR-7", "user:finance"), (decided.Action, decided.Document, decided.DecidedBy));
    }

    [Theory, EachEngine]
    public async Task What_is_billed_next_month_takes_its_charges_along(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        await world.BuySeatsAsync(10);
        await world.JumpToAsync("2026-04-05T00:30:00Z");
        await BringInAsync(world);
        Assert.Equal(1, await AuditAsync(world)); // nobody has billed the reseller
        var wholesale = Assert.Single(await OpenAsync(world));
        var next = new BookDecision(BookAction.BillNextMonth, "too late for March");
        await DecideAsync(world, wholesale, next);
        Assert.Equal([202604], await world.ReadAsync(db => db.WholesaleCharges
            .Where(row => row.ChargedAt < March.EndsAt).Select(row => row.Month).ToListAsync(Ct)));

        var seller = await world.Get<TenantRegistry>().FindAsync(world.North.TenantId, Ct);
        Assert.Equal(1, await world.Get<RetailBooks>().AuditAsync(seller!, March, Ct));
        await using var scope = world.Platform.Scopes.ForTenant(world.North.TenantId, Actor.System("owner"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        await scope.ServiceProvider.GetRequiredService<BookDecisions>().DecideAsync(
            await db.BookExceptions.SingleAsync(row => row.State == BookExceptionState.Open, Ct), next, Ct);
        Assert.Equal([202604], await world.ReadAsync(rows => rows.Charges
            .Where(row => row.ChargedAt < March.EndsAt).Select(row => row.Month).ToListAsync(Ct)));
        Assert.Equal(0, await world.Get<RetailBooks>().AuditAsync(seller!, March, Ct));
    }

    [Theory, EachEngine]
    public async Task A_reseller_sees_what_it_sells_under_its_buying_price_and_nothing_of_the_provider(
        DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        var seats = await world.BuySeatsAsync(10);
        await world.JumpToAsync("2026-04-03T00:30:00Z");
        await BringInAsync(world);
        var seller = await world.Get<TenantRegistry>().FindAsync(world.North.TenantId, Ct);
        Assert.Equal(0, await world.Get<RetailBooks>().AuditAsync(seller!, March, Ct));
        Assert.Equal(1, (await MonthAsync(world, world.North.TenantId)).Agreed);

        await UndersellAsync(world, seats);
        Assert.Equal(1, await world.Get<RetailBooks>().AuditAsync(seller!, March, Ct));
        Assert.Equal(0, await AuditAsync(world)); // a mistake in retail is none of the provider's
        var seen = await world.Platform.AsTenantAsync(
            world.North.TenantId, db => db.BookExceptions.ToListAsync(Ct));
        var only = Assert.Single(seen);
        Assert.Equal((BookExceptionKind.Price, 10L, 11230L), (only.Kind, only.ExpectedMinor, only.FoundMinor));
        Assert.Empty(await world.AsCustomerAsync<PlatformDbContext, List<BookException>>(
            db => db.BookExceptions.ToListAsync(Ct)));
    }

    // Charges are fixed: one more, as a mistake would have made it, for a tenth of a euro.
    private static async Task UndersellAsync(LifecycleWorld world, AccountSubscription subscription)
    {
        await using var scope = world.Platform.Scopes.ForPlatform(PlatformUse.Billing, Actor.System("test"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var charge = await db.Charges.AsNoTracking().FirstAsync(row => row.SubscriptionId == subscription.Id, Ct);
        var wholesale = await db.WholesaleCharges.AsNoTracking().SingleAsync(row => row.ChargeId == charge.Id, Ct);
        var cheap = Copies.Of(charge, cause: "mistake", net: 10);
        db.Charges.Add(cheap);
        db.WholesaleCharges.Add(Copies.Of(wholesale, cheap.Id));
        await db.SaveChangesAsync(Ct);
    }

    private static async Task BringInAsync(LifecycleWorld world)
    {
        await world.Get<CostImport>().RunAsync(Ct);
        await world.Get<UsageRating>().RunAsync(Ct);
        foreach (var job in new[] { "seat-charges", "charge-rating" })
            await world.Platform.Services.GetServices<IDueWork>().Single(due => due.Job == job).RunAsync(world.Now, Ct);
    }

    private static Task<int?> AuditAsync(LifecycleWorld world) => world.Get<ProviderBooks>().AuditAsync(March, Ct);

    private static Task<TenantId> OperatorAsync(LifecycleWorld world) => world.ReadAsync(db =>
        db.Tenants.Where(row => row.Kind == TenantKind.Operator).Select(row => row.TenantId).SingleAsync(Ct));

    private static Task<AuditedMonth> MonthAsync(LifecycleWorld world, TenantId owner) => world.ReadAsync(db =>
        db.AuditedMonths.AsNoTracking().SingleAsync(row => row.TenantId == owner && row.Month == March.Number, Ct));

    private static Task<List<BookException>> OpenAsync(LifecycleWorld world) => world.ReadAsync(async db =>
        (await db.BookExceptions.AsNoTracking().Where(row => row.State == BookExceptionState.Open).ToListAsync(Ct))
            .OrderBy(row => row.Kind).ThenBy(row => row.ExpectedMinor).ToList());

    private static Task<BookException> OneAsync(LifecycleWorld world, Guid id) =>
        world.ReadAsync(db => db.BookExceptions.AsNoTracking().SingleAsync(row => row.Id == id, Ct));

    private static Task DecideAsync(LifecycleWorld world, BookException row, BookDecision decision) =>
        AsStaffAsync(world, async (db, decisions) => await decisions.DecideAsync(
            await db.BookExceptions.SingleAsync(found => found.Id == row.Id, Ct), decision, Ct));

    private static async Task CloseAsync(LifecycleWorld world)
    {
        var owner = await OperatorAsync(world);
        await AsStaffAsync(world, async (db, decisions) => await decisions.CloseAsync(
            await db.AuditedMonths.SingleOrDefaultAsync(
                row => row.TenantId == owner && row.Month == March.Number, Ct)
            ?? new AuditedMonth { TenantId = owner, Month = March.Number },
            Ct));
    }

    private static async Task SpoilAsync(LifecycleWorld world)
    {
        await world.TellProviderAsync("billing", new { late = 1, duplicate = 1, unknown = 1 });
        await world.TellProviderAsync("billing/credits", new { amount = 12.5m, currency = "EUR", reason = "SLA" });
        await world.TellProviderAsync(
            "billing/adjustments", new { amount = -3.5m, currency = "EUR", description = "Rounding" });
    }

    private static async Task RefusedAsync(
        LifecycleWorld world, string code, BookException row, BookDecision decision) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(() =>
            DecideAsync(world, row, decision))).Code);

    private static async Task RefusedAsync(LifecycleWorld world, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(() => CloseAsync(world))).Code);

    private static async Task AsStaffAsync(LifecycleWorld world, Func<PlatformDbContext, BookDecisions, Task> work)
    {
        await using var scope = world.Platform.Scopes.ForPlatform(
            PlatformUse.Staff, new Actor("user:finance", ActorKind.Staff));
        await work(
            scope.ServiceProvider.GetRequiredService<PlatformDbContext>(),
            scope.ServiceProvider.GetRequiredService<BookDecisions>());
    }
}
