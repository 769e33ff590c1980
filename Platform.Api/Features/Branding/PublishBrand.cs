using System.Globalization;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes.Brands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Branding;

/// <summary>
/// POST /v1/branding/publish: makes the draft the next version, which everybody sees within a second: portal, sign-in,
/// mails and documents.
/// </summary>
internal static class PublishBrand
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/branding/publish", HandleAsync)
        .RequireScope(ApiScopes.BrandingWrite, CallerKind.TenantOnly).OnceByKey().WithOptionalIfMatch()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(nameof(PublishBrand)).WithSummary("Publishes the draft of the brand.");

    internal static async Task<Ok<BrandView>> HandleAsync(
        HttpContext context, BrandDesks desks, Brands brands, Unit unit, CancellationToken ct)
    {
        var desk = await desks.ReadAsync(ct);
        if (desk.Draft is { Settings: not null } draft) ETags.Accept(context, draft);
        var version = await brands.PublishAsync(desk, ct);
        unit.Record(new AuditEntry(
            "brand.published", "brand-version", version.Number.ToString(CultureInfo.InvariantCulture)));
        await unit.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(await desks.ShowAsync(context, ct));
    }
}
