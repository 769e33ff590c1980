using System.ComponentModel.DataAnnotations;
using Crayon.Identity.Store.Realms;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Realms;

/// <summary>GET and PATCH /v1/identity/policy: how the tenant's people and those of its customers sign in.</summary>
internal static class IdentityPolicy
{
    [Example("""{ "factors": "TwoForStaff", "sessionHours": 12 }""")]
    internal sealed record Request : IRequestBody
    {
        [Required]
        public Patched<FactorDemand?> Factors { get; init; }

        [Range(12, 64), Required]
        public Patched<int?> ShortestPassword { get; init; }

        [Required]
        public Patched<bool?> AllowsRegistration { get; init; }

        [Range(5, 1_440), Required]
        public Patched<int?> SessionIdleMinutes { get; init; }

        [Range(1, 720), Required]
        public Patched<int?> SessionHours { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/identity/policy", ReadAsync).RequireScope(ApiScopes.IdentityRead, CallerKind.TenantOnly)
            .WithName("GetIdentityPolicy").WithSummary("Reads how people sign in.");
        routes.MapPatch("/identity/policy", ChangeAsync).RequireScope(ApiScopes.IdentityWrite, CallerKind.TenantOnly)
            .WithIfMatch()
            .WithName("ChangeIdentityPolicy").WithSummary("Changes how people sign in.");
    }

    internal static async Task<Ok<PolicyView>> ReadAsync(
        HttpContext context, RealmPolicyRows policies, CancellationToken ct)
    {
        var policy = await policies.ReadAsync(Caller.Of(context).Tenant.Id, ct);
        ETags.Show(context, policy);
        return TypedResults.Ok(PolicyView.Of(policy));
    }

    internal static async Task<Ok<PolicyView>> ChangeAsync(
        Request request, HttpContext context, RealmPolicyRows policies, CancellationToken ct)
    {
        var policy = await policies.ReadAsync(Caller.Of(context).Tenant.Id, ct);
        ETags.Require(context, policy);
        policy.Factors = request.Factors.Value ?? policy.Factors;
        policy.ShortestPassword = request.ShortestPassword.Value ?? policy.ShortestPassword;
        policy.AllowsRegistration = request.AllowsRegistration.Value ?? policy.AllowsRegistration;
        policy.SessionIdleMinutes = request.SessionIdleMinutes.Value ?? policy.SessionIdleMinutes;
        policy.SessionHours = request.SessionHours.Value ?? policy.SessionHours;
        await policies.SaveAsync(policy, ct);
        ETags.Show(context, policy);
        return TypedResults.Ok(PolicyView.Of(policy));
    }
}
