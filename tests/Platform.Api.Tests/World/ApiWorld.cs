using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Platform.Api.Tests.World;

/// <summary>
/// The API on a real socket, over a database, with two resellers that have two customers each, and staff.
/// </summary>
internal sealed class ApiWorld : IAsyncDisposable
{
    public static readonly PublicEndpoint Public = new("http", 8080);
    private readonly RunningApi api;
    private readonly Func<ValueTask> end;

    private ApiWorld(RunningApi api, Func<ValueTask> end) => (this.api, this.end) = (api, end);

    public Goods Goods => api.Goods;

    public Party Admin => api.Admin;

    public Party North { get; private set; } = null!;

    public Party South { get; private set; } = null!;

    /// <summary>A person of staff in the operator's realm.</summary>
    public Membership Staff => api.Staff;

    /// <summary>The name server that the host asks.</summary>
    public NameServer Names => api.Names;

    public IServiceProvider Services => api.Services;

    public Uri Address => api.Address;

    public TestPlatform Platform => api.Platform;

    /// <summary>A host and a database of the test's own.</summary>
    public static async Task<ApiWorld> StartAsync(DatabaseEngine engine, CancellationToken ct, bool limitsRates = false,
        string? allow = null, Action<WebApplicationBuilder>? configure = null, Uri? intake = null) =>
        await StartAsync(engine, new ApiWishes(limitsRates, allow, configure, intake), ct);

    /// <summary>As above.</summary>
    public static async Task<ApiWorld> StartAsync(DatabaseEngine engine, ApiWishes wishes, CancellationToken ct)
    {
        var own = await RunningApi.StartAsync(engine, wishes, ct);
        return await FillAsync(new ApiWorld(own, own.DisposeAsync), ct);
    }

    /// <summary>
    /// Resellers of the test's own in a host that other tests had before and will have after it, never meanwhile: for
    /// tests that neither ask what there is beyond their resellers nor move the clock by hours.
    /// </summary>
    public static async Task<ApiWorld> ShareAsync(DatabaseEngine engine, CancellationToken ct)
    {
        var shared = await SharedApis.TakeAsync(engine, ct);
        return await FillAsync(new ApiWorld(shared, () => SharedApis.GiveBackAsync(engine, shared)), ct);
    }

    /// <summary>Runs a use case of the host in a platform scope.</summary>
    public async Task<T> AsPlatformAsync<TUse, T>(Func<TUse, Task<T>> work) where TUse : notnull
    {
        await using var scope = Services.GetRequiredService<TenantScopes>().ForPlatform(PlatformUse.Provisioning,
            Actor.System("test"));
        return await work(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    /// <summary>Runs a use case of the host in the scope of a party, or of its customer.</summary>
    public async Task<T> AsTenantAsync<TUse, T>(Party party, Func<TUse, Task<T>> work, Buyer? buyer = null)
        where TUse : notnull
    {
        await using var scope = Services.GetRequiredService<TenantScopes>().ForTenant(party.Id, Actor.System("test"),
            buyer?.Customer.CustomerId);
        return await work(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    /// <summary>As above, for a use case whose caller saves.</summary>
    public async Task<T> AsTenantAsync<TUse, TRows, T>(Party party, Func<TUse, TRows, Task<T>> work)
        where TUse : notnull where TRows : notnull
    {
        await using var scope = Services.GetRequiredService<TenantScopes>().ForTenant(party.Id, Actor.System("test"));
        return await work(
            scope.ServiceProvider.GetRequiredService<TUse>(), scope.ServiceProvider.GetRequiredService<TRows>());
    }

    public void Know(Party north, Party south) => (North, South) = (north, south);

    public ValueTask DisposeAsync() => end();

    private static async Task<ApiWorld> FillAsync(ApiWorld world, CancellationToken ct)
    {
        await WorldSeed.FillAsync(world, world.api, ct);
        world.Platform.Time.Advance(TimeSpan.FromSeconds(2)); // what was cached while seeding is read again
        return world;
    }

    /// <summary>A client of a party with these scopes, and its token, as the identity host would give it.</summary>
    public async Task<ApiCaller> CallerAsync(Party party, IReadOnlyList<string> scopes, CancellationToken ct,
        Buyer? buyer = null, string? host = null)
    {
        var client = await AsPlatformAsync<RealmClients, ClientCredentials>(use =>
            use.AddAsync(party.Id, new NewClient(null, "test", scopes, buyer?.Customer.CustomerId), ct));
        Platform.Time.Advance(TimeSpan.FromSeconds(2));
        return new ApiCaller(this, host ?? party.Host, await TokenAsync(party, client.ClientId, scopes, buyer, ct));
    }

    /// <summary>A person of a party who signed in at a level, and the token that a relying party then has.</summary>
    public async Task<ApiCaller> PersonAsync(Party party, Membership member, IReadOnlyList<string> scopes, string level,
        CancellationToken ct)
    {
        var isOperators = party.Tenant.Kind == TenantKind.Operator;
        var program = await CallerAsync(party, isOperators ? ApiScopes.ForStaff : ApiScopes.ForTenants, ct);
        var client = new JsonWebToken(program.Token).Subject;
        var now = Platform.Time.GetUtcNow().ToUnixTimeSeconds();
        return program.With(await TokenAsync(party, client, scopes, null, ct, descriptor =>
        {
            var claims = descriptor.Claims;
            (claims["sub"], claims["acr"], claims["auth_time"]) = (member.PersonId.ToString(), level, now);
            (claims["sid"], claims["gid"]) = (Guid.CreateVersion7().ToString(), Guid.CreateVersion7().ToString());
            if (member.CustomerId is { } customer) claims["org"] = customer.ToString();
        }));
    }

    public async Task<string> TokenAsync(Party party, string client, IReadOnlyList<string> scopes, Buyer? buyer,
        CancellationToken ct, Action<SecurityTokenDescriptor>? change = null)
    {
        var now = Platform.Time.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>
        {
            ["sub"] = client, ["client_id"] = client, ["scope"] = string.Join(' ', scopes),
            ["jti"] = Guid.CreateVersion7(Platform.Time.GetUtcNow()).ToString("N"),
        };
        if (buyer is not null) claims["org"] = buyer.Customer.CustomerId.ToString();
        var descriptor = new SecurityTokenDescriptor
        {
            TokenType = "at+jwt", Issuer = Public.IssuerOf(party.Host), Audience = AccessTokens.ApiAudience,
            IssuedAt = now,
            Expires = now.AddMinutes(60), Claims = claims,
            SigningCredentials = await Services.GetRequiredService<RealmKeyRing>().ActiveAsync(party.Id,
                SigningAlgorithms.Es256, ct),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>Rows of every table that requests write to; technical and audit rows of staff reads aside.</summary>
    public async Task<string> CountsAsync(CancellationToken ct) =>
        $"{await PlatformCountsAsync(ct)};{await IdentityCountsAsync(ct)}";

    private Task<string> IdentityCountsAsync(CancellationToken ct) =>
        AsPlatformAsync<IdentityDbContext, string>(async db => string.Join(',',
            await db.Memberships.SumAsync(row => row.RowVersion, ct),
            await db.People.SumAsync(row => row.RowVersion, ct),
            await db.Invitations.SumAsync(row => row.RowVersion, ct),
            await db.Clients.SumAsync(row => row.RowVersion, ct), await db.ClientSecrets.CountAsync(ct),
            await db.Elevations.SumAsync(row => row.RowVersion, ct), await db.SigningKeys.CountAsync(ct),
            await db.ExternalProviders.SumAsync(row => row.RowVersion, ct),
            await db.ClaimedDomains.SumAsync(row => row.RowVersion, ct),
            await db.RealmPolicies.CountAsync(ct), await db.Mails.CountAsync(ct)));

    private Task<string> PlatformCountsAsync(CancellationToken ct) =>
        AsPlatformAsync<PlatformDbContext, string>(async db => string.Join(',',
        await db.Customers.IgnoreQueryFilters().CountAsync(ct), await db.Accounts.IgnoreQueryFilters().CountAsync(ct),
            await db.Orders.CountAsync(ct),
        await db.OrderLines.CountAsync(ct), await db.Quotes.CountAsync(ct), await db.Outbox.CountAsync(ct),
            await db.SubscriptionChanges.CountAsync(ct),
        await db.PriceRules.IgnoreQueryFilters().CountAsync(ct), await db.CatalogueEntries.CountAsync(ct),
            await db.IdempotencyRecords.CountAsync(ct), await db.TenantIssuers.IgnoreQueryFilters().CountAsync(ct),
        await db.AuditEvents.CountAsync(ct), await db.BuyingPrices.CountAsync(ct),
            await db.Invoices.SumAsync(row => row.RowVersion, ct), await db.CreditNotes.CountAsync(ct),
            await db.BillingRuns.CountAsync(ct), await db.Exports.CountAsync(ct),
            await db.Customers.IgnoreQueryFilters().SumAsync(row => row.RowVersion, ct),
        await db.Subscriptions.SumAsync(row => row.RowVersion, ct)));
}
