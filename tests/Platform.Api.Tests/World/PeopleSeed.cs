using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Elevations;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.Organisations;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.World;

/// <summary>
/// People, invitations, programs, keys and staff's leaves of the parties, made through the use cases.
/// </summary>
internal static class PeopleSeed
{
    /// <summary>The tenant's owner, its program, a leave of staff to work in it, and the key it signs with.</summary>
    public static async Task FillAsync(ApiWorld world, Party party, CancellationToken ct)
    {
        var canary = party.Canary;
        var owner = new NewPerson($"{canary}@example.com", null, "reseller.owner") { Name = canary };
        party.Owner = await AddMemberAsync(world, party, owner, ct);
        party.Invitation = await InviteAsync(world, party, canary, null, ct);
        party.ApiClient = await AddClientAsync(world, party, new NewClient(null, canary, [ApiScopes.OrdersRead]), ct);
        party.Elevation = await world.AsPlatformAsync<StaffElevations, Elevation>(use => use.StartAsync(
            new NewElevation(
                party.Id, world.Staff.PersonId, $"{canary} asks for help", 30, [ApiScopes.OrdersRead]), ct));
        party.SigningKey = await world.AsPlatformAsync<IdentityDbContext, string>(
            db => db.SigningKeys.Where(row => row.TenantId == party.Id).Select(row => row.Kid).FirstAsync(ct));
        (party.Provider, party.Domain) = await FederateAsync(world, party, canary, null, ct);
        foreach (var buyer in new[] { party.First, party.Second }) await FillAsync(world, party, buyer, ct);
    }

    /// <summary>A person of staff, who may be let into tenants.</summary>
    public static Task<Membership> AddStaffAsync(ApiWorld world, CancellationToken ct) =>
        AddMemberAsync(world, world.Admin, new NewPerson("staff@example.com", null, "platform.operator"), ct);

    private static async Task FillAsync(ApiWorld world, Party party, Buyer buyer, CancellationToken ct)
    {
        var (canary, customer) = (buyer.Canary, buyer.Customer.CustomerId);
        var admin = new NewPerson($"{canary}@example.com", null, "customer.admin", customer) { Name = canary };
        buyer.Member = await AddMemberAsync(world, party, admin, ct);
        buyer.Invitation = await InviteAsync(world, party, canary, customer, ct);
        buyer.ApiClient = await AddClientAsync(
            world, party, new NewClient(null, canary, [ApiScopes.OrdersRead], customer), ct);
        (buyer.Provider, buyer.Domain) = await FederateAsync(world, party, canary, customer, ct);
    }

    private static async Task<(Guid Provider, Guid Domain)> FederateAsync(
        ApiWorld world, Party party, string canary, CustomerId? customer, CancellationToken ct)
    {
        var settings = new ProviderSettings(canary, canary, canary, ["openid"], new ProviderTrust());
        var draft = new NewProvider(canary, $"https://login.{canary}.example", settings, customer);
        var provider = await world.AsPlatformAsync<ExternalProviders, ExternalProvider>(
            use => use.AddAsync(party.Id, draft, ct));
        var domain = await world.AsPlatformAsync<ClaimedDomains, ClaimedDomain>(
            use => use.ClaimAsync(party.Id, $"{canary}.example", customer, ct));
        return (provider.ProviderId, domain.Id);
    }

    private static async Task<Membership> AddMemberAsync(
        ApiWorld world, Party party, NewPerson person, CancellationToken ct)
    {
        var added = await world.AsPlatformAsync<RealmPeople, AddedPerson>(use => use.AddAsync(party.Id, person, ct));
        return await world.AsPlatformAsync<IdentityDbContext, Membership>(db => db.Memberships.AsNoTracking()
            .SingleAsync(row => row.TenantId == party.Id && row.PersonId == added.Id, ct));
    }

    private static async Task<Guid> InviteAsync(
        ApiWorld world, Party party, string canary, CustomerId? customer, CancellationToken ct)
    {
        var draft = new NewInvitation(
            $"{canary}-guest@example.com", customer is null ? "reseller.viewer" : "customer.buyer", customer);
        var scope = new TeamScope(party.Id, party.Tenant.Kind, null, [.. ApiScopes.ForTenants]);
        var letter = new InvitationLetter(canary, canary, ApiWorld.Public.OriginOf(party.Host));
        return (await world.AsTenantAsync<TeamInvitations, Invitation>(
            party, use => use.InviteAsync(scope, draft, letter, ct))).Id;
    }

    private static async Task<string> AddClientAsync(
        ApiWorld world, Party party, NewClient draft, CancellationToken ct) =>
        (await world.AsPlatformAsync<RealmClients, ClientCredentials>(
            use => use.AddAsync(party.Id, draft, ct))).ClientId;
}
