using System.CommandLine;
using Crayon.Identity.Store.Clients;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary><c>client add|list|disable|rotate-secret</c>.</summary>
internal static class ClientCommands
{
    private static readonly Option<string> Tenant = CommandFactory.Tenant();
    private static readonly Option<string> Id = new("--id") { Description = "Client id", Required = true };
    private static readonly Option<string> Grant = new("--grant") { Description = "Grants, by comma",
        DefaultValueFactory = _ => Grants.ClientCredentials };
    private static readonly Option<string> Scope = new("--scope") { Description = "Scopes, by blank", Required = true };
    private static readonly Option<string?> Title = new(
        "--name") { Description = "Name for people; the id when left out" };
    private static readonly Option<Guid?> Customer = new(
        "--customer") { Description = "The customer that it acts for" };
    private static readonly Option<int> Overlap = new(
        "--overlap-hours") { Description = "How long the former secret goes on working" };

    public static Command Make(CommandFactory commands) =>
        CommandFactory.Group("client", "API clients of a tenant's realm.",
        commands.Make(new CommandText("add", "Adds a client and shows its secret, this once.",
            "client add --tenant northwind --id shop --grant client_credentials --scope \"catalogue.read orders.write\""),
            AddAsync, Tenant, Id, Grant, Scope, Title, Customer),
        commands.Make(new CommandText("list", "Lists the realm's clients.", "client list --tenant northwind"),
            ListAsync, Tenant),
        commands.Make(new CommandText("disable", "Stops a client: its tokens are refused within seconds.",
            "client disable --tenant northwind --id shop"),
            DisableAsync, Tenant, Id),
        commands.Make(new CommandText("rotate-secret", "Gives a client a new secret and shows it, this once.",
            "client rotate-secret --tenant northwind --id shop --overlap-hours 24"), RotateAsync, Tenant, Id, Overlap));

    private static async Task AddAsync(CommandCall call, CancellationToken ct)
    {
        // Other grants come with sign-in for people; a client that could not use them would only look as if it did.
        if (call.Required(Grant) != Grants.ClientCredentials)
            throw new DomainRuleException(ProvisioningRefusals.InvalidInput,
                $"--grant: only {Grants.ClientCredentials} is supported yet.");
        var tenant = await call.TenantAsync(Tenant, ct);
        CustomerId? customer = call.Value(Customer) is { } id ? new CustomerId(id) : null;
        var scopes = call.Required(Scope).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        await using var scope = call.Open();
        await call.AnswerAsync(await scope.ServiceProvider.GetRequiredService<RealmClients>().AddAsync(
            tenant.Id, new NewClient(call.Required(Id), call.Value(Title) ?? call.Required(Id), scopes, customer), ct));
    }

    private static async Task ListAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var clients = await scope.ServiceProvider.GetRequiredService<RealmClients>().ListAsync(tenant.Id, ct);
        await call.AnswerAsync(clients.Select(client => new
        {
            client.ClientId, client.Name, client.IsEnabled, CustomerId = client.CustomerId?.Value, client.Scopes,
        }));
    }

    private static async Task DisableAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await scope.ServiceProvider.GetRequiredService<RealmClients>().DisableAsync(tenant.Id, call.Required(Id), ct);
        await call.AnswerAsync(new { ClientId = call.Required(Id), IsEnabled = false });
    }

    private static async Task RotateAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync(await scope.ServiceProvider.GetRequiredService<RealmClients>().RotateSecretAsync(
            tenant.Id, call.Required(Id), TimeSpan.FromHours(call.Value(Overlap)), ct));
    }
}
