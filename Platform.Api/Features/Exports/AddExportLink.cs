using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Exports;

/// <summary>
/// POST /v1/exports/{exportId}/links, and under /v1/admin for the operator's: a link that downloads an export without a
/// token, for a while.
/// </summary>
internal static class AddExportLink
{
    private const string Path = "/exports/{exportId:guid}/links";
    private const int Longest = 60;

    [Example("""{ "minutes": 15 }""")]
    internal sealed record Request : IRequestBody
    {
        /// <summary>How long it works; 15 when absent.</summary>
        [Range(1, Longest)]
        public int Minutes { get; init; } = 15;
    }

    /// <summary>A link that works for anyone who has it.</summary>
    /// <param name="Url">The address, on the tenant's own host.</param>
    /// <param name="ExpiresAt">Until when it works (real time).</param>
    [Example("""
        { "url": "https://shop.example/v1/export-links/CfDJ8A", "expiresAt": "2026-04-05T09:15:00Z" }
        """)]
    internal sealed record Response(Uri Url, DateTimeOffset ExpiresAt);

    /// <summary>What a link is made of.</summary>
    internal sealed record Tools(ExportDesk Desk, ExportLinks Links, PublicEndpoint Endpoint, TimeProvider Time);

    public static void Map(IEndpointRouteBuilder routes) => Conventions(routes.MapPost(Path, HandleAsync))
        .RequireScope(ApiScopes.InvoicesRead).WithName(nameof(AddExportLink))
        .WithSummary("Makes a link that downloads an export.");

    public static void MapStaff(IEndpointRouteBuilder routes) =>
        Conventions(routes.MapPost($"/admin{Path}", HandleAsync)).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("AddOperatorExportLink").WithSummary("Makes a link that downloads an export of the operator's.");

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> HandleAsync(
        Guid exportId, Request request, HttpContext context, [AsParameters] Tools tools, CancellationToken ct)
    {
        if (await tools.Desk.FindAsync(exportId, context, ct) is not { } export)
            return HostProblems.NotFound.Result();
        ExportDesk.EnsureIsThere(export);
        var tenant = Caller.Of(context).Tenant;
        var until = tools.Time.GetUtcNow().AddMinutes(request.Minutes);
        var word = tools.Links.Make(tenant.Id, export.Id.Value, until);
        var url = new Uri($"{tools.Endpoint.OriginOf(tenant.PrimaryHost)}{OpenExportLink.Folder}{word}");
        return TypedResults.Created(url, new Response(url, until));
    }

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
