using System.ComponentModel.DataAnnotations;
using Crayon.Identity.Store.Elevations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Elevations;

/// <summary>
/// POST /v1/admin/elevations: lets the calling member of staff work in a tenant for a reason and a time.
/// </summary>
internal static class AddElevation
{
    [Example("""
        { "tenantId": "0199a3c0-0000-7000-8000-000000000070", "reason": "Ticket 4711: an order that does not end.", "minutes": 30,
          "scopes": ["orders.read"] }
        """)]
    internal sealed record Request : IRequestBody
    {
        public required Guid TenantId { get; init; }

        /// <summary>The tenant reads it.</summary>
        [StringLength(1_000, MinimumLength = 10)]
        public required string Reason { get; init; }

        [Range(1, 60)]
        public required int Minutes { get; init; }

        [Length(1, 50)]
        public required IReadOnlyList<string> Scopes { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/admin/elevations", HandleAsync)
        .RequireScope(ApiScopes.AdminElevate, CallerKind.Staff).RequireStepUp().OnceByKeyInIdentity()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(AddElevation)).WithSummary("Goes to work in a tenant.");

    internal static async Task<Created<StaffElevationView>> HandleAsync(
        Request request, HttpContext context, StaffElevations elevations, CancellationToken ct)
    {
        var who = Caller.Of(context).Person ?? throw new InvalidOperationException("The level was not judged.");
        var elevation = await elevations.StartAsync(new NewElevation(
            new TenantId(request.TenantId), who.PersonId, request.Reason, request.Minutes, request.Scopes), ct);
        ETags.Show(context, elevation);
        return TypedResults.Created($"/v1/admin/elevations/{elevation.ElevationId}", StaffElevationView.Of(elevation));
    }
}
