using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Leaving;

namespace Crayon.TenantProvisioning.Leaving;

/// <summary>What a tenant's leaving would do, and what stands against it.</summary>
/// <param name="Slug">The tenant.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Hosts">The hosts that it would give up.</param>
/// <param name="Steps">Its steps, in order.</param>
/// <param name="Against">What stands against it; empty when it can leave.</param>
public sealed record LeavingPreview(
    string Slug, TenantState State, IReadOnlyList<string> Hosts, IReadOnlyList<LeavingStepPreview> Steps,
    IReadOnlyList<Obstacle> Against);

/// <summary>One step of a tenant's leaving.</summary>
/// <param name="Name">The step.</param>
/// <param name="State">Whether an earlier run did it.</param>
/// <param name="Effect">What it does.</param>
public sealed record LeavingStepPreview(string Name, ProvisioningStepState State, string Effect);
