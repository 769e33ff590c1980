using Crayon.Platform.Core.Tenancy;

namespace Crayon.TenantProvisioning;

/// <summary>How a tenant stands after a run.</summary>
/// <param name="Id">The tenant.</param>
/// <param name="Slug">Its short name.</param>
/// <param name="State">Where it stands in its life.</param>
/// <param name="Steps">Its steps, in order.</param>
public sealed record ProvisioningReport(TenantId Id, string Slug, TenantState State, IReadOnlyList<StepReport> Steps);

/// <summary>How one step stands.</summary>
/// <param name="Name">The step.</param>
/// <param name="State">Whether and how it ended.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">Why it failed.</param>
public sealed record StepReport(string Name, ProvisioningStepState State, int Attempts, string? Error);
