using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Crayon.Benchmarks.Load;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Due;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Benchmarks.Costs;

/// <summary>The provider's sandbox with usage subscriptions, and the same of a reseller over one engine.</summary>
internal sealed class CostWorld : IAsyncDisposable
{
    private const int Subscriptions = 1000;
    private const int Customers = 20;
    private const string Service = "object-storage-standard";
    private static readonly DateTimeOffset Start = new(2026, 3, 16, 9, 0, 0, TimeSpan.Zero);

    private readonly ServerProcess sandbox;
    private readonly string folder;
    private readonly TestPlatform platform;

    private CostWorld(ServerProcess sandbox, string folder, TestPlatform platform) =>
        (this.sandbox, this.folder, this.platform) = (sandbox, folder, platform);

    public DatabaseSettings Settings => platform.Settings;

    public static async Task<CostWorld> OpenAsync(DatabaseEngine engine, CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("crayon-costs-").FullName;
        var provider = await ServerProcess.StartAsync(ct, ProviderServer.Command, data, $"{Start:O}");
        var options = new CcpOptions
        {
            BaseUrl = AddressesOf(provider).Api, ClientId = ProviderServer.Client,
            ClientSecret = ProviderServer.Secret,
        };
        var made = await TestPlatform.CreateAsync(engine, ct, services =>
        {
            // What fails and is tried again later would otherwise show in the count alone.
            services.AddLogging(log => log.AddConsole(console =>
                console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
            services.AddCcpClient(options);
            services.AddCrayonPricing().AddOutbox().AddCustomers().AddOrdering().AddDueWork();
        });
        var world = new CostWorld(provider, data, made);
        await world.FillAsync(await world.BuyAsync(ct), ct);
        return world;
    }

    public T Get<T>() where T : notnull => platform.Services.GetRequiredService<T>();

    public async Task GenerateAsync(int lines, CancellationToken ct)
    {
        using var control = new HttpClient { BaseAddress = AddressesOf(sandbox).Control };
        using var answer = await control.PostAsJsonAsync(
            "/_sim/billing/generated", new { month = "2026-03", lines, currency = "EUR" }, ct);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What bills months, as the clock would run it when drafts close.</summary>
    public Task<int> BillAsync(CancellationToken ct)
    {
        var closes = new BillingMonth(202603).ClosesAt;
        platform.Time.SetUtcNow(closes);
        return ActivatorUtilities.CreateInstance<Invoicing>(platform.Services)
            .RunAsync(closes, ct);
    }

    /// <summary>How many lines stand on invoices.</summary>
    public Task<int> InvoicedAsync(CancellationToken ct) =>
        platform.AsPlatformAsync(db => db.InvoiceLines.CountAsync(ct));

    public async ValueTask DisposeAsync()
    {
        await sandbox.DisposeAsync();
        await platform.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static (Uri Api, Uri Control) AddressesOf(ServerProcess provider) =>
        provider.Said.Split(' ') is [var api, var control]
            ? (new Uri(api), new Uri(control))
            : throw new InvalidOperationException($"The sandbox said: {provider.Said}");

    // The provider's offer and its subscriptions, in orders of many lines.
    private async Task<(string Offer, string Customer, List<string> Subscriptions)> BuyAsync(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = AddressesOf(sandbox).Api };
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", ProviderServer.Client),
            new("client_secret", ProviderServer.Secret),
        ]);
        using var token = await http.PostAsync("/oauth/token", form, ct);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", (await token.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("access_token").GetString());
        var sheet = await http.GetFromJsonAsync<JsonElement>("/v1/pricesheets/NL", ct);
        var line = sheet.GetProperty("items").EnumerateArray()
            .First(item => item.GetProperty("productSlug").GetString() == Service);
        var offer = $"{line.GetProperty("productId")}:{line.GetProperty("skuId")}:{line.GetProperty("availabilityId")}";
        var agreement = new { acceptedBy = "Ann", email = "ann@acme.example", acceptedAt = Start, version = "1" };
        using var made = await http.PostAsJsonAsync(
            "/v1/customers",
            new { companyName = "Acme", email = "it@acme.example", country = "NL", agreement }, ct);
        var customer = (await made.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("id").ToString();
        var bought = new List<string>();
        foreach (var some in Enumerable.Range(0, Subscriptions).Chunk(50))
        {
            var order = new { lineItems = some.Select(_ => new { offerId = offer, quantity = 1 }).ToArray() };
            using var placed = await http.PostAsJsonAsync($"/v1/customers/{customer}/orders", order, ct);
            placed.EnsureSuccessStatusCode();
            bought.AddRange((await placed.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("lineItems")
                .EnumerateArray().Select(item => item.GetProperty("subscriptionId").ToString()));
        }
        return (offer, customer, bought);
    }

    private Task<int> FillAsync(
        (string Offer, string Customer, List<string> Subscriptions) bought, CancellationToken ct) =>
        platform.AsPlatformAsync(async db =>
        {
            var (theOperator, north) = (Rows.ATenant("admin", TenantKind.Operator), Rows.ATenant("north"));
            var service = new CloudService
            {
                ProviderProductId = "storage", Slug = "storage", ServiceName = "Storage", Publisher = "P",
                Category = "C", Description = "d",
            };
            var plan = new Plan
            {
                ServiceId = service.Id, ProviderOfferId = bought.Offer, Name = "Pay as you go", Term = "P1M",
                BillingCycle = "monthly", Kind = PlanKind.Usage, Unit = "GB",
            };
            var price = new BuyingPrice
            {
                SellerTenantId = theOperator.TenantId, BuyerTenantId = north.TenantId, PlanId = plan.Id,
                UnitPriceMinor = 0, UnitRate = 0.04085m, Currency = "EUR", Fingerprint = "benchmark",
            };
            LegalEntity[] companies = [ACompany(theOperator, "NL01"), ACompany(north, "NL02")];
            (theOperator.SellerEntityId, north.SellerEntityId) = (companies[0].Id, companies[1].Id);
            var accounts = Enumerable.Range(0, Customers)
                .Select(_ => Rows.ACustomer(north.TenantId))
                .Select(buyer => (Buyer: buyer, Account: Rows.AnAccount(buyer))).ToList();
            db.AddRange(theOperator, north, service, plan, price, ACost(theOperator, price));
            db.AddRange(companies);
            foreach (var (buyer, account) in accounts) db.AddRange(buyer, account);
            db.AddRange(bought.Subscriptions.Select((id, place) =>
                ASubscription(accounts[place % Customers].Account, plan, price, id)));
            await TaxRateData.EnsureAsync(db, new DateOnly(2026, 1, 1), ct);
            return await db.SaveChangesAsync(ct);
        });

    private static LegalEntity ACompany(Tenant tenant, string prefix) => new()
    {
        TenantId = tenant.TenantId, Name = tenant.Slug, CountryCode = "NL", Currency = "EUR", NumberPrefix = prefix,
    };

    private static BuyingPriceCost ACost(Tenant theOperator, BuyingPrice price) => new()
    {
        BuyingPriceId = price.Id, TenantId = theOperator.TenantId, PriceSheetLineId = Guid.CreateVersion7(),
        UnitCost = 0.038m, CostCurrency = "EUR", FxRate = 1m, PriceRuleId = PriceRuleId.New(), PriceRuleVersion = 1,
    };

    private static AccountSubscription ASubscription(Account account, Plan plan, BuyingPrice price, string id) => new()
    {
        TenantId = account.TenantId, CustomerId = account.CustomerId, AccountId = account.Id,
        ServiceId = plan.ServiceId, PlanId = plan.Id, OrderId = null, OrderLineId = null, SubscriptionDate = Start,
        ProviderSubscriptionId = id, ProviderETag = "1", Quantity = 1, AutoRenew = true, AnchorDate = Start,
        StartDate = Start, EndDate = Start.AddMonths(1), CancellableUntil = Start.AddDays(7), UnitPriceMinor = 0,
        UnitRate = 0.045752m, Currency = "EUR", BuyingPriceId = price.Id,
    };
}
