using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions.Adopting;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Adoptions;

/// <summary>
/// GET /v1/customers/{customerId}/adoptions and GET …/adoptions/{adoptionId}: what was found at the supplier, and how
/// far it was taken over.
/// </summary>
internal static class ReadAdoptions
{
    private const string Path = "/customers/{customerId:guid}/adoptions";
    private static readonly PageOrder<Adoption, AdoptionId> Order = new(row => row.DateCreated, row => row.Id);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).RequireScope(ApiScopes.SubscriptionsRead, CallerKind.TenantOnly)
            .WithName("ListAdoptions").WithSummary("Lists what was found at the supplier, and taken over.");
        routes.MapGet($"{Path}/{{adoptionId:guid}}", ReadAsync)
            .RequireScope(ApiScopes.SubscriptionsRead, CallerKind.TenantOnly)
            .WithName("GetAdoption").WithSummary("Reads what was found at the supplier, and taken over.");
    }

    /// <summary>An adoption of a customer, tracked, with its lines; null where the caller sees none.</summary>
    internal static Task<Adoption?> FindAsync(
        PlatformDbContext db, Guid customerId, Guid adoptionId, CancellationToken ct)
    {
        var (customer, id) = (new CustomerId(customerId), new AdoptionId(adoptionId));
        return db.Adoptions.Include(row => row.Lines)
            .FirstOrDefaultAsync(row => row.Id == id && row.CustomerId == customer, ct);
    }

    private static async Task<Results<Ok<Page<AdoptionView>>, ProblemHttpResult>> ListAsync(
        Guid customerId, [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db,
        CancellationToken ct)
    {
        var id = new CustomerId(customerId);
        if (!await db.Customers.AnyAsync(row => row.CustomerId == id, ct)) return HostProblems.NotFound.Result();
        var rows = db.Adoptions.AsNoTracking().Include(row => row.Lines).Where(row => row.CustomerId == id);
        return TypedResults.Ok(await rows.ReadPageAsync(Order, new PageRequest(context, page), AdoptionView.Of, ct));
    }

    private static async Task<Results<Ok<AdoptionView>, ProblemHttpResult>> ReadAsync(
        Guid customerId, Guid adoptionId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        if (await FindAsync(db, customerId, adoptionId, ct) is not { } found) return HostProblems.NotFound.Result();
        ETags.Show(context, found);
        return TypedResults.Ok(AdoptionView.Of(found));
    }
}
