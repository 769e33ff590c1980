using System.CommandLine;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Realms;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary><c>realm show|policy|rotate-keys|revoke-key</c>, and the groups <c>issuer|provider|domain</c>.</summary>
internal static class RealmCommands
{
    private static readonly Option<string> Tenant = CommandFactory.Tenant();
    private static readonly Option<string> Kid = new("--kid") { Description = "The key's id", Required = true };

    public static Command Make(CommandFactory commands)
    {
        var policy = new PolicyOptions();
        return CommandFactory.Group(
            "realm", "A tenant's realm: how people sign in, its signing keys, and others that it trusts.",
            commands.Make(
                new CommandText("show", "Shows the realm's issuer, policy and keys.", "realm show --tenant northwind"),
                ShowAsync, Tenant),
            commands.Make(new CommandText("policy", "Changes how people sign in; what is left out stays.",
                "realm policy --tenant northwind --factors TwoForStaff --session-hours 12"),
                (call, ct) => PolicyAsync(call, policy, ct), [Tenant, .. policy.All]),
            commands.Make(new CommandText("rotate-keys", "Lets the next keys sign; the former go on verifying.",
                "realm rotate-keys --tenant northwind"),
                RotateAsync, Tenant),
            commands.Make(new CommandText("revoke-key", "Takes a key out at once: what it signed is refused.",
                "realm revoke-key --tenant northwind --kid 4fA…"),
                RevokeAsync, Tenant, Kid),
            IssuerCommands.Make(commands), ProviderCommands.Make(commands), DomainCommands.Make(commands));
    }

    private static async Task ShowAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync(new
        {
            Tenant = tenant.Slug, tenant.State,
            Issuer = tenant.PrimaryHost.Length == 0
                ? null : call.Services.GetRequiredService<PublicEndpoint>().IssuerOf(tenant.PrimaryHost),
            Policy = PolicyOptions.Shown(
                await scope.ServiceProvider.GetRequiredService<RealmPolicyRows>().ReadAsync(tenant.Id, ct)),
            Keys = await scope.ServiceProvider.GetRequiredService<RealmKeys>().ListAsync(tenant.Id, ct),
        });
    }

    private static async Task PolicyAsync(CommandCall call, PolicyOptions options, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var rows = scope.ServiceProvider.GetRequiredService<RealmPolicyRows>();
        var policy = await rows.ReadAsync(tenant.Id, ct);
        options.Apply(call, policy);
        await rows.SaveAsync(policy, ct);
        await call.AnswerAsync(PolicyOptions.Shown(policy));
    }

    private static async Task RotateAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var made = await scope.ServiceProvider.GetRequiredService<RealmKeys>().RotateAllAsync(tenant.Id, ct);
        await call.AnswerAsync(new
        {
            Kid = made[SigningAlgorithms.Es256],
                Keys = made.Select(pair => new { Algorithm = pair.Key, Kid = pair.Value }),
        });
    }

    private static async Task RevokeAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await scope.ServiceProvider.GetRequiredService<RealmKeys>().RevokeAsync(tenant.Id, call.Required(Kid), ct);
        await call.AnswerAsync(new { Kid = call.Required(Kid), State = "revoked" });
    }
}
