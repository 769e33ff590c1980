using System.Net.Http.Json;
using Crayon.Ccp.Simulator;
using Crayon.Ccp.Simulator.Time;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Catalogue.Sync;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Jobs.Due;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Outbox;
using Crayon.Testing.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Tests.Billing.Year;

/// <summary>
/// The operator, its Direct storefront and two resellers over the provider's sandbox, all on one clock.
/// </summary>
internal sealed class YearWorld : IAsyncDisposable
{
    private readonly WebApplication sandbox;
    private readonly HttpClient control;
    private readonly string folder;
    private readonly Dictionary<string, (Customer Customer, Account Account)> buyers = [];

    private YearWorld(TestPlatform platform, WebApplication sandbox, string folder)
    {
        (Platform, this.sandbox, this.folder) = (platform, sandbox, folder);
        control = new HttpClient { BaseAddress = new Uri(CcpSimulator.Addresses(sandbox).ControlUrl) };
    }

    public TestPlatform Platform { get; }

    public YearTenants Tenants { get; private set; } = null!;

    public DateTimeOffset Now => Platform.Time.GetUtcNow();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>
    /// Opens it; <paramref name="looksDaily"/>: whether each day of it reads the whole catalogue anew.
    /// </summary>
    public static async Task<YearWorld> OpenAsync(DatabaseEngine engine, DateTimeOffset start, bool looksDaily = false)
    {
        var data = Directory.CreateTempSubdirectory("crayon-year-").FullName;
        CcpOptions options = null!;
        var platform = await TestPlatform.CreateAsync(engine, Ct, services =>
        {
            Register(services, () => options);
            if (!looksDaily)
                services.Remove(services.Single(row => row.ImplementationType == typeof(DailySync)));
        });
        platform.Time.SetUtcNow(start);
        var provider = CcpSimulator.Build(new CcpSimulatorOptions
        {
            DataFolder = data, ClientId = "crayon", ClientSecret = "secret", RealTime = platform.Time,
            StartClock = start, Configure = builder => builder.Logging.ClearProviders(),
        });
        await provider.StartAsync(Ct);
        options = new CcpOptions
        {
            BaseUrl = new Uri(CcpSimulator.Addresses(provider).ApiUrl), ClientId = "crayon", ClientSecret = "secret",
        };
        var world = new YearWorld(platform, provider, data);
        world.Tenants = await YearTenants.MakeAsync(platform);
        await world.SyncAsync();
        return world;
    }

    public T Get<T>() where T : notnull => Platform.Services.GetRequiredService<T>();

    public Task<T> ReadAsync<T>(Func<PlatformDbContext, Task<T>> read) => Platform.AsPlatformAsync(read);

    /// <summary>Brings in catalogue, prices and rates; each day would look the same and take its time.</summary>
    public Task SyncAsync() => Get<CatalogueSync>().RunAsync(Ct);

    public async Task TellProviderAsync(string what, object body)
    {
        using var answer = await control.PostAsJsonAsync($"/_sim/{what}", body, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    /// <summary>A customer of a tenant with one account.</summary>
    public async Task AddCustomerAsync(Tenant seller, string name, string country)
    {
        var agreement = new CustomerAgreement
        {
            AcceptedBy = "Ann", Email = "ann@example.com", AcceptedAt = Now, Version = "1",
        };
        var customer = await AsSellerAsync<CreateCustomer, Customer>(seller, use => use.CreateAsync(
            new CreateCustomerRequest(name, "it@example.com", country, Agreement: agreement), Ct));
        var account = await AsSellerAsync<CreateAccount, Account>(seller, use => use.CreateAsync(
            new CreateAccountRequest(customer.CustomerId, "Main"), Ct));
        await WorkAsync();
        buyers[name] = (customer, account);
    }

    public CustomerId IdOf(string buyer) => buyers[buyer].Customer.CustomerId;

    public async Task<T> AsSellerAsync<TUse, T>(Tenant seller, Func<TUse, Task<T>> work) where TUse : notnull
    {
        await using var scope = Platform.Scopes.ForTenant(seller.TenantId, Actor.System("seller"));
        return await work(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    /// <summary>Orders a plan and has it carried out.</summary>
    public async Task<SubscriptionId> BuyAsync(string buyer, YearPlan plan, int quantity)
    {
        var (customer, account) = buyers[buyer];
        var id = await PlanAsync(plan, Tenants.Of(customer.TenantId).Market);
        var order = await AsBuyerAsync<PlaceOrder, Order>(buyer, use => use.PlaceAsync(
            new PlaceOrderRequest(account.Id, [new OrderLineRequest(id, quantity)]), Ct));
        await WorkAsync();
        return await ReadAsync(db => db.Subscriptions.Where(row => row.OrderId == order.Id)
            .Select(row => row.Id).SingleAsync(Ct));
    }

    /// <summary>Accepts a change and has it carried out.</summary>
    public async Task ChangeAsync(string buyer, ChangeRequest request)
    {
        var id = (await AsBuyerAsync<ChangeSubscription, SubscriptionChange>(
            buyer, use => use.ChangeAsync(request, Ct))).Id;
        await WorkAsync();
        var change = await ReadAsync(db => db.SubscriptionChanges.AsNoTracking().SingleAsync(row => row.Id == id, Ct));
        Assert.True(change.Status == SubscriptionChangeStatus.Completed, $"{change.Kind} {change.FailureCode}");
    }

    /// <summary>States what was used on one day, in place of all that the sandbox would make up.</summary>
    public async Task UseAsync(SubscriptionId subscription, DateOnly day, decimal quantity) =>
        await TellProviderAsync("billing/usage", new
        {
            subscriptionId = await ReadAsync(db => db.Subscriptions.Where(row => row.Id == subscription)
                .Select(row => row.ProviderSubscriptionId).SingleAsync(Ct)),
            day, quantity,
        });

    /// <summary>Moves both clocks from one due instant to the next, and does what is due at each.</summary>
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
            await due.RunDueAsync(Now, Ct);
            await WorkAsync();
        }
    }

    /// <summary>Does all that could be due, whether it says that it is or not.</summary>
    public async Task RunEachStepAsync()
    {
        foreach (var work in Platform.Services.GetServices<IDueWork>().OrderBy(work => work.Place))
            await work.RunAsync(Now, Ct);
        await WorkAsync();
    }

    /// <summary>Works off what was accepted.</summary>
    public Task WorkAsync() => Platform.WorkOffAsync(Ct);

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await sandbox.StopAsync();
        await sandbox.DisposeAsync();
        await Platform.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static void Register(IServiceCollection services, Func<CcpOptions> options)
    {
        services.AddSingleton(_ => options());
        services.AddCcpClient(new CcpOptions
        {
            BaseUrl = new Uri("http://127.0.0.1"), ClientId = "crayon", ClientSecret = "secret",
            RetryDelay = TimeSpan.FromMilliseconds(1), Retries = 1, CircuitMinimum = 100_000,
        }).ConfigureHttpClient(http => http.BaseAddress = options().BaseUrl);
        services.AddCrayonPricing().AddOutbox().AddCustomers().AddOrdering().AddDueWork();
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton(new PublicEndpoint("https", 443)).AddMailQueue().AddDunning();
    }

    private async Task<T> AsBuyerAsync<TUse, T>(string buyer, Func<TUse, Task<T>> work) where TUse : notnull
    {
        var customer = buyers[buyer].Customer;
        await using var scope = Platform.Scopes.ForTenant(
            customer.TenantId, new Actor("user:ann", ActorKind.User), customer.CustomerId);
        return await work(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    private Task<PlanId> PlanAsync(YearPlan wanted, string market) => ReadAsync(db => (
        from line in db.PriceSheetLines
        join plan in db.Plans on line.PlanId equals plan.Id
        join service in db.Services on plan.ServiceId equals service.Id
        where line.Market == market && service.Slug == wanted.Service && plan.Term == wanted.Term
            && plan.BillingCycle == wanted.Cycle && !plan.IsTrial
        select plan.Id).Distinct().SingleAsync(Ct));
}

/// <summary>A plan by its service, term and billing cycle.</summary>
internal sealed record YearPlan(string Service, string Term = "P1M", string Cycle = "monthly")
{
    public static readonly YearPlan Seats = new("productivity-suite-business");

    public static readonly YearPlan SeatsForAYear = new("productivity-suite-business", "P1Y");

    public static readonly YearPlan SeatsPrepaid = new("productivity-suite-business", "P1Y", "annual");

    public static readonly YearPlan Storage = new("object-storage-standard");
}
