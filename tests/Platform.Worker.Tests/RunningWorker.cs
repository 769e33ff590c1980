using System.Net.Http.Json;
using Crayon.Ccp.Simulator;
using Crayon.Identity.Store;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Crayon.Testing.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Worker.Tests;

/// <summary>The worker over a database of its own and the provider's real sandbox, all in real time.</summary>
internal sealed class RunningWorker : IAsyncDisposable
{
    private readonly TestPlatform platform;
    private readonly WebApplication provider;
    private readonly DirectoryInfo folder;

    private RunningWorker(TestPlatform platform, WebApplication provider, DirectoryInfo folder) =>
        (this.platform, this.provider, this.folder) = (platform, provider, folder);

    public string MailFolder => Path.Combine(folder.FullName, "mail");

    /// <summary>Targets beyond the public internet that the worker may call, from its next start on.</summary>
    public IReadOnlyList<string> OutboundAllow { get; set; } = [];

    /// <summary>Where our own hosts are dialled, from the worker's next start on.</summary>
    public Uri? Inside { get; set; }

    public WebApplication App { get; private set; } = null!;
    public TenantId Tenant { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public Account Account { get; private set; } = null!;

    public static async Task<RunningWorker> StartAsync(DatabaseEngine engine, CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("crayon-worker-");
        TestKeys.CopyTo(data.FullName);
        var sandbox = CcpSimulator.Build(new CcpSimulatorOptions
        {
            DataFolder = data.FullName, ClientId = "partner", ClientSecret = "secret",
            TimeoutHold = TimeSpan.FromMilliseconds(300),
        });
        await sandbox.StartAsync(ct);
        var running = new RunningWorker(await TestPlatform.CreateAsync(engine, ct), sandbox, data);
        await running.SeedAsync(ct);
        await running.StartWorkerAsync(ct);
        return running;
    }

    public async Task StartWorkerAsync(CancellationToken ct)
    {
        App = WorkerHost.Build(new HostSettings
        {
            Urls = "http://127.0.0.1:0", Database = platform.Settings, Public = new PublicEndpoint("http", 80),
            KeysFolder = folder.FullName,
            Mail = new MailSettings.ToFolder(MailFolder), OutboundAllow = OutboundAllow, Inside = Inside,
            Ccp = new CcpEndpoint(new Uri(CcpSimulator.Addresses(provider).ApiUrl), "partner", "secret"),
        });
        await App.StartAsync(ct);
    }

    public async Task FaultsAsync(double rate, CancellationToken ct)
    {
        using var http = new HttpClient();
        var answer = await http.PostAsJsonAsync($"{CcpSimulator.Addresses(provider).ControlUrl}/_sim/faults",
            new { rate, kinds = new[] { "429", "500", "503-done", "503", "timeout" } }, ct);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<T> AsCustomerAsync<TUse, T>(Func<TUse, Task<T>> work) where TUse : notnull
    {
        await using var scope = App.Services.GetRequiredService<TenantScopes>()
            .ForTenant(Tenant, Actor.System("buyer"), Customer.CustomerId);
        return await work(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    /// <summary>Runs work as another process of the same set-up, which shares the database and the keys.</summary>
    public async Task AsIdentityAsync(Func<IServiceProvider, Task> work)
    {
        var services = new ServiceCollection().AddLogging().AddCrayonPersistence(platform.Settings)
            .AddCrayonIdentity(platform.Settings, folder.FullName).AddMailQueue().AddCheapSecrets();
        await using var process = services.BuildServiceProvider(validateScopes: true);
        await using var scope = process.GetRequiredService<TenantScopes>().ForTenant(Tenant, Actor.System("identity"));
        await work(scope.ServiceProvider);
    }

    public Task<T> ReadAsync<T>(Func<PlatformDbContext, Task<T>> read) => platform.AsPlatformAsync(read);

    /// <summary>Asks until the condition holds; fails after a minute and a half.</summary>
    public static async Task UntilAsync(string what, Func<Task<bool>> holds, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(90));
        while (!await holds())
        {
            Assert.False(limit.IsCancellationRequested, $"In vain waited for: {what}");
            await Task.Delay(100, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Stopped first: disposing alone would leave the scheduler running over a container that is gone.
        await App.StopAsync();
        await App.DisposeAsync();
        await provider.DisposeAsync();
        await platform.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task SeedAsync(CancellationToken ct)
    {
        var theOperator = Rows.ATenant("admin", TenantKind.Operator);
        var north = Rows.ATenant("north");
        var customer = Rows.ACustomer(north.TenantId);
        customer.Agreement = new CustomerAgreement
        {
            AcceptedBy = "Ann", Email = "ann@acme.example", AcceptedAt = platform.Time.GetUtcNow(), Version = "1"
        };
        var account = Rows.AnAccount(customer);
        var entity = new LegalEntity
        {
            TenantId = north.TenantId, Name = "Northwind", CountryCode = "NL", Currency = "EUR", NumberPrefix = "NW"
        };
        await platform.AsPlatformAsync(async db =>
        {
            db.Tenants.AddRange(theOperator, north);
            await db.SaveChangesAsync(ct);
            db.LegalEntities.Add(entity);
            north.SellerEntityId = entity.Id;
            db.TenantHosts.Add(new TenantHost { TenantId = north.TenantId, Host = "north.example", IsPrimary = true });
            db.Customers.Add(customer);
            db.Accounts.Add(account);
            db.PriceRules.AddRange(Rule(theOperator, 7.5m, north.TenantId), Rule(north, 12m, null));
            await TaxRateData.EnsureAsync(db, new DateOnly(2026, 1, 1), ct);
            return await db.SaveChangesAsync(ct);
        });
        (Tenant, Customer, Account) = (north.TenantId, customer, account);
    }

    private static PriceRule Rule(Tenant owner, decimal percent, TenantId? buyer) => new()
    {
        TenantId = owner.TenantId, BuyerTenantId = buyer, Name = "default", Kind = PriceRuleKind.MarkupOnCost,
        ScopeType = PriceRuleScopeType.Tenant,
        Percent = percent, EffectiveFrom = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };
}
