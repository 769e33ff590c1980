namespace Crayon.TenantProvisioning.Steps;

/// <summary>
/// One step in making a tenant. Running it again changes nothing more; it changes rows of the run's context, which are
/// saved together with the record of the step, or things that it makes sure of elsewhere.
/// </summary>
internal interface IProvisioningAction
{
    /// <summary>The step's recorded name.</summary>
    string Name { get; }

    /// <summary>Makes sure that the step's effect is there.</summary>
    Task RunAsync(ProvisioningRun run, CancellationToken ct);

    /// <summary>Takes the effect back; nothing to take back is fine.</summary>
    Task UndoAsync(ProvisioningRun run, CancellationToken ct);
}
