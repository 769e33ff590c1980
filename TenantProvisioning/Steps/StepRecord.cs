using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>A step that failed.</summary>
/// <param name="Tenant">Whose.</param>
/// <param name="Step">Its name.</param>
/// <param name="Failure">What happened.</param>
internal sealed record FailedStep(TenantId Tenant, string Step, Exception Failure);

/// <summary>Notes how an attempt at a step ended.</summary>
internal static class StepRecord
{
    /// <summary>Notes a failure in a unit of work of its own: the attempt's is lost.</summary>
    public static async Task RecordFailureAsync(
        this TenantScopes scopes, Actor by, FailedStep failed, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, by);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var record = await db.ProvisioningSteps.SingleAsync(
            row => row.TenantId == failed.Tenant && row.Name == failed.Step, ct);
        record.Fail(failed.Failure, now);
        await db.SaveChangesAsync(ct);
    }

    public static void Succeed(this ProvisioningStep record, DateTimeOffset now) =>
        (record.State, record.Attempts, record.Error, record.FinishedAt) =
            (ProvisioningStepState.Done, record.Attempts + 1, null, now);

    private static void Fail(this ProvisioningStep record, Exception failure, DateTimeOffset now)
    {
        // Only our own words are kept: those of a library may quote values.
        var words = failure is DomainRuleException ? failure.Message : failure.GetType().Name;
        (record.State, record.Attempts, record.Error, record.FinishedAt) =
            (ProvisioningStepState.Failed, record.Attempts + 1, words, now);
    }
}
