using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Leaving;
using Crayon.Platform.Core.Time;
using Crayon.TenantProvisioning.Leaving;
using Crayon.TenantProvisioning.Steps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning;

/// <summary>
/// Has a tenant leave, step by step. Until it passes the point of no return each run begins anew, because the tenant
/// may have been resumed; from there on a run that was stopped anywhere goes on where it was. A run over a tenant that
/// is gone changes nothing.
/// </summary>
/// <param name="scopes">Opens units of work.</param>
/// <param name="versions">Keeps business time by the stored offset.</param>
/// <param name="clock">Business time, for the records of steps.</param>
/// <param name="time">Real time, for everything else.</param>
/// <param name="settling">How long what other processes had begun may take to end.</param>
public sealed class TenantOffboarding(
    TenantScopes scopes, VersionWatch versions, BusinessClock clock, TimeProvider time, SettlingTime settling)
{
    private const int LongestReason = 1_000;

    private static readonly Actor Looking = Actor.System("offboarding");

    private readonly IReadOnlyList<ILeavingStep> steps = StepsAfter(settling.Length);

    /// <summary>Names of the steps, in order.</summary>
    public static IReadOnlyList<string> StepNames { get; } = [.. StepsAfter(TimeSpan.Zero).Select(step => step.Name)];

    /// <summary>What a run would do and what stands against it; changes nothing.</summary>
    public async Task<LeavingPreview> PreviewAsync(string slug, CancellationToken ct)
    {
        await using var scope = Open(Looking, out var db);
        var tenant = await RequireAsync(db, slug, ct);
        var records = await RecordsAsync(db, tenant.TenantId, ct);
        return new LeavingPreview(
            slug, tenant.State,
            await db.TenantHosts.Where(row => row.TenantId == tenant.TenantId).OrderByDescending(row => row.IsPrimary)
                .ThenBy(row => row.Host).Select(row => row.Host).ToListAsync(ct),
            [.. steps.Select(step => new LeavingStepPreview(step.Name, StateOf(step, tenant, records), step.Effect))],
            await OpenBusiness.FindAsync(db, tenant.TenantId, ct));
    }

    /// <summary>Has the tenant leave, or goes on with it. Refuses one that has business under way.</summary>
    public async Task<ProvisioningReport> RunAsync(string slug, LeavingWish wish, CancellationToken ct)
    {
        if (wish.Reason.Trim().Length is 0 or > LongestReason)
            throw new DomainRuleException(
                ProvisioningRefusals.InvalidInput, $"A reason has 1 to {LongestReason} characters.");
        await versions.RefreshClockAsync(ct);
        var id = await BeginAsync(slug, wish.By, ct);
        foreach (var step in steps) await RunAsync(step, id, wish, ct);
        return await ReportAsync(id, ct);
    }

    private async Task<TenantId> BeginAsync(string slug, Actor by, CancellationToken ct)
    {
        await using var scope = Open(by, out var db);
        var tenant = await RequireAsync(db, slug, ct);
        var known = await RecordsAsync(db, tenant.TenantId, ct);
        db.ProvisioningSteps.AddRange(steps.Index().Where(step => !known.ContainsKey(step.Item.Name))
            .Select(step => new ProvisioningStep
            {
                TenantId = tenant.TenantId, Name = step.Item.Name,
                Position = TenantProvisioner.StepNames.Count + step.Index + 1,
            }));
        await db.SaveUniqueAsync(
            () => new DbUpdateConcurrencyException("Somebody has the tenant leave at the same moment."), ct);
        return tenant.TenantId;
    }

    private async Task RunAsync(ILeavingStep step, TenantId id, LeavingWish wish, CancellationToken ct)
    {
        await using var scope = Open(wish.By, out var db);
        var tenant = await db.Tenants.SingleAsync(row => row.TenantId == id, ct);
        var record = await db.ProvisioningSteps.SingleAsync(row => row.TenantId == id && row.Name == step.Name, ct);
        if (record.State == ProvisioningStepState.Done && tenant.State.HasLeft()) return;
        try
        {
            await step.RunAsync(new LeavingRun(tenant, db, scopes, wish, time), ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await scopes.RecordFailureAsync(wish.By, new FailedStep(id, step.Name, failure), clock.Now, ct);
            throw;
        }
        record.Succeed(clock.Now);
        await db.SaveChangesAsync(ct);
    }

    private async Task<ProvisioningReport> ReportAsync(TenantId id, CancellationToken ct)
    {
        await using var scope = Open(Looking, out var db);
        var tenant = await db.Tenants.SingleAsync(row => row.TenantId == id, ct);
        var records = await RecordsAsync(db, id, ct);
        return new ProvisioningReport(id, tenant.Slug, tenant.State, [.. steps.Select(step => records[step.Name])
            .Select(row => new StepReport(row.Name, row.State, row.Attempts, row.Error))]);
    }

    private static async Task<Tenant> RequireAsync(PlatformDbContext db, string slug, CancellationToken ct)
    {
        var tenant = await db.RequireTenantAsync(slug, ct);
        // Without the operator nobody could buy or sell, and nobody look after anything.
        if (tenant.Kind == TenantKind.Operator)
            throw new DomainRuleException(TenantStates.Refusal, "The operator cannot leave.");
        return tenant.State is TenantState.Requested or TenantState.Provisioning
            ? throw new DomainRuleException(TenantStates.Refusal, $"{slug} never was active: undo it.")
            : tenant;
    }

    private Task<Dictionary<string, ProvisioningStep>> RecordsAsync(
        PlatformDbContext db, TenantId id, CancellationToken ct)
    {
        var names = steps.Select(step => step.Name).ToList();
        return db.ProvisioningSteps.Where(row => row.TenantId == id && names.Contains(row.Name))
            .ToDictionaryAsync(row => row.Name, StringComparer.Ordinal, ct);
    }

    // What an earlier run did before the point of no return may have been taken back: it is done again.
    private static ProvisioningStepState StateOf(
        ILeavingStep step, Tenant tenant, Dictionary<string, ProvisioningStep> records) =>
        records.GetValueOrDefault(step.Name) is { } record
        && (record.State != ProvisioningStepState.Done || tenant.State.HasLeft())
            ? record.State
            : ProvisioningStepState.Pending;

    private static IReadOnlyList<ILeavingStep> StepsAfter(TimeSpan settling) =>
    [
        new StopTrading(), new BeginLeaving(settling), new EndAccess(), new CloseClients(), new RevokeKeys(),
        new StopWork(), new FreeNames(), new CloseTenant(),
    ];

    private AsyncServiceScope Open(Actor by, out PlatformDbContext db)
    {
        var scope = scopes.ForPlatform(PlatformUse.Provisioning, by);
        db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return scope;
    }
}

/// <summary>How long what other processes had begun for a tenant may take to end, once it is stopped.</summary>
/// <param name="Length">Real time.</param>
public sealed record SettlingTime(TimeSpan Length)
{
    /// <summary>A second until every process knows, and twice that for requests that passed before.</summary>
    public static SettlingTime Usual { get; } = new(TimeSpan.FromSeconds(3));
}
