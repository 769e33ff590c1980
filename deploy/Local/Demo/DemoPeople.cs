using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Local.Demo;

/// <summary>
/// Adds a person for every role and the client of each first customer; secrets that a stopped run lost are made anew.
/// </summary>
internal sealed class DemoPeople(TenantScopes scopes, TenantRegistry registry, DemoContext demo)
{
    private static readonly Actor Actor = Actor.System("demo");

    /// <summary>Client id of the first customer's client.</summary>
    public static string CustomerClientOf(string slug) => $"{slug}-customer";

    /// <summary>Mail address of the person of a role.</summary>
    public static string EmailOf(string slug, string role)
    {
        var name = role.Split('.') is ["customer", var part] ? $"customer-{part}" : role.Split('.')[1];
        return slug == "admin" ? $"{name}@staff.crayon.example" : $"{name}@{slug}.example";
    }

    public async Task EnsureAsync(CancellationToken ct)
    {
        foreach (var tenant in (await registry.AllAsync(ct))
            .Where(tenant => DemoTenants.SlugsOf(demo.State.Demo).Contains(tenant.Slug, StringComparer.Ordinal)))
        {
            var customer = demo.State.Customers.GetValueOrDefault(tenant.Slug);
            await EnsurePeopleAsync(tenant, customer, ct);
            await EnsureClientsAsync(tenant, customer, ct);
        }
    }

    private async Task EnsurePeopleAsync(RegisteredTenant tenant, DemoCustomer? customer, CancellationToken ct)
    {
        foreach (var role in Roles.For(tenant.Kind, inCustomer: false)) await EnsureAsync(tenant, role, null, ct);
        if (customer is null) return;
        foreach (var role in Roles.For(tenant.Kind, inCustomer: true)) await EnsureAsync(tenant, role,
            new CustomerId(customer.CustomerId), ct);
    }

    private async Task EnsureAsync(RegisteredTenant tenant, string role, CustomerId? customer, CancellationToken ct)
    {
        var email = EmailOf(tenant.Slug, role);
        var password = await demo.PasswordOfAsync(email, ct);
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, Actor);
        var people = scope.ServiceProvider.GetRequiredService<RealmPeople>();
        var staff = tenant.Kind == TenantKind.Operator;
        if ((await people.ListAsync(tenant.Id, ct)).FirstOrDefault(person => person.Email == email) is { } known)
        {
            if (staff && !demo.State.TotpSecrets.ContainsKey(email)) await RecoverTotpAsync(scope.ServiceProvider,
                known.Id, email, ct);
            return;
        }
        var added = await people.AddAsync(tenant.Id, new NewPerson(email, password, role, customer, WithTotp: staff),
            ct);
        if (added.TotpSecret is { } totp) await demo.KeepTotpAsync(email, totp, ct);
    }

    // A run that was stopped between the two writes left the secret in the database only, encrypted.
    private async Task RecoverTotpAsync(IServiceProvider services, PersonId id, string email, CancellationToken ct)
    {
        var person = await services.GetRequiredService<IdentityDbContext>().People.SingleAsync(row =>
            row.PersonId == id, ct);
        if (services.GetRequiredService<PersonCredentials>().TotpSecret(person) is { } secret)
            await demo.KeepTotpAsync(email, Base32.Encode(secret), ct);
    }

    private async Task EnsureClientsAsync(RegisteredTenant tenant, DemoCustomer? customer, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, Actor);
        var clients = scope.ServiceProvider.GetRequiredService<RealmClients>();
        var known = (await clients.ListAsync(tenant.Id, ct)).Select(client => client.ClientId)
            .ToHashSet(StringComparer.Ordinal);
        if (customer is not null && !known.Contains(CustomerClientOf(tenant.Slug)))
        {
            var draft = new NewClient(CustomerClientOf(tenant.Slug), customer.Name, ApiScopes.ForCustomers,
                new CustomerId(customer.CustomerId));
            var made = await clients.AddAsync(tenant.Id, draft, ct);
            await demo.KeepAsync(new Dictionary<string,
                string>(StringComparer.Ordinal) { [made.ClientId] = made.ClientSecret }, ct);
        }
        foreach (var lost in known.Where(id => id != PortalClients.ClientId && !demo.State.ClientSecrets.ContainsKey(id)))
        {
            var made = await clients.RotateSecretAsync(tenant.Id, lost, TimeSpan.Zero, ct);
            await demo.KeepAsync(new Dictionary<string,
                string>(StringComparer.Ordinal) { [made.ClientId] = made.ClientSecret }, ct);
        }
    }
}
