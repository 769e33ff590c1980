using System.CommandLine;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary><c>user add|join|list|disable|reset-mfa|enrol-link</c>.</summary>
internal static class UserCommands
{
    private static readonly Option<string> Tenant = CommandFactory.Tenant();
    private static readonly Option<string> Email = new("--email") { Description = "Mail address", Required = true };
    private static readonly Option<string> Role = new(
        "--role") { Description = "Such as reseller.sales or customer.admin", Required = true };
    private static readonly Option<Guid?> Customer = new(
        "--customer") { Description = "The customer of a customer.* role" };
    private static readonly Option<string?> Title = new("--name") { Description = "The person's name" };
    private static readonly Option<bool> FromInput = new(
        "--password-stdin") { Description = "Read the password from standard input; left out: make one" };
    private static readonly Option<bool> NoPassword = new(
        "--no-password") { Description = "None at all: the person enrols by link or signs in elsewhere" };

    public static Command Make(CommandFactory commands) => CommandFactory.Group("user", "People of a tenant's realm.",
        commands.Make(new CommandText("add", "Adds a person with one role; the address counts as confirmed.",
            "user add --tenant northwind --email a@b.example --role customer.admin --customer 0199… --password-stdin < password.txt"),
            AddAsync, Tenant, Email, Role, Customer, Title, FromInput, NoPassword),
        commands.Make(new CommandText("join", "Gives a person a role in one more customer.",
            "user join --tenant northwind --email a@b.example --role customer.buyer --customer 0199…"),
            JoinAsync, Tenant, Email, Role, Customer),
        commands.Make(new CommandText("list", "Lists the realm's people.", "user list --tenant northwind"), ListAsync,
            Tenant),
        commands.Make(new CommandText("disable", "Stops a person from signing in and ends their sessions.",
            "user disable --tenant northwind --email a@b.example"),
            (call, ct) => ActAsync(call, (people, realm, id) => people.DisableAsync(realm, id, ct), "disabled", ct),
            Tenant, Email),
        commands.Make(
            new CommandText("reset-mfa", "Takes authenticator, recovery codes and passkeys away; ends the sessions.",
            "user reset-mfa --tenant northwind --email a@b.example"),
            (call, ct) =>
                ActAsync(call, (people, realm, id) => people.ResetFactorsAsync(realm, id, ct), "factors-reset", ct),
            Tenant, Email),
        commands.Make(new CommandText("enrol-link", "Makes a link by which a person enrols a passkey, once.",
            "user enrol-link --tenant admin --email operator@crayon.example"), EnrolAsync, Tenant, Email));

    private static async Task AddAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        var given = call.Value(FromInput) ? await call.ReadSecretAsync(ct) : null;
        var password = call.Value(NoPassword) ? null : given ?? TenantCredentials.NewPassword();
        await using var scope = call.Open();
        var added = await People(scope).AddAsync(tenant.Id,
            new NewPerson(call.Required(Email), password, call.Required(Role), CustomerOf(call))
            {
                Name = call.Value(Title), IsConfirmed = true,
            }, ct);
        await call.AnswerAsync(
            new { Id = added.Id.Value, Email = call.Required(Email), Password = given is null ? password : null });
    }

    private static async Task JoinAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var id = await People(scope).RequireAsync(tenant.Id, call.Required(Email), ct);
        await People(scope).JoinAsync(tenant.Id, id, new PersonRole(call.Required(Role), CustomerOf(call)), ct);
        await call.AnswerAsync(new { Id = id.Value, Email = call.Required(Email), Role = call.Required(Role) });
    }

    private static async Task ListAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync((await People(scope).ListAsync(tenant.Id, ct)).Select(person => new
        {
            Id = person.Id.Value, person.Email, person.IsEnabled,
            Roles = person.Memberships.Select(membership =>
                membership.CustomerId is { } customer ? $"{membership.Role}@{customer}" : membership.Role),
        }));
    }

    private static async Task ActAsync(
        CommandCall call, Func<RealmPeople, TenantId, PersonId, Task> act, string state, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var id = await People(scope).RequireAsync(tenant.Id, call.Required(Email), ct);
        await act(People(scope), tenant.Id, id);
        await call.AnswerAsync(new { Id = id.Value, Email = call.Required(Email), State = state });
    }

    private static async Task EnrolAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var id = await People(scope).RequireAsync(tenant.Id, call.Required(Email), ct);
        var link = await scope.ServiceProvider.GetRequiredService<EnrolmentLinks>().MakeAsync(tenant.Id, id, ct);
        var origin = call.Services.GetRequiredService<PublicEndpoint>().OriginOf(tenant.PrimaryHost);
        await call.AnswerAsync(
            new { Id = id.Value, Link = $"{origin}{EnrolmentLinks.Path}{link.Handle}", link.ExpiresAt });
    }

    private static CustomerId? CustomerOf(CommandCall call) =>
        call.Value(Customer) is { } id ? new CustomerId(id) : null;

    private static RealmPeople People(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<RealmPeople>();
}
