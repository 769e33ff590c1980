using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Invoices;

/// <summary>
/// GET /v1/invoices/{invoiceId}/lines/{line}/explanation, and the same under /v1/admin for staff: how a line came
/// about.
/// </summary>
internal static class ExplainLine
{
    private const string Path = "/invoices/{invoiceId:guid}/lines/{line:int}/explanation";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, HandleAsync)
        .RequireScope(ApiScopes.InvoicesRead).WithName(nameof(ExplainLine)).WithSummary("Explains a line.");

    public static void MapStaff(IEndpointRouteBuilder routes) => routes.MapGet($"/admin{Path}", HandleAsync)
        .RequireScope(ApiScopes.AdminRead, CallerKind.Staff).WithName("ExplainAnyLine")
        .WithSummary("Explains a line of any tenant's invoice.");

    internal static async Task<Results<Ok<ExplanationView>, ProblemHttpResult>> HandleAsync(
        Guid invoiceId, int line, PlatformDbContext db, LineExplanations explanations, CancellationToken ct)
    {
        var id = new DocumentId(invoiceId);
        if (await explanations.FindAsync(id, line, ct) is not { } found) return HostProblems.NotFound.Result();
        var currency = await db.Invoices.Where(row => row.Id == id).Select(row => row.Currency).SingleAsync(ct);
        return TypedResults.Ok(ExplanationView.Of(found, currency));
    }
}
