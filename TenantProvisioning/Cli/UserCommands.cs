using System.CommandLine;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary><c>user add|list|disable</c>.</summary>
internal static class UserCommands
{
    private static readonly Option<string> Tenant = CommandFactory.Tenant();
    private static readonly Option<string> Email = new("--email") { Description = "Mail address", Required = true };
    private static readonly Option<string> Role = new(
        "--role") { Description = "Such as reseller.sales or customer.admin", Required = true };
    private static readonly Option<Guid?> Customer = new(
        "--customer") { Description = "The customer of a customer.* role" };
    private static readonly Option<bool> FromInput = new(
        "--password-stdin") { Description = "Read the password from standard input; left out: make one" };

    public static Command Make(CommandFactory commands) => CommandFactory.Group("user", "People of a tenant's realm.",
        commands.Make(new CommandText("add", "Adds a person with one role.",
            "user add --tenant northwind --email a@b.example --role customer.admin --customer 0199… --password-stdin < password.txt"),
            AddAsync, Tenant, Email, Role, Customer, FromInput),
        commands.Make(new CommandText("list", "Lists the realm's people.", "user list --tenant northwind"), ListAsync,
            Tenant),
        commands.Make(new CommandText("disable", "Stops a person from signing in.",
            "user disable --tenant northwind --email a@b.example"),
            DisableAsync, Tenant, Email));

    private static async Task AddAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        var given = call.Value(FromInput) ? await call.ReadSecretAsync(ct) : null;
        var password = given ?? TenantCredentials.NewPassword();
        CustomerId? customer = call.Value(Customer) is { } id ? new CustomerId(id) : null;
        await using var scope = call.Open();
        var added = await scope.ServiceProvider.GetRequiredService<RealmPeople>().AddAsync(
            tenant.Id, new NewPerson(call.Required(Email), password, call.Required(Role), customer), ct);
        await call.AnswerAsync(
            new { Id = added.Id.Value, Email = call.Required(Email), Password = given is null ? password : null });
    }

    private static async Task ListAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var people = await scope.ServiceProvider.GetRequiredService<RealmPeople>().ListAsync(tenant.Id, ct);
        await call.AnswerAsync(people.Select(person => new
        {
            Id = person.Id.Value, person.Email, person.IsEnabled,
            Roles = person.Memberships.Select(membership =>
                membership.CustomerId is { } customer ? $"{membership.Role}@{customer}" : membership.Role),
        }));
    }

    private static async Task DisableAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var people = scope.ServiceProvider.GetRequiredService<RealmPeople>();
        var person = (await people.ListAsync(tenant.Id, ct))
            .SingleOrDefault(known =>
                string.Equals(known.Email, call.Required(Email), StringComparison.OrdinalIgnoreCase))
            ?? throw new DomainRuleException(ProvisioningRefusals.NotFound, "The realm has no such person.");
        await people.DisableAsync(tenant.Id, person.Id, ct);
        await call.AnswerAsync(new { person.Email, IsEnabled = false });
    }
}
