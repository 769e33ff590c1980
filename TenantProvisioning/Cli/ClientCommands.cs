using System.CommandLine;
using Crayon.Identity.Store.Clients;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary><c>client add|list|change|disable|enable|rotate-secret|remove</c>.</summary>
internal static class ClientCommands
{
    private static readonly Option<string> Tenant = CommandFactory.Tenant();
    private static readonly Option<string> Id = new("--id") { Description = "Client id", Required = true };
    private static readonly Option<int> Overlap = new(
        "--overlap-hours") { Description = "How long the former secret goes on working" };

    public static Command Make(CommandFactory commands)
    {
        var (added, changes) = (new ClientOptions(), new ClientChangeOptions());
        return CommandFactory.Group("client", "Programs and relying parties of a tenant's realm.",
            commands.Make(new CommandText("add", "Adds a client and shows its secret or private key, this once.",
                "client add --tenant northwind --id shop --grant authorization_code,refresh_token --redirect https://shop.example/callback "
                + "--post-logout https://shop.example/ --backchannel https://shop.example/logout --scope \"openid profile offline_access orders.write\""),
                async (call, ct) => await AddAsync(call, await added.ReadAsync(call, call.Required(Id), ct), ct),
                [Tenant, Id, .. added.All]),
            commands.Make(new CommandText("list", "Lists the realm's clients.", "client list --tenant northwind"),
                ListAsync, Tenant),
            commands.Make(new CommandText("change", "Changes addresses, scopes or name; what is left out stays.",
                "client change --tenant northwind --id shop --redirect https://shop.example/signed-in"),
                (call, ct) => ChangeAsync(call, changes.Read(call), ct), [Tenant, Id, .. changes.All]),
            commands.Make(new CommandText("disable", "Stops a client: its tokens are refused within seconds.",
                "client disable --tenant northwind --id shop"),
                (call, ct) => SwitchAsync(call, isEnabled: false, ct), Tenant, Id),
            commands.Make(new CommandText("enable", "Lets a client work again; what it held before stays refused.",
                "client enable --tenant northwind --id shop"),
                (call, ct) => SwitchAsync(call, isEnabled: true, ct), Tenant, Id),
            commands.Make(
                new CommandText("rotate-secret", "Gives a client a new secret or key and shows it, this once.",
                "client rotate-secret --tenant northwind --id shop --overlap-hours 24"), RotateAsync, Tenant, Id, Overlap),
            commands.Make(
                new CommandText("remove", "Removes a client for good.", "client remove --tenant northwind --id shop"),
                RemoveAsync, Tenant, Id));
    }

    private static async Task AddAsync(CommandCall call, NewClient draft, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync(await Clients(scope).RegisterAsync(tenant.Id, draft, ct));
    }

    private static async Task ListAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync((await Clients(scope).ListAsync(tenant.Id, ct)).Select(Shown));
    }

    private static async Task ChangeAsync(CommandCall call, Func<NewClient, NewClient> change, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync(Shown(await Clients(scope).ChangeAsync(tenant.Id, call.Required(Id), change, ct)));
    }

    private static async Task SwitchAsync(CommandCall call, bool isEnabled, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await (isEnabled
            ? Clients(scope).EnableAsync(tenant.Id, call.Required(Id), ct)
            : Clients(scope).DisableAsync(tenant.Id, call.Required(Id), ct));
        await call.AnswerAsync(new { ClientId = call.Required(Id), IsEnabled = isEnabled });
    }

    private static async Task RotateAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync(await Clients(scope).RotateAsync(
            tenant.Id, call.Required(Id), TimeSpan.FromHours(call.Value(Overlap)), ct));
    }

    private static async Task RemoveAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await Clients(scope).RemoveAsync(tenant.Id, call.Required(Id), ct);
        await call.AnswerAsync(new { ClientId = call.Required(Id), State = "removed" });
    }

    private static RealmClients Clients(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<RealmClients>();

    private static object Shown(RealmClient client) => new
    {
        client.ClientId, client.Name, client.IsEnabled, CustomerId = client.CustomerId?.Value,
        Grants = client.Registration.GrantTypes,
        Authentication = ClientOptions.NameOf(client.Registration.Authentication),
        client.Scopes, client.Registration.RedirectUris, client.Registration.PostLogoutRedirectUris,
        client.Registration.BackChannelLogoutUri,
    };
}
