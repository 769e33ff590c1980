using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Leaving;
using Crayon.TenantProvisioning.Leaving;

namespace Crayon.Platform.Api.Features.Tenants;

/// <summary>What a tenant's leaving does, how far it has come, and what stands against it.</summary>
/// <param name="State">Where the tenant stands.</param>
/// <param name="Hosts">The host names that it gives up.</param>
/// <param name="Steps">What is done, in order.</param>
/// <param name="Against">What has to end first; empty when it can leave.</param>
[Example("""
    { "state": "Suspended", "hosts": ["shop.example.example"],
      "steps": [ { "name": "stop-trading", "state": "Pending", "effect": "sign-in, tokens and the API refuse" } ],
      "against": [ { "what": "running-subscriptions", "count": 3,
        "names": ["0199a3c0-0000-7000-8000-000000000030"] } ] }
    """)]
internal sealed record LeavingView(
    TenantState State, IReadOnlyList<string> Hosts, IReadOnlyList<LeavingStepView> Steps,
    IReadOnlyList<ObstacleView> Against)
{
    public static LeavingView Of(LeavingPreview preview) => new(preview.State, preview.Hosts,
        [.. preview.Steps.Select(step => new LeavingStepView(step.Name, step.State, step.Effect))],
        [.. preview.Against.Select(ObstacleView.Of)]);
}

/// <summary>One step of a tenant's leaving.</summary>
internal sealed record LeavingStepView(string Name, ProvisioningStepState State, string Effect);

/// <summary>Something that has to end before a tenant can leave.</summary>
/// <param name="What">What it is.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Names">The first of them: order numbers, ids, short names.</param>
internal sealed record ObstacleView(string What, int Count, IReadOnlyList<string> Names)
{
    public static ObstacleView Of(Obstacle found) => new(found.What, found.Count, found.Examples);
}
