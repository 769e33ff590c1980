using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Adopting;
using Crayon.Platform.Core.Subscriptions.Licensing;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Issuers;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.World;

/// <summary>
/// Fills the world: tenants and goods as provisioning would, customers and orders through the use cases.
/// </summary>
internal static class WorldSeed
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task FillAsync(ApiWorld world, RunningApi api, CancellationToken ct)
    {
        if (api.Worlds++ == 0) await FillCommonAsync(world, api, ct);
        var number = api.Worlds == 1 ? "" : $"{api.Worlds}";
        var (north, south) = (AReseller($"north{number}", world.Admin), AReseller($"south{number}", world.Admin));
        world.Know(north, south);
        await world.AsPlatformAsync<PlatformDbContext, int>(db => AddPartiesAsync(db, world, [north, south], ct));
        await EnsureKeysAsync(world, [north, south], ct);
        foreach (var party in new[] { north, south })
        {
            party.First = await AddBuyerAsync(world, party, $"canary-{party.Tenant.Slug}-one", ct);
            party.Second = await AddBuyerAsync(world, party, $"canary-{party.Tenant.Slug}-two", ct);
            party.Issuer = await AskForIssuerAsync(world, party, ct);
            await PeopleSeed.FillAsync(world, party, ct);
        }
    }

    private static async Task FillCommonAsync(ApiWorld world, RunningApi api, CancellationToken ct)
    {
        await world.AsPlatformAsync<PlatformDbContext, int>(async db =>
        {
            await AddPartiesAsync(db, world, [world.Admin], ct);
            return await AddGoodsAsync(db, world, ct);
        });
        await EnsureKeysAsync(world, [world.Admin], ct);
        api.Staff = await PeopleSeed.AddStaffAsync(world, ct);
    }

    private static async Task EnsureKeysAsync(ApiWorld world, Party[] parties, CancellationToken ct)
    {
        foreach (var party in parties)
            await world.AsPlatformAsync<RealmKeys, bool>(
                async keys => { await keys.EnsureAsync(party.Id, ct); return true; });
        world.Platform.Time.Advance(TimeSpan.FromSeconds(2));
    }

    /// <summary>Leaves a buyer's adoption as the worker does that has read the provider.</summary>
    public static Task<int> FinishReadingAsync(ApiWorld world, Buyer buyer, CancellationToken ct) =>
        world.AsPlatformAsync<PlatformDbContext, int>(async db =>
        {
            var row = await db.Adoptions.SingleAsync(found => found.Id == buyer.Adoption.Id, ct);
            db.Entry(row).Property(nameof(row.Status)).CurrentValue = AdoptionStatus.Ready;
            return await db.SaveChangesAsync(ct);
        });

    private static Party AReseller(string slug, Party parent) => new(new Tenant
    {
        Slug = slug, Name = slug, Kind = TenantKind.Reseller, Region = "eu", Currency = "EUR", Market = "NL",
        Language = "nl",
        TimeZone = "Europe/Amsterdam", Theme = "default", ParentId = parent.Id,
    });

    private static async Task<int> AddPartiesAsync(
        PlatformDbContext db, ApiWorld world, Party[] parties, CancellationToken ct)
    {
        foreach (var party in parties)
        {
            var entity = new LegalEntity { TenantId = party.Id, Name = party.Tenant.Slug, CountryCode = "NL",
                Currency = "EUR", NumberPrefix = party.Tenant.Slug[..2].ToUpperInvariant() };
            party.Tenant.SellerEntityId = entity.Id;
            party.Tenant.MoveTo(TenantState.Provisioning);
            party.Tenant.MoveTo(TenantState.Active);
            db.Tenants.Add(party.Tenant);
            await db.SaveChangesAsync(ct);
            db.LegalEntities.Add(entity);
            db.TenantHosts.Add(new TenantHost { TenantId = party.Id, Host = party.Host, IsPrimary = true });
            db.TenantIssuers.Add(new TenantIssuer { TenantId = party.Id, Issuer = $"{party.Host}/id",
                Audience = "crayon-api" });
            if (party != world.Admin) db.PaymentAccounts.Add(party.PaymentAccount = new() { TenantId = party.Id });
            (party.BookMonth, party.BookException) = (AMonth(party), AnException(party));
            party.BankEntry = BillingSeed.AnEntry(party);
            db.AddRange(party.BookMonth, party.BookException, party.BankEntry);
            party.Rule = ARule(party, null, 12m);
            if (party != world.Admin) db.PriceRules.AddRange(party.Rule, ARule(world.Admin, party, 7.5m));
        }
        return await db.SaveChangesAsync(ct);
    }

    private static async Task<int> AddGoodsAsync(PlatformDbContext db, ApiWorld world, CancellationToken ct)
    {
        db.TaxRates.Add(new TaxRateRow { CountryCode = "NL", Category = "S", Percent = 21m, ValidFrom = Start,
            Source = "test" });
        db.Services.Add(world.Goods.Service);
        db.Plans.Add(world.Goods.Plan);
        db.PriceSheetLines.Add(new PriceSheetLine
        {
            TenantId = world.Admin.Id, PlanId = world.Goods.Plan.Id, Market = "NL", UnitCost = 10.45m,
            CostCurrency = "EUR",
            ListPrice = 12.90m, ListCurrency = "EUR", EffectiveFrom = Start,
        });
        return await db.SaveChangesAsync(ct);
    }

    private static AuditedMonth AMonth(Party owner) => new()
    {
        TenantId = owner.Id, Month = 202602, Compared = 3, Agreed = 2, AuditedAt = Start,
    };

    private static BookException AnException(Party owner) => new()
    {
        TenantId = owner.Id, Month = 202602, Subject = "charge:1", Kind = BookExceptionKind.Price,
        What = $"{owner.Canary} sold under its price", ExpectedMinor = 1, FoundMinor = 2, Currency = "EUR",
    };

    private static PriceRule ARule(Party owner, Party? buyer, decimal percent) => new()
    {
        TenantId = owner.Id, BuyerTenantId = buyer?.Id, Name = $"canary-{owner.Tenant.Slug}-rule",
        Kind = PriceRuleKind.MarkupOnCost,
        ScopeType = PriceRuleScopeType.Tenant, Percent = percent, EffectiveFrom = Start,
    };

    private static async Task<Buyer> AddBuyerAsync(ApiWorld world, Party party, string canary, CancellationToken ct)
    {
        var customer = await world.AsTenantAsync<CreateCustomer, Customer>(
            party, use => use.CreateAsync(new CreateCustomerRequest(canary, $"{canary}@example.com", "NL",
            Agreement: new CustomerAgreement { AcceptedBy = canary, Email = $"{canary}@example.com",
                AcceptedAt = Start, Version = "1" }), ct));
        var account = await world.AsTenantAsync<CreateAccount, Account>(
            party, use => use.CreateAsync(new CreateAccountRequest(customer.CustomerId, canary), ct));
        var buyer = new Buyer(canary, customer, account);
        OrderLineRequest[] lines = [new(world.Goods.Plan.Id, 25)];
        buyer.Quote =
            (await world.AsTenantAsync<Quotes, QuoteAnswer>(
                party, use => use.QuoteOrderAsync(new QuoteOrderRequest(account.Id, lines), ct))).QuoteId;
        buyer.Order = await world.AsTenantAsync<PlaceOrder, Order>(
            party, use => use.PlaceAsync(new PlaceOrderRequest(account.Id, lines, canary), ct));
        await world.AsPlatformAsync<PlatformDbContext, int>(
            db => SubscribeAsync(db, buyer, world.Platform.Time.GetUtcNow(), ct));
        await BillingSeed.FillAsync(world, party, buyer, ct);
        buyer.Export = await ExportSeed.AddAsync(world, party, buyer, ct);
        return buyer;
    }

    private static Task<TenantIssuer> AskForIssuerAsync(ApiWorld world, Party party, CancellationToken ct) =>
        world.AsTenantAsync<ExternalIssuers, PlatformDbContext, TenantIssuer>(party, async (issuers, db) =>
        {
            var row = await issuers.AskAsync(
                party.Id, new IssuerDraft($"https://canary-{party.Tenant.Slug}-issuer.example", "api",
                new IssuerTrust
                {
                    TokenType = "at+jwt", Algorithms = ["ES256"], ClientClaim = "client_id",
                    Customer = new CustomerMapping { CustomerId = party.First.Customer.CustomerId.Value },
                    Scope = new ScopeMapping { Always = [ApiScopes.OrdersRead], Values = [] },
                }), ct);
            await db.SaveChangesAsync(ct);
            return row;
        });

    // As the provider's confirmation would leave it, with one change that has ended.
    private static Task<int> SubscribeAsync(PlatformDbContext db, Buyer buyer, DateTimeOffset now, CancellationToken ct)
    {
        var line = buyer.Order.Lines[0];
        var row = new AccountSubscription
        {
            TenantId = line.TenantId, CustomerId = line.CustomerId, AccountId = buyer.Account.Id,
            ServiceId = line.ServiceId, PlanId = line.PlanId,
            OrderId = buyer.Order.Id, OrderLineId = line.Id, SubscriptionDate = now,
            ProviderSubscriptionId = $"{buyer.Canary}-sub", ProviderETag = "1",
            Quantity = 25, AutoRenew = true, AnchorDate = now, StartDate = now, EndDate = now.AddMonths(1),
            CancellableUntil = now.AddDays(7),
            UnitPriceMinor = 1258, Currency = "EUR", BuyingPriceId = line.BuyingPriceId,
            NextTerm = new NextTerm { ScheduledAt = now, Quantity = 20 },
        };
        row.Batches.Add(new SubscriptionSeatBatch
        {
            TenantId = line.TenantId, CustomerId = line.CustomerId, SubscriptionId = row.Id, Quantity = 25,
            BoughtQuantity = 25, PurchasedAt = now,
            RefundableUntil = now.AddDays(7), UnitPriceMinor = 1258, ChargedFrom = now, ChargedTo = now.AddMonths(1),
            PeriodDays = 31,
        });
        var change = new SubscriptionChange
        {
            TenantId = line.TenantId, CustomerId = line.CustomerId, SubscriptionId = row.Id,
            Kind = SubscriptionChangeKind.AddSeats, FromQuantity = 24,
            ToQuantity = 25, NetMinor = 1258, Currency = "EUR", AcceptedAt = now,
        };
        var licence = LicenceOf(row, buyer);
        buyer.Adoption = AdoptionOf(buyer);
        db.AddRange(row, change, licence, buyer.Assignment, buyer.Adoption);
        db.Entry(row).Property(nameof(row.Status)).CurrentValue = SubscriptionStatus.Active;
        db.Entry(change).Property(nameof(change.Status)).CurrentValue = SubscriptionChangeStatus.Completed;
        (buyer.Subscription, buyer.Change) = (row, change);
        return db.SaveChangesAsync(ct);
    }

    // As the provider would have been read, with something found.
    private static Adoption AdoptionOf(Buyer buyer)
    {
        var adoption = new Adoption
        {
            TenantId = buyer.Customer.TenantId, CustomerId = buyer.Customer.CustomerId, AccountId = buyer.Account.Id,
        };
        adoption.Lines.Add(new AdoptionLine
        {
            TenantId = adoption.TenantId, CustomerId = adoption.CustomerId, AdoptionId = adoption.Id,
            ProviderSubscriptionId = $"{buyer.Canary}-found", State = AdoptionLineState.Found,
            FoundJson = $$"""
                { "planId": null, "description": "{{buyer.Canary}}", "quantity": 2, "status": "Active",
                  "autoRenew": true, "startDate": "2026-03-01T00:00:00Z", "endDate": "2026-04-01T00:00:00Z",
                  "currency": "EUR", "batches": [] }
                """,
        });
        return adoption;
    }

    private static Licence LicenceOf(AccountSubscription row, Buyer buyer)
    {
        var licence = new Licence
        {
            TenantId = row.TenantId, CustomerId = row.CustomerId, SubscriptionId = row.Id,
            ServiceId = row.ServiceId, LicenceKey = $"{buyer.Canary}-key", Quantity = 25, Assigned = 1,
        };
        buyer.Assignment = new LicenceAssignment
        {
            TenantId = row.TenantId, CustomerId = row.CustomerId, LicenceId = licence.Id,
            Email = $"{buyer.Canary}@example.com", Name = buyer.Canary,
        };
        return licence;
    }
}
