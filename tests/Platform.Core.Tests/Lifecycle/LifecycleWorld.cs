using System.Net.Http.Json;
using Crayon.Ccp.Simulator;
using Crayon.Ccp.Simulator.Time;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Jobs.Due;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Outbox;
using Crayon.Testing.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>
/// A reseller with one customer over the provider's sandbox, both on one clock: Crayon +7.5 %, reseller +12 %.
/// </summary>
internal sealed class LifecycleWorld : IAsyncDisposable
{
    private static readonly DateTimeOffset ValidFrom = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Slugs =
        ["productivity-suite-business", "productivity-suite-premium", "archive-mailbox", "quillboard",
            "object-storage-standard"];

    private readonly WebApplication sandbox;
    private readonly string folder;

    private LifecycleWorld(TestPlatform platform, WebApplication sandbox, string folder) =>
        (Platform, this.sandbox, this.folder) = (platform, sandbox, folder);

    public TestPlatform Platform { get; }
    public Tenant North { get; private init; } = null!;
    public Customer Customer { get; private set; } = null!;
    public Account Account { get; private set; } = null!;
    public Uri Control => new(CcpSimulator.Addresses(sandbox).ControlUrl);
    public ICcpClient Ccp => Get<ICcpClient>();
    public DateTimeOffset Now => Platform.Time.GetUtcNow();

    private IReadOnlyList<Plan> Plans { get; set; } = [];
    private IReadOnlyList<CloudService> Services { get; set; } = [];

    /// <summary>
    /// Opens it; <paramref name="looksDaily"/>: whether each day of it reads the whole catalogue anew.
    /// </summary>
    public static async Task<LifecycleWorld> OpenAsync(
        DatabaseEngine engine, CancellationToken ct, DateTimeOffset? start = null,
        Action<IServiceCollection>? more = null, bool looksDaily = false)
    {
        var data = Directory.CreateTempSubdirectory("crayon-life-").FullName;
        CcpOptions options = null!;
        var platform = await TestPlatform.CreateAsync(engine, ct, services =>
        {
            services.AddSingleton(_ => options);
            services.AddCcpClient(new CcpOptions
            {
                BaseUrl = new Uri("http://127.0.0.1"), ClientId = "crayon", ClientSecret = "secret",
                RetryDelay = TimeSpan.FromMilliseconds(1), Retries = 1, CircuitMinimum = 100_000,
            }).ConfigureHttpClient(http => http.BaseAddress = options.BaseUrl);
            services.AddCrayonPricing().AddOutbox().AddCustomers().AddOrdering().AddDueWork();
            if (!looksDaily) services.Remove(services.Single(row => row.ImplementationType == typeof(DailySync)));
            more?.Invoke(services);
        });
        if (start is { } at) platform.Time.SetUtcNow(at);
        var provider = CcpSimulator.Build(new CcpSimulatorOptions
        {
            DataFolder = data, ClientId = "crayon", ClientSecret = "secret", RealTime = platform.Time,
            StartClock = platform.Time.GetUtcNow(), CatalogueValidFrom = DateOnly.FromDateTime(ValidFrom.UtcDateTime),
            TimeoutHold = TimeSpan.FromMilliseconds(1), Configure = builder => builder.Logging.ClearProviders(),
        });
        await provider.StartAsync(ct);
        options = new CcpOptions
        {
            BaseUrl = new Uri(CcpSimulator.Addresses(provider).ApiUrl), ClientId = "crayon", ClientSecret = "secret",
        };
        var world = new LifecycleWorld(platform, provider, data) { North = ResellerOf(await AddOperatorAsync(
            platform)) };
        await world.StockAsync(ct);
        return world;
    }

    public Plan Plan(string slug, string term, string cycle, bool trial = false)
    {
        var service = Services.Single(row => row.Slug == slug);
        return Plans.Single(plan => plan.ServiceId == service.Id && plan.Term == term && plan.BillingCycle == cycle
            && plan.IsTrial == trial);
    }

    public T Get<T>() where T : notnull => Platform.Services.GetRequiredService<T>();

    public Task<T> ReadAsync<T>(Func<PlatformDbContext, Task<T>> read) => Platform.AsPlatformAsync(read);

    public async Task<T> AsCustomerAsync<TUse, T>(Func<TUse, Task<T>> work, Customer? customer = null)
        where TUse : notnull
    {
        customer ??= Customer;
        await using var scope = Platform.Scopes.ForTenant(
            North.TenantId, new Actor("user:ann", ActorKind.User), customer.CustomerId);
        return await work(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    public async Task<T> AsSellerAsync<TUse, T>(Func<TUse, Task<T>> work) where TUse : notnull
    {
        await using var scope = Platform.Scopes.ForTenant(North.TenantId, Actor.System("seller"));
        return await work(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    /// <summary>Orders one plan, has it carried out, and answers the subscription.</summary>
    public async Task<AccountSubscription> BuyAsync(Plan plan, int quantity, DateTimeOffset? termEnd = null)
    {
        var line = new OrderLineRequest(plan.Id, quantity) { TermEnd = termEnd };
        var order = await AsCustomerAsync<PlaceOrder, Order>(
            use => use.PlaceAsync(new PlaceOrderRequest(Account.Id, [line]), Ct));
        await WorkAsync();
        return await ReadAsync(db => db.Subscriptions.AsNoTracking().Include(row => row.Batches)
            .SingleAsync(row => row.OrderId == order.Id, Ct));
    }

    /// <summary>Accepts a change, has it carried out, and answers it.</summary>
    public async Task<SubscriptionChange> ChangeAsync(ChangeRequest request)
    {
        var change = await AsCustomerAsync<ChangeSubscription, SubscriptionChange>(
            use => use.ChangeAsync(request, Ct));
        await WorkAsync();
        var id = change.Id;
        change = await ReadAsync(db => db.SubscriptionChanges.AsNoTracking().SingleAsync(row => row.Id == id, Ct));
        Assert.True(change.Status == SubscriptionChangeStatus.Completed, $"{change.Kind} {change.FailureCode}");
        return change;
    }

    public Task<QuoteAnswer> QuoteAsync(ChangeRequest request) =>
        AsCustomerAsync<Quotes, QuoteAnswer>(use => use.QuoteChangeAsync(request, Ct));

    public async Task RefusedAsync(string code, ChangeRequest request)
    {
        var accepted = await Assert.ThrowsAsync<DomainRuleException>(() =>
            AsCustomerAsync<ChangeSubscription, SubscriptionChange>(use => use.ChangeAsync(request, Ct)));
        Assert.Equal(code, accepted.Code);
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(() => QuoteAsync(request))).Code);
    }

    public Task<AccountSubscription> SubscriptionAsync(SubscriptionId id) => ReadAsync(db => db.Subscriptions
        .AsNoTracking().Include(row => row.Batches).SingleAsync(row => row.Id == id, Ct));

    public async Task<CcpSubscription> AtProviderAsync(AccountSubscription row)
    {
        var customer = await ReadAsync(db => db.Customers.Where(c => c.CustomerId == row.CustomerId)
            .Select(c => c.ProviderCustomerId).SingleAsync(Ct));
        return await Ccp.GetSubscriptionAsync(customer ?? "", row.ProviderSubscriptionId, Ct)
            ?? throw new InvalidOperationException("The provider does not have it.");
    }

    /// <summary>Hands a customer of another partner over, with what it has running.</summary>
    public async Task TransferAsync(
        string id, string partner, params (Plan Plan, int Seats, DateTimeOffset Since, int? Base)[] running)
    {
        using var http = new HttpClient { BaseAddress = Control };
        using var answer = await http.PostAsJsonAsync("/_sim/transfers", new
        {
            customerId = id, companyName = id, email = "it@old.example", country = "NL", partnerIdOnRecord = partner,
            subscriptions = running.Select(row => new
            {
                offerId = row.Plan.ProviderOfferId, quantity = row.Seats, startedAt = row.Since, @base = row.Base,
            }),
        }, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    /// <summary>Works off what was accepted.</summary>
    public Task WorkAsync() => Platform.WorkOffAsync(Ct);

    /// <summary>Moves both clocks from one due instant to the next.</summary>
    public async Task ToAsync(DateTimeOffset target)
    {
        var (due, clock) = (Get<DueWork>(), sandbox.Services.GetRequiredService<SimulatorClock>());
        for (var isLast = false; !isLast;)
        {
            var next = await due.NextDueAsync(Now, target, Ct);
            isLast = next is null || next >= target;
            var instant = isLast ? target : next.GetValueOrDefault();
            if (instant > Now) Platform.Time.SetUtcNow(instant);
            await clock.AdvanceToAsync(instant, Ct);
            await due.RunDueAsync(instant, Ct);
            await WorkAsync();
        }
    }

    /// <summary>Moves the provider's clock alone, as if ours were behind it.</summary>
    public Task ProviderToAsync(DateTimeOffset target) =>
        sandbox.Services.GetRequiredService<SimulatorClock>().AdvanceToAsync(target, Ct);

    /// <summary>Moves both clocks at once, as if nothing had run meanwhile; then does what is due.</summary>
    public async Task JumpAsync(DateTimeOffset target)
    {
        Platform.Time.SetUtcNow(target);
        await sandbox.Services.GetRequiredService<SimulatorClock>().AdvanceToAsync(target, Ct);
        await Get<DueWork>().RunDueAsync(target, Ct);
        await WorkAsync();
        await Get<DueWork>().RunDueAsync(Now, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await sandbox.StopAsync();
        await sandbox.DisposeAsync();
        await Platform.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<Tenant> AddOperatorAsync(TestPlatform platform)
    {
        var theOperator = Rows.ATenant("admin", TenantKind.Operator);
        await platform.AsPlatformAsync(db =>
        {
            db.Tenants.Add(theOperator);
            return db.SaveChangesAsync(Ct);
        });
        return theOperator;
    }

    private static Tenant ResellerOf(Tenant parent) => new()
    {
        Slug = "north", Name = "north", Kind = TenantKind.Reseller, Region = "eu", Currency = "EUR", Market = "NL",
        Language = "nl", TimeZone = "Europe/Amsterdam", Theme = "default", ParentId = parent.TenantId,
    };

    private async Task StockAsync(CancellationToken ct)
    {
        var products = new List<CcpProduct>();
        await foreach (var product in Ccp.ListProductsAsync("NL", ct))
            if (Slugs.Contains(product.Slug)) products.Add(product);
        var sheet = await Ccp.GetPriceSheetAsync("NL", DateOnly.FromDateTime(Now.UtcDateTime), null, ct);
        Services = [.. products.Select(ServiceOf)];
        var byProduct = Services.ToDictionary(row => row.ProviderProductId);
        var lines = sheet!.Lines.Where(line => byProduct.ContainsKey(line.ProductId)).ToList();
        Plans = [.. lines.Select(line => PlanOf(line, byProduct))];
        await ReadAsync(async db =>
        {
            var theOperator = await db.Tenants.SingleAsync(ct);
            db.Tenants.Add(North);
            await db.SaveChangesAsync(ct);
            db.TenantHosts.Add(new TenantHost { TenantId = North.TenantId, Host = "north.example", IsPrimary = true });
            LegalEntity[] entities = [EntityOf(theOperator, "CR"), EntityOf(North, "NW")];
            db.LegalEntities.AddRange(entities);
            (theOperator.SellerEntityId, North.SellerEntityId) = (entities[0].Id, entities[1].Id);
            db.Services.AddRange(Services);
            db.Plans.AddRange(Plans);
            db.PriceSheetLines.AddRange(lines.Zip(Plans).Select(pair => LineOf(theOperator, pair.First, pair.Second)));
            db.PriceRules.AddRange(RuleOf(theOperator, 7.5m, North.TenantId), RuleOf(North, 12m, null));
            foreach (var tenant in new[] { theOperator, North })
            {
                tenant.MoveTo(TenantState.Provisioning);
                tenant.MoveTo(TenantState.Active);
            }
            await TaxRateData.EnsureAsync(db, DateOnly.FromDateTime(ValidFrom.UtcDateTime), ct);
            return await db.SaveChangesAsync(ct);
        });
        (Customer, Account) = await AddCustomerAsync("Acme");
    }

    public async Task<(Customer Customer, Account Account)> AddCustomerAsync(string name)
    {
        var agreement = new CustomerAgreement
        {
            AcceptedBy = "Ann", Email = "ann@example.com", AcceptedAt = Now, Version = "1",
        };
        var customer = await AsSellerAsync<CreateCustomer, Customer>(use => use.CreateAsync(
            new CreateCustomerRequest(name, "it@example.com", "NL", Agreement: agreement), Ct));
        var account = await AsSellerAsync<CreateAccount, Account>(use => use.CreateAsync(
            new CreateAccountRequest(customer.CustomerId, "Main"), Ct));
        await WorkAsync();
        return (customer, account);
    }

    private static CloudService ServiceOf(CcpProduct product) => new()
    {
        ProviderProductId = product.Id, Slug = product.Slug, ServiceName = product.Title, Publisher = product.Publisher,
        Category = product.Category, Description = product.Description, UpgradesTo = [.. product.UpgradesTo],
    };

    private static Plan PlanOf(CcpPriceLine line, Dictionary<string, CloudService> services) => new()
    {
        ServiceId = services[line.ProductId].Id, ProviderOfferId = line.OfferId, Name = line.Title, Term = line.Term,
        BillingCycle = line.BillingCycle, Kind = line.IsUsage ? PlanKind.Usage : PlanKind.Seat,
        Unit = line.IsUsage ? line.Unit : "seat", MinQuantity = line.MinQuantity,
        MaxQuantity = line.MaxQuantity, IsTrial = line.IsTrial,
        AddOnOf = line.AddOnOf is [var parent, ..] ? services[parent].Slug : null,
    };

    private static PriceSheetLine LineOf(Tenant theOperator, CcpPriceLine line, Plan plan) => new()
    {
        TenantId = theOperator.TenantId, PlanId = plan.Id, Market = "NL", UnitCost = line.UnitCost,
        CostCurrency = line.CostCurrency, ListPrice = line.ListPrice, ListCurrency = line.ListCurrency,
        EffectiveFrom = ValidFrom,
    };

    private static LegalEntity EntityOf(Tenant tenant, string prefix) => new()
    {
        TenantId = tenant.TenantId, Name = tenant.Slug, CountryCode = "NL", Currency = "EUR", NumberPrefix = prefix,
    };

    private static PriceRule RuleOf(Tenant owner, decimal percent, TenantId? buyer) => new()
    {
        TenantId = owner.TenantId, BuyerTenantId = buyer, Name = "default", Kind = PriceRuleKind.MarkupOnCost,
        ScopeType = PriceRuleScopeType.Tenant, Percent = percent, EffectiveFrom = ValidFrom,
    };
}
