using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Issuers;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Issuers;

/// <summary>
/// POST /v1/admin/tenants/{tenantId}/issuers/{issuerId}/approve and …/refuse: staff decide whether a tenant's issuer
/// counts.
/// </summary>
internal static class DecideOnIssuer
{
    private const string Path = "/admin/tenants/{tenantId:guid}/issuers/{issuerId:guid}";

    [Example("""{ "reason": "The domain is not the tenant's." }""")]
    internal sealed record Refusal : IRequestBody
    {
        [NoteRule]
        public string? Reason { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost($"{Path}/approve", ApproveAsync).RequireScope(ApiScopes.AdminWrite, CallerKind.Staff)
            .WithOptionalIfMatch().ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("ApproveIssuer").WithSummary("Approves an issuer: its tokens count from now on.");
        routes.MapPost($"{Path}/refuse", RefuseAsync).RequireScope(ApiScopes.AdminWrite, CallerKind.Staff)
            .WithOptionalIfMatch().ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("RefuseIssuer").WithSummary("Refuses an issuer.");
    }

    internal static async Task<Results<Ok<IssuerView>, ProblemHttpResult>> ApproveAsync(
        [AsParameters] IssuerPlace place, HttpContext context, ExternalIssuers issuers, CancellationToken ct)
    {
        if (await place.FindAsync(issuers, ct) is not { } issuer) return HostProblems.NotFound.Result();
        ETags.Accept(context, issuer);
        await issuers.ApproveAsync(issuer, ct);
        return await SaveAsync(issuer, context, issuers, ct);
    }

    internal static async Task<Results<Ok<IssuerView>, ProblemHttpResult>> RefuseAsync(
        [AsParameters] IssuerPlace place, Refusal? request, HttpContext context, ExternalIssuers issuers,
        CancellationToken ct)
    {
        if (await place.FindAsync(issuers, ct) is not { } issuer) return HostProblems.NotFound.Result();
        ETags.Accept(context, issuer);
        issuers.Refuse(issuer, request?.Reason);
        return await SaveAsync(issuer, context, issuers, ct);
    }

    private static async Task<Ok<IssuerView>> SaveAsync(
        TenantIssuer issuer, HttpContext context, ExternalIssuers issuers, CancellationToken ct)
    {
        await issuers.SaveDecisionAsync(ct);
        ETags.Show(context, issuer);
        return TypedResults.Ok(IssuerView.Of(issuer));
    }
}
