using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Ordering;

/// <summary>
/// A reseller that sells one service over a scripted provider: cost 10.45, wholesale 11.23, retail 12.58 EUR.
/// </summary>
internal sealed class Shop : IAsyncDisposable
{
    private Shop(TestPlatform platform) => Platform = platform;

    public TestPlatform Platform { get; }
    public ScriptedCcp Ccp => (ScriptedCcp)Platform.Services.GetRequiredService<ICcpClient>();
    public required Tenant North { get; init; }
    public Customer Customer { get; private set; } = null!;
    public Account Account { get; private set; } = null!;
    public CloudService Service { get; } = new()
    {
        ProviderProductId = "suite", Slug = "suite", ServiceName = "Suite", Publisher = "P", Category = "C",
        Description = "D",
    };
    public Plan Monthly { get; private set; } = null!;
    public Plan Annual { get; private set; } = null!;
    public Plan Trial { get; private set; } = null!;
    public Plan AddOn { get; private set; } = null!;

    public static async Task<Shop> OpenAsync(
        DatabaseEngine engine, CancellationToken ct, Action<IServiceCollection>? more = null)
    {
        var platform = await TestPlatform.CreateAsync(engine, ct, services =>
        {
            services.AddSingleton<ICcpClient, ScriptedCcp>();
            services.AddCrayonPricing().AddOutbox().AddCustomers().AddOrdering().AddDueWork();
            more?.Invoke(services);
        });
        var theOperator = Rows.ATenant("admin", TenantKind.Operator);
        var entity = new LegalEntity
        {
            TenantId = theOperator.TenantId, Name = "Crayon", CountryCode = "NL", Currency = "EUR", NumberPrefix = "CR"
        };
        var north = Reseller("north", theOperator);
        var shop = new Shop(platform) { North = north };
        await shop.StockAsync(theOperator, entity, ct);
        return shop;
    }

    public async Task<T> AsCustomerAsync<TUse, T>(Func<TUse, Task<T>> work, Customer? customer = null)
        where TUse : notnull
    {
        customer ??= Customer;
        await using var scope = Platform.Scopes.ForTenant(
            customer.TenantId, Actor.System("buyer"), customer.CustomerId);
        return await work(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    public async Task<T> AsSellerAsync<TUse, T>(Func<TUse, Task<T>> work) where TUse : notnull
    {
        await using var scope = Platform.Scopes.ForTenant(North.TenantId, Actor.System("seller"));
        return await work(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    public Task<Order> OrderAsync(int quantity, Plan? plan = null, CancellationToken ct = default) =>
        AsCustomerAsync<PlaceOrder, Order>(use =>
        use.PlaceAsync(new PlaceOrderRequest(Account.Id, [new OrderLineRequest((plan ?? Monthly).Id, quantity)]), ct));

    /// <summary>Works off what is due, with the real time moved past every pause, until nothing is left.</summary>
    public async Task WorkAsync(CancellationToken ct, int rounds = 60)
    {
        var (relay, consumer, queue) = (Get<OutboxRelay>(), Get<OutboxConsumer>(), Get<IWorkQueue>());
        for (var round = 0; round < rounds; round++)
        {
            await relay.RunOnceAsync(ct);
            foreach (var item in queue.Drain()) await consumer.ConsumeAsync(item, ct);
            if (!await Platform.AsPlatformAsync(
                db => db.Outbox.AnyAsync(
                    m => m.State == OutboxState.Ready || m.State == OutboxState.Leased, ct))) return;
            Platform.Time.Advance(TimeSpan.FromSeconds(31));
        }
    }

    public T Get<T>() where T : notnull => Platform.Services.GetRequiredService<T>();

    public Task<T> ReadAsync<T>(Func<PlatformDbContext, Task<T>> read) => Platform.AsPlatformAsync(read);

    public async Task<(Customer Customer, Account Account)> AddCustomerAsync(string name, CancellationToken ct)
    {
        var customer =
            await AsSellerAsync<CreateCustomer, Customer>(
                use => use.CreateAsync(new CreateCustomerRequest(name, "it@example.com", "NL",
            Agreement: new CustomerAgreement
            {
                AcceptedBy = "Ann", Email = "ann@example.com", AcceptedAt = Platform.Time.GetUtcNow(), Version = "1"
            }), ct));
        var account =
            await AsSellerAsync<CreateAccount, Account>(
                use => use.CreateAsync(new CreateAccountRequest(customer.CustomerId, "Main"), ct));
        return (customer, account);
    }

    public ValueTask DisposeAsync() => Platform.DisposeAsync();

    private static Tenant Reseller(string slug, Tenant parent) => new()
    {
        Slug = slug, Name = slug, Kind = TenantKind.Reseller, Region = "eu", Currency = "EUR", Market = "NL",
        Language = "nl",
        TimeZone = "Europe/Amsterdam", Theme = "default", ParentId = parent.TenantId,
    };

    private async Task StockAsync(Tenant theOperator, LegalEntity entity, CancellationToken ct)
    {
        var own = new LegalEntity
        {
            TenantId = North.TenantId, Name = "Northwind", CountryCode = "NL", Currency = "EUR", NumberPrefix = "NW"
        };
        var extra = new CloudService
        {
            ProviderProductId = "archive", Slug = "archive", ServiceName = "Archive", Publisher = "P", Category = "C",
            Description = "D"
        };
        (Monthly, Annual) =
            (PlanOf(Service, "suite:1:NL", "P1M", "monthly"), PlanOf(Service, "suite:3:NL", "P1Y", "annual"));
        Trial = PlanOf(Service, "suite:9:NL", "P1M", "monthly", trial: true);
        AddOn = PlanOf(extra, "archive:1:NL", "P1M", "monthly", addOnOf: "suite");
        await Platform.AsPlatformAsync(async db =>
        {
            db.Tenants.AddRange(theOperator, North);
            await db.SaveChangesAsync(ct);
            db.LegalEntities.AddRange(entity, own);
            db.Services.AddRange(Service, extra);
            db.Plans.AddRange(Monthly, Annual, Trial, AddOn);
            (theOperator.SellerEntityId, North.SellerEntityId) = (entity.Id, own.Id);
            db.PriceSheetLines.AddRange(
                Cost(theOperator, Monthly, 10.45m), Cost(theOperator, Annual, 104.50m), Cost(theOperator, Trial, 0m),
                Cost(theOperator, AddOn, 2.60m));
            db.PriceRules.AddRange(Rule(theOperator, 7.5m, North.TenantId), Rule(North, 12m, null));
            foreach (var tenant in new[] { theOperator, North })
            {
                tenant.MoveTo(TenantState.Provisioning);
                tenant.MoveTo(TenantState.Active);
            }
            await TaxRateData.EnsureAsync(db, new DateOnly(2026, 1, 1), ct);
            return await db.SaveChangesAsync(ct);
        });
        (Customer, Account) = await AddCustomerAsync("Acme", ct);
    }

    private static Plan PlanOf(
        CloudService service, string offer, string term, string cycle, bool trial = false,
        string? addOnOf = null) => new()
    {
        ServiceId = service.Id, ProviderOfferId = offer, Name = $"{term} {cycle}", Term = term, BillingCycle = cycle,
        Kind = PlanKind.Seat, Unit = "seat",
        MaxQuantity = 300, IsTrial = trial, AddOnOf = addOnOf,
    };

    private static PriceSheetLine Cost(Tenant theOperator, Plan plan, decimal cost) => new()
    {
        TenantId = theOperator.TenantId, PlanId = plan.Id, Market = "NL", UnitCost = cost, CostCurrency = "EUR",
        ListPrice = cost * 1.3m, ListCurrency = "EUR",
        EffectiveFrom = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private static PriceRule Rule(Tenant owner, decimal percent, TenantId? buyer) => new()
    {
        TenantId = owner.TenantId, BuyerTenantId = buyer, Name = "default", Kind = PriceRuleKind.MarkupOnCost,
        ScopeType = PriceRuleScopeType.Tenant,
        Percent = percent, EffectiveFrom = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };
}
