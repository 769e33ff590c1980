using System.CommandLine;
using Crayon.TenantProvisioning.Leaving;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary><c>tenant offboard</c>.</summary>
internal static class OffboardCommand
{
    private static readonly Option<string> Tenant = CommandFactory.Tenant();
    private static readonly Option<bool> Yes = new("--yes")
    {
        Description = "Does it; left out, it is only told what would happen and what stands against it",
    };
    private static readonly Option<string?> Reason = new("--reason")
    {
        Description = "Why, for the tenant's audit log; needed with --yes",
    };

    public static Command Make(CommandFactory commands) => commands.Make(
        new CommandText("offboard",
            "Has a tenant leave for good, or goes on where an earlier run stopped. Its history stays, its hosts are free.",
            "tenant offboard --tenant northwind --reason \"Contract ended\" --yes"),
        RunAsync, Tenant, Yes, Reason);

    private static async Task RunAsync(CommandCall call, CancellationToken ct)
    {
        var (slug, offboarding) =
            (call.Required(Tenant), call.Services.GetRequiredService<TenantOffboarding>());
        if (!call.Value(Yes))
        {
            await call.AnswerAsync(await offboarding.PreviewAsync(slug, ct));
            return;
        }
        var report = await offboarding.RunAsync(
            slug, new LeavingWish(CommandLine.Actor, call.Value(Reason) ?? ""), ct);
        await call.AnswerAsync(new { Id = report.Id.Value, report.Slug, report.State, report.Steps });
    }
}
