using System.CommandLine;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Blueprints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary><c>tenant create|undo|show|list|plan|suspend|resume|offboard</c>.</summary>
internal static class TenantCommands
{
    private static readonly Option<string> Name = new("--tenant") { Description = "The tenant's short name",
        Required = true };

    public static Command Make(CommandFactory commands)
    {
        var flags = new BlueprintFlags();
        return CommandFactory.Group("tenant", "Makes and changes tenants.",
            commands.Make(new CommandText("create", "Makes a tenant, or goes on where an earlier run stopped.",
                "tenant create --file northwind.yaml"),
                (call, ct) => CreateAsync(call, flags.Read(call), ct), flags.All),
            commands.Make(new CommandText("plan", "Shows what create would do, and changes nothing.",
                "tenant plan --file northwind.yaml"),
                async (call, ct) =>
                    await call.AnswerAsync(await Provisioner(call).PlanAsync(flags.Read(call), ct)), flags.All),
            commands.Make(new CommandText("undo", "Takes back a tenant that never was active.",
                "tenant undo --tenant northwind"), UndoAsync, Name),
            commands.Make(new CommandText("show", "Shows a tenant.", "tenant show --tenant northwind --json"),
                ShowAsync, Name),
            commands.Make(new CommandText("list", "Lists all tenants.", "tenant list"), ListAsync),
            commands.Make(new CommandText("suspend", "Stops a tenant: sign-in and API refuse, nothing is lost.",
                "tenant suspend --tenant northwind"),
                (call, ct) =>
                    MoveAsync(call, (life, slug) => life.SuspendAsync(slug, CommandLine.Actor, ct), ct), Name),
            commands.Make(new CommandText("resume", "Puts a suspended tenant back in business.",
                "tenant resume --tenant northwind"),
                (call, ct) =>
                    MoveAsync(call, (life, slug) => life.ResumeAsync(slug, CommandLine.Actor, ct), ct), Name),
            OffboardCommand.Make(commands));
    }

    private static TenantProvisioner Provisioner(CommandCall call) =>
        call.Services.GetRequiredService<TenantProvisioner>();

    private static async Task CreateAsync(CommandCall call, TenantBlueprint blueprint, CancellationToken ct)
    {
        var credentials = new TenantCredentials();
        var report = await Provisioner(call).CreateAsync(blueprint, credentials, ct);
        await call.AnswerAsync(new
        {
            Id = report.Id.Value, report.Slug, report.State, report.Steps,
            Passwords = credentials.Passwords.Select(pair => new { Email = pair.Key, Password = pair.Value }),
            Clients = credentials.ClientSecrets.Select(pair => new { ClientId = pair.Key, ClientSecret = pair.Value }),
        });
    }

    private static async Task UndoAsync(CommandCall call, CancellationToken ct)
    {
        var slug = call.Required(Name);
        await Provisioner(call).UndoAsync(slug, ct);
        await call.AnswerAsync(new { Slug = slug, State = "undone" });
    }

    private static async Task ListAsync(CommandCall call, CancellationToken ct)
    {
        var all = await call.Services.GetRequiredService<TenantRegistry>().AllAsync(ct);
        await call.AnswerAsync(all.OrderBy(tenant => tenant.Slug, StringComparer.Ordinal).Select(tenant => new
        {
            tenant.Slug, tenant.Name, tenant.Kind, tenant.State, Host = tenant.PrimaryHost, tenant.Settings.Region,
            tenant.Settings.Currency,
        }));
    }

    private static async Task ShowAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Name, ct);
        await using var scope = call.Open();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var row = await db.Tenants.SingleAsync(known => known.TenantId == tenant.Id, ct);
        var seller = await db.LegalEntities.Where(entity => entity.Id == row.SellerEntityId)
            .Select(entity => entity.Name).FirstOrDefaultAsync(ct);
        await call.AnswerAsync(new
        {
            Id = tenant.Id.Value, tenant.Slug, tenant.Name, tenant.Kind, tenant.State, tenant.Settings.Region,
            tenant.Settings.Currency,
            tenant.Settings.Market, tenant.Settings.Language, tenant.Settings.TimeZone, tenant.Settings.Theme,
            Seller = seller,
            Hosts = await db.TenantHosts.Where(host => host.TenantId == tenant.Id)
                .OrderByDescending(host => host.IsPrimary)
                .ThenBy(host => host.Host).Select(host => host.Host).ToListAsync(ct),
            Steps = await db.ProvisioningSteps.Where(step => step.TenantId == tenant.Id).OrderBy(step => step.Position)
                .Select(step => new { step.Name, step.State, step.Attempts, step.FinishedAt, step.Error })
                    .ToListAsync(ct),
        });
    }

    private static async Task MoveAsync(CommandCall call, Func<TenantLife, string, Task> move, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Name, ct);
        await move(call.Services.GetRequiredService<TenantLife>(), tenant.Slug);
        var now = await call.TenantAsync(Name, ct);
        await call.AnswerAsync(new { now.Slug, now.State });
    }
}
