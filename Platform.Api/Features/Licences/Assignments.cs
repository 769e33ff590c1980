using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Licensing;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Licences;

/// <summary>
/// GET and POST /v1/licences/{licenceId}/assignments, GET and DELETE …/{assignmentId}: which people use the seats.
/// </summary>
internal static class Assignments
{
    private const string Path = "/licences/{licenceId:guid}/assignments";

    private static readonly PageOrder<LicenceAssignment, LicenceAssignmentId> Order =
        new(row => row.DateCreated, row => row.Id);

    [Example("""{ "email": "ada@acme.example", "name": "Ada Jansen" }""")]
    internal sealed record Request : IRequestBody
    {
        [MailRule]
        public required string Email { get; init; }

        [NameRule]
        public required string Name { get; init; }
    }

    /// <summary>A seat that a person uses.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-000000000041", "licenceId": "0199a3c0-0000-7000-8000-000000000040",
          "email": "ada@acme.example", "name": "Ada Jansen", "assignedAt": "2026-03-16T09:00:00Z" }
        """)]
    internal sealed record AssignmentView(Guid Id, Guid LicenceId, string Email, string Name, DateTimeOffset AssignedAt)
    {
        public static AssignmentView Of(LicenceAssignment row) =>
            new(row.Id.Value, row.LicenceId.Value, row.Email, row.Name, row.DateCreated);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).RequireScope(ApiScopes.SubscriptionsRead)
            .WithName("ListLicenceAssignments").WithSummary("Lists who uses the seats of a licence.");
        routes.MapPost(Path, AddAsync).RequireScope(ApiScopes.SubscriptionsWrite).OnceByKey()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("AddLicenceAssignment").WithSummary("Gives a seat to a person.");
        routes.MapGet(Path + "/{assignmentId:guid}", GetAsync).RequireScope(ApiScopes.SubscriptionsRead)
            .WithName("GetLicenceAssignment").WithSummary("Reads who uses a seat of a licence.");
        routes.MapDelete(Path + "/{assignmentId:guid}", RemoveAsync).RequireScope(ApiScopes.SubscriptionsWrite)
            .WithIfMatch().WithName("RemoveLicenceAssignment").WithSummary("Takes a seat back from a person.");
    }

    private static async Task<Results<Ok<Page<AssignmentView>>, ProblemHttpResult>> ListAsync(
        Guid licenceId, [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new LicenceId(licenceId);
        if (!await db.Licences.AnyAsync(row => row.Id == id, ct)) return HostProblems.NotFound.Result();
        var rows = db.LicenceAssignments.AsNoTracking().Where(row => row.LicenceId == id);
        return TypedResults.Ok(await rows.ReadPageAsync(Order, new PageRequest(context, page), AssignmentView.Of, ct));
    }

    private static async Task<Results<Created<AssignmentView>, ProblemHttpResult>> AddAsync(
        Guid licenceId, Request request, HttpContext context, LicenceAssignments assignments, PlatformDbContext db,
        CancellationToken ct)
    {
        var id = new LicenceId(licenceId);
        if (await db.Licences.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } licence)
            return HostProblems.NotFound.Result();
        var made = await assignments.AssignAsync(licence, request.Email, request.Name, ct);
        ETags.Show(context, made);
        return TypedResults.Created($"/v1/licences/{id}/assignments/{made.Id}", AssignmentView.Of(made));
    }

    private static async Task<Results<Ok<AssignmentView>, ProblemHttpResult>> GetAsync(
        Guid licenceId, Guid assignmentId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        if (await FindAsync(licenceId, assignmentId, db, ct) is not { } found) return HostProblems.NotFound.Result();
        ETags.Show(context, found);
        return TypedResults.Ok(AssignmentView.Of(found));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        Guid licenceId, Guid assignmentId, HttpContext context, LicenceAssignments assignments, PlatformDbContext db,
        CancellationToken ct)
    {
        if (await FindAsync(licenceId, assignmentId, db, ct) is not { } found) return HostProblems.NotFound.Result();
        ETags.Require(context, found);
        await assignments.RemoveAsync(found, ct);
        return TypedResults.NoContent();
    }

    private static Task<LicenceAssignment?> FindAsync(
        Guid licenceId, Guid assignmentId, PlatformDbContext db, CancellationToken ct)
    {
        var (licence, id) = (new LicenceId(licenceId), new LicenceAssignmentId(assignmentId));
        return db.LicenceAssignments.FirstOrDefaultAsync(row => row.Id == id && row.LicenceId == licence, ct);
    }
}
