namespace Crayon.TenantProvisioning.Leaving;

/// <summary>
/// One step in a tenant's leaving. Running it again changes nothing more; it changes rows of the run's context, which
/// are saved together with the record of the step, or has another store end what is that store's.
/// </summary>
internal interface ILeavingStep
{
    /// <summary>The step's recorded name.</summary>
    string Name { get; }

    /// <summary>What it does, in words for staff.</summary>
    string Effect { get; }

    /// <summary>Makes sure that the step's effect is there.</summary>
    Task RunAsync(LeavingRun run, CancellationToken ct);
}
