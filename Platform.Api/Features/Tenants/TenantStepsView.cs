using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Features.Tenants;

/// <summary>How far a tenant has been made.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000070", "slug": "example", "state": "Active",
      "steps": [ { "name": "register-tenant", "state": "Done", "attempts": 1, "error": null } ] }
    """)]
internal sealed record TenantStepsView(
    Guid Id, string Slug, TenantState State, IReadOnlyList<TenantStepView> Steps);

/// <summary>One step in the making of a tenant.</summary>
internal sealed record TenantStepView(string Name, ProvisioningStepState State, int Attempts, string? Error);
