using System.CommandLine;
using Crayon.Identity.Store.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary><c>realm show|rotate-keys|revoke-key</c>, and the group <c>realm issuer</c>.</summary>
internal static class RealmCommands
{
    private static readonly Option<string> Tenant = CommandFactory.Tenant();
    private static readonly Option<string> Kid = new("--kid") { Description = "The key's id", Required = true };

    public static Command Make(CommandFactory commands) =>
        CommandFactory.Group("realm", "A tenant's realm, its signing keys, and other issuers that it trusts.",
        commands.Make(new CommandText("show", "Shows the realm's issuer and keys.", "realm show --tenant northwind"),
            ShowAsync, Tenant),
        commands.Make(new CommandText("rotate-keys", "Lets the next key sign; the former goes on verifying.",
            "realm rotate-keys --tenant northwind"),
            RotateAsync, Tenant),
        commands.Make(new CommandText("revoke-key", "Takes a key out at once: what it signed is refused.",
            "realm revoke-key --tenant northwind --kid 4fA…"),
            RevokeAsync, Tenant, Kid),
        IssuerCommands.Make(commands));

    private static async Task ShowAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var keys = await scope.ServiceProvider.GetRequiredService<RealmKeys>().ListAsync(tenant.Id, ct);
        await call.AnswerAsync(
            new { Tenant = tenant.Slug, tenant.State, Issuer = $"{tenant.PrimaryHost}/id", Keys = keys });
    }

    private static async Task RotateAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync(
            new { Kid = await scope.ServiceProvider.GetRequiredService<RealmKeys>().RotateAsync(tenant.Id, ct) });
    }

    private static async Task RevokeAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await scope.ServiceProvider.GetRequiredService<RealmKeys>().RevokeAsync(tenant.Id, call.Required(Kid), ct);
        await call.AnswerAsync(new { Kid = call.Required(Kid), State = "revoked" });
    }
}
