using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Local.Demo;

/// <summary>
/// Adds a person for every role, and one who belongs to two customers. Staff sign in by password and authenticator
/// here,
/// where nobody has a passkey yet.
/// </summary>
internal sealed class DemoPeople(TenantScopes scopes, TenantRegistry registry, DemoContext demo)
{
    private static readonly Actor Actor = Actor.System("demo");

    /// <summary>Mail address of the person of a role.</summary>
    public static string EmailOf(string slug, string role)
    {
        var name = role.Split('.') is ["customer", var part] ? $"customer-{part}" : role.Split('.')[1];
        return slug == "admin" ? $"{name}@staff.crayon.example" : $"{name}@{slug}.example";
    }

    public async Task EnsureAsync(CancellationToken ct)
    {
        foreach (var tenant in await DemoTenants.InAsync(registry, demo.State.Demo, ct))
        {
            if (tenant.Kind == TenantKind.Operator) await SetStaffPolicyAsync(tenant, ct);
            var roles = Roles.For(tenant.Kind, inCustomer: false);
            foreach (var (index, role) in roles.Index())
                await EnsureAsync(
                    tenant, new Draft(EmailOf(tenant.Slug, role), DemoNames.Of(tenant.Slug, index), role, null), ct);
            if (demo.State.Customers.GetValueOrDefault(tenant.Slug) is { } customer)
                await EnsureCustomersAsync(tenant, new CustomerId(customer.CustomerId), roles.Count, ct);
        }
    }

    private async Task EnsureCustomersAsync(
        RegisteredTenant tenant, CustomerId customer, int named, CancellationToken ct)
    {
        var roles = Roles.For(tenant.Kind, inCustomer: true);
        foreach (var (index, role) in roles.Index())
            await EnsureAsync(
                tenant, new Draft(EmailOf(tenant.Slug, role), DemoNames.Of(tenant.Slug, named + index), role, customer),
                ct);
        if (demo.State.Customers.GetValueOrDefault(DemoCustomers.SecondOf(tenant.Slug)) is not { } second) return;
        var both = new Draft(
            $"consultant@{tenant.Slug}.example", DemoNames.Of(tenant.Slug, named + roles.Count), "customer.buyer",
            customer);
        await EnsureAsync(tenant, both, ct);
        await JoinAsync(tenant, both.Email, new PersonRole("customer.viewer", new CustomerId(second.CustomerId)), ct);
    }

    // Production's staff use passkeys; the demo says so in its file and gives the authenticators' secrets.
    private async Task SetStaffPolicyAsync(RegisteredTenant tenant, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, Actor);
        var rows = scope.ServiceProvider.GetRequiredService<RealmPolicyRows>();
        var policy = await rows.ReadAsync(tenant.Id, ct);
        if (policy.RowVersion > 0) return;
        policy.Factors = FactorDemand.TwoForAll;
        await rows.SaveAsync(policy, ct);
    }

    private async Task EnsureAsync(RegisteredTenant tenant, Draft draft, CancellationToken ct)
    {
        var password = await demo.PasswordOfAsync(draft.Email, ct);
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, Actor);
        var people = scope.ServiceProvider.GetRequiredService<RealmPeople>();
        var staff = tenant.Kind == TenantKind.Operator;
        if ((await people.ListAsync(tenant.Id, ct)).FirstOrDefault(person => person.Email == draft.Email) is { } known)
        {
            await CompleteAsync(scope.ServiceProvider, known.Id, draft, ct);
            return;
        }
        var added = await people.AddAsync(tenant.Id,
            new NewPerson(draft.Email, password, draft.Role, draft.Customer, WithTotp: staff)
            {
                Name = draft.Name, IsConfirmed = true
            }, ct);
        if (added.TotpSecret is { } totp) await demo.KeepTotpAsync(draft.Email, totp, ct);
    }

    private async Task JoinAsync(RegisteredTenant tenant, string email, PersonRole role, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, Actor);
        var people = scope.ServiceProvider.GetRequiredService<RealmPeople>();
        var person = (await people.ListAsync(tenant.Id, ct)).Single(known => known.Email == email);
        if (!person.Memberships.Contains(role)) await people.JoinAsync(tenant.Id, person.Id, role, ct);
    }

    // The first owner came with the tenant and has no name; a run that was stopped between two writes left an
    // authenticator's secret in the database only, encrypted.
    private async Task CompleteAsync(IServiceProvider services, PersonId id, Draft draft, CancellationToken ct)
    {
        var db = services.GetRequiredService<IdentityDbContext>();
        var person = await db.People.SingleAsync(row => row.PersonId == id, ct);
        person.Name ??= draft.Name;
        await db.SaveChangesAsync(ct);
        if (!demo.State.TotpSecrets.ContainsKey(draft.Email)
            && services.GetRequiredService<PersonCredentials>().TotpSecret(person) is { } secret)
            await demo.KeepTotpAsync(draft.Email, Base32.Encode(secret), ct);
    }

    private sealed record Draft(string Email, string Name, string Role, CustomerId? Customer);
}
