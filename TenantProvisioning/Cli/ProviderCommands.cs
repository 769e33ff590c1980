using System.CommandLine;
using Crayon.Identity.Store.Federation;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>
/// <c>realm provider add|list|show|set|remove</c>: other providers at which a tenant's people sign in.
/// </summary>
internal static class ProviderCommands
{
    private static readonly Option<string> Tenant = CommandFactory.Tenant();
    private static readonly Option<Guid> Id = new("--id") { Description = "The provider's id", Required = true };

    public static Command Make(CommandFactory commands)
    {
        var (added, changes) = (new ProviderOptions(), new ProviderOptions());
        return CommandFactory.Group("provider", "Other providers at which a tenant's or a customer's people sign in.",
            commands.Make(new CommandText("add", "Adds a provider; the answer says which redirect URI it must know.",
                "realm provider add --tenant northwind --slug acme --issuer https://login.acme.example "
                + "--client-id portal --customer 0199… --adds-people true --role customer.buyer "
                + "--secret-file acme.secret"),
                async (call, ct) => await AddAsync(call, await added.ReadNewAsync(call, ct), ct),
                [Tenant, .. added.ForNew]),
            commands.Make(new CommandText("list", "Lists the realm's providers.",
                "realm provider list --tenant northwind"), ListAsync, Tenant),
            commands.Make(new CommandText("show", "Shows a provider; its secret is never shown.",
                "realm provider show --tenant northwind --id 0199…"), ShowAsync, Tenant, Id),
            commands.Make(new CommandText("set", "Changes a provider; what is left out stays.",
                "realm provider set --tenant northwind --id 0199… --enabled false"),
                (call, ct) => SetAsync(call, changes, ct), [Tenant, Id, .. changes.ForChange]),
            commands.Make(new CommandText("remove", "Removes a provider: nobody signs in there any more.",
                "realm provider remove --tenant northwind --id 0199…"), RemoveAsync, Tenant, Id));
    }

    private static async Task AddAsync(CommandCall call, NewProvider draft, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync(Shown(call, tenant, await Providers(scope).AddAsync(tenant.Id, draft, ct)));
    }

    private static async Task ListAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync((await Providers(scope).ListAsync(tenant.Id, ct)).Select(row => new
        {
            Id = row.ProviderId, row.Slug, row.Name, CustomerId = row.CustomerId?.Value, row.Issuer, row.IsEnabled,
        }));
    }

    private static async Task ShowAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync(
            Shown(call, tenant, await Providers(scope).RequireAsync(tenant.Id, call.Required(Id), ct)));
    }

    private static async Task SetAsync(CommandCall call, ProviderOptions options, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var row = await Providers(scope).RequireAsync(tenant.Id, call.Required(Id), ct);
        var (settings, isEnabled) = await options.ReadChangeAsync(call, row, ct);
        await call.AnswerAsync(Shown(
            call, tenant, await Providers(scope).ChangeAsync(tenant.Id, row.ProviderId, settings, isEnabled, ct)));
    }

    private static async Task RemoveAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await Providers(scope).RemoveAsync(tenant.Id, call.Required(Id), ct);
        await call.AnswerAsync(new { Id = call.Required(Id), State = "removed" });
    }

    private static ExternalProviders Providers(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<ExternalProviders>();

    private static object Shown(CommandCall call, RegisteredTenant tenant, ExternalProvider row) => new
    {
        Id = row.ProviderId, row.Slug, row.Name, CustomerId = row.CustomerId?.Value, row.Issuer, row.ClientId,
        HasClientSecret = row.ProtectedSecret is not null, row.Scopes, row.Trust.AddsPeople, row.Trust.TrustsMfa,
        row.Trust.Role, row.IsEnabled,
        RedirectUri = call.Services.GetRequiredService<PublicEndpoint>().OriginOf(tenant.PrimaryHost)
            + ExternalProviders.CallbackPath,
    };
}
