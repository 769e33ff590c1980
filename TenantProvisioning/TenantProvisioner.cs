using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Crayon.TenantProvisioning.Blueprints;
using Crayon.TenantProvisioning.Steps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning;

/// <summary>
/// Makes tenants step by step. Each step is recorded with its effect, so that a run that was stopped anywhere goes on
/// where it was, and a run over a finished tenant changes nothing.
/// </summary>
public sealed class TenantProvisioner(TenantScopes scopes, VersionWatch versions, BusinessClock clock)
{
    private static readonly Actor Actor = Actor.System("provisioning");

    private static readonly IReadOnlyList<IProvisioningAction> Steps =
    [
        new RegisterTenant(), new RegisterLegalEntities(), new RegisterHosts(), new MakeRealmKeys(),
        new AddFirstOwner(),
        new CreateClients(), new SetPriceRules(), new SetTheme(), new ActivateTenant(),
    ];

    /// <summary>Names of the steps, in order.</summary>
    public static IReadOnlyList<string> StepNames { get; } = [.. Steps.Select(step => step.Name)];

    /// <summary>
    /// Makes the tenant or goes on making it. Secrets that are set can be read from <paramref name="credentials"/>
    /// afterwards.
    /// </summary>
    public async Task<ProvisioningReport> CreateAsync(TenantBlueprint blueprint, TenantCredentials credentials,
        CancellationToken ct)
    {
        blueprint.Checked();
        await versions.RefreshClockAsync(ct);
        var id = await BeginAsync(blueprint, ct);
        foreach (var step in Steps) await RunAsync(step, id, blueprint, credentials, ct);
        return await ReportAsync(id, ct);
    }

    /// <summary>What a run would do: each step and how it stands.</summary>
    public async Task<IReadOnlyList<StepReport>> PlanAsync(TenantBlueprint blueprint, CancellationToken ct)
    {
        blueprint.Checked();
        await using var scope = Open(out var db);
        var tenant = await FindAsync(db, blueprint, ct);
        return await StepsOfAsync(db, tenant?.TenantId, ct);
    }

    /// <summary>
    /// Takes back, step by step, a tenant that never was active; what was done before goes, the record stays.
    /// </summary>
    public async Task UndoAsync(string slug, CancellationToken ct)
    {
        await versions.RefreshClockAsync(ct);
        var id = await RequireUnfinishedAsync(slug, ct);
        foreach (var step in Steps.Reverse()) await UndoAsync(step, id, ct);
    }

    private async Task<TenantId> BeginAsync(TenantBlueprint blueprint, CancellationToken ct)
    {
        await using var scope = Open(out var db);
        if (await FindAsync(db, blueprint, ct) is { } known) return known.TenantId;
        var parent = blueprint.Kind == TenantKind.Operator ? null : await ProvisioningRun.FindOperatorAsync(db, ct)
            ?? throw new DomainRuleException(ProvisioningRefusals.NoOperator,
                "The operator comes first: create a tenant of kind operator.");
        var settings = blueprint.Settings;
        var tenant = new Tenant
        {
            Slug = blueprint.Slug, Name = blueprint.Name, Kind = blueprint.Kind, ParentId = parent?.TenantId,
            Region = settings.Region,
            Currency = settings.Currency, Market = settings.Market, Language = settings.Language,
            TimeZone = settings.TimeZone,
            Theme = SetTheme.Neutral,
        };
        db.Tenants.Add(tenant);
        db.ProvisioningSteps.AddRange(Steps.Select((step, index) =>
            new ProvisioningStep { TenantId = tenant.TenantId, Name = step.Name, Position = index + 1 }));
        await db.SaveChangesAsync(ct);
        return tenant.TenantId;
    }

    private async Task RunAsync(
        IProvisioningAction step, TenantId id, TenantBlueprint blueprint, TenantCredentials credentials,
        CancellationToken ct)
    {
        await using var scope = Open(out var db);
        var record = await db.ProvisioningSteps.SingleAsync(row => row.TenantId == id && row.Name == step.Name, ct);
        if (record.State == ProvisioningStepState.Done) return;
        var tenant = await db.Tenants.SingleAsync(row => row.TenantId == id, ct);
        try
        {
            await step.RunAsync(new ProvisioningRun(blueprint, tenant, db, scopes, credentials), ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await scopes.RecordFailureAsync(Actor, new FailedStep(id, step.Name, failure), clock.Now, ct);
            throw;
        }
        record.Succeed(clock.Now);
        await db.SaveChangesAsync(ct);
    }

    private async Task UndoAsync(IProvisioningAction step, TenantId id, CancellationToken ct)
    {
        await using var scope = Open(out var db);
        var record = await db.ProvisioningSteps.SingleAsync(row => row.TenantId == id && row.Name == step.Name, ct);
        var tenant = await db.Tenants.SingleOrDefaultAsync(row => row.TenantId == id, ct);
        if (tenant is null) return;
        if (record.State != ProvisioningStepState.Pending)
        {
            (record.State, record.FinishedAt) = (ProvisioningStepState.Undone, clock.Now);
        }
        await step.UndoAsync(new ProvisioningRun(Nothing(tenant), tenant, db, scopes, new TenantCredentials()), ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<TenantId> RequireUnfinishedAsync(string slug, CancellationToken ct)
    {
        await using var scope = Open(out var db);
        var tenant = await db.RequireTenantAsync(slug, ct);
        return tenant.State is TenantState.Requested or TenantState.Provisioning
            ? tenant.TenantId
            : throw new DomainRuleException(ProvisioningRefusals.AlreadyActive,
                $"{slug} is {tenant.State}: it can be suspended, not undone.");
    }

    private async Task<ProvisioningReport> ReportAsync(TenantId id, CancellationToken ct)
    {
        await using var scope = Open(out var db);
        var tenant = await db.Tenants.SingleAsync(row => row.TenantId == id, ct);
        return new ProvisioningReport(id, tenant.Slug, tenant.State, await StepsOfAsync(db, id, ct));
    }

    private static async Task<IReadOnlyList<StepReport>> StepsOfAsync(PlatformDbContext db, TenantId? id,
        CancellationToken ct)
    {
        var rows = id is null ? [] : await db.ProvisioningSteps.Where(row => row.TenantId == id)
            .ToDictionaryAsync(row => row.Name, StringComparer.Ordinal, ct);
        return [.. Steps.Select(step => rows.GetValueOrDefault(step.Name) is { } row
            ? new StepReport(step.Name, row.State, row.Attempts, row.Error)
            : new StepReport(step.Name, ProvisioningStepState.Pending, 0, null))];
    }

    // The same name for something else would silently change nothing: that is refused.
    private static async Task<Tenant?> FindAsync(PlatformDbContext db, TenantBlueprint blueprint, CancellationToken ct)
    {
        var known = await db.Tenants.SingleOrDefaultAsync(row => row.Slug == blueprint.Slug, ct);
        // A name stands in history and logs: it never comes to mean somebody else.
        if (known is not null && known.State.HasLeft())
            throw new DomainRuleException(ProvisioningRefusals.SlugTaken,
                $"A tenant named {blueprint.Slug} has left; its name is not given again, its hosts may be.");
        if (known is null || (known.Kind == blueprint.Kind && known.Currency == blueprint.Settings.Currency
            && known.Market == blueprint.Settings.Market && known.Region == blueprint.Settings.Region)) return known;
        throw new DomainRuleException(ProvisioningRefusals.SlugTaken,
            $"There is another tenant named {blueprint.Slug}.");
    }

    private static TenantBlueprint Nothing(Tenant tenant) => new()
    {
        Slug = tenant.Slug, Name = tenant.Name, Kind = tenant.Kind, Hosts = [],
        Settings = new BlueprintSettings(tenant.Region, tenant.Currency, tenant.Market, tenant.Language,
            tenant.TimeZone, tenant.Theme),
    };

    private AsyncServiceScope Open(out PlatformDbContext db)
    {
        var scope = scopes.ForPlatform(PlatformUse.Provisioning, Actor);
        db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return scope;
    }
}
