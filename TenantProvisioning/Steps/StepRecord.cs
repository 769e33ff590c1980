using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>Notes how an attempt at a step ended.</summary>
internal static class StepRecord
{
    public static void Succeed(this ProvisioningStep record, DateTimeOffset now) =>
        (record.State, record.Attempts, record.Error, record.FinishedAt) =
            (ProvisioningStepState.Done, record.Attempts + 1, null, now);

    public static void Fail(this ProvisioningStep record, Exception failure, DateTimeOffset now)
    {
        // Only our own words are kept: those of a library may quote values.
        var words = failure is DomainRuleException ? failure.Message : failure.GetType().Name;
        (record.State, record.Attempts, record.Error, record.FinishedAt) =
            (ProvisioningStepState.Failed, record.Attempts + 1, words, now);
    }
}
