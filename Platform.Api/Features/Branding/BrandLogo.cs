using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes.Brands;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Branding;

/// <summary>
/// PUT /v1/branding/draft/logo: brings in a logo or mark, or goes back to the one that the tenant was set up with. GET
/// shows it.
/// </summary>
internal static class BrandLogo
{
    private const string Path = "/branding/draft/logo";

    [Example("""
        { "place": "light",
          "content": "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA2MCAzMCIvPg==" }
        """)]
    internal sealed record Request : IRequestBody
    {
        /// <summary>light and dark: the logo on light and on dark chrome; mark: the square one, an SVG.</summary>
        [JsonConverter(typeof(CamelCaseEnum<BrandPlace>))]
        public required BrandPlace Place { get; init; }

        /// <summary>
        /// SVG of shapes and text alone, or PNG; base64, at most 200 kB. Without it, none of its own.
        /// </summary>
        [MinLength(1)]
        public byte[]? Content { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut(Path, PutAsync).RequireScope(ApiScopes.BrandingWrite, CallerKind.TenantOnly)
            .WithOptionalIfMatch().ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("PutBrandLogo").WithSummary("Sets a logo of the draft.");
        routes.MapGet(Path, SendAsync).RequireScope(ApiScopes.BrandingRead, CallerKind.TenantOnly)
            .Produces(StatusCodes.Status200OK, contentType: "image/svg+xml", additionalContentTypes: ["image/png"])
            .Produces(StatusCodes.Status204NoContent)
            .WithName("GetBrandLogo").WithSummary("Shows a logo of the draft.");
    }

    internal static async Task<Ok<BrandView>> PutAsync(
        Request request, HttpContext context, BrandDesks desks, Brands brands, CancellationToken ct)
    {
        (BrandPicture, byte[])? picture =
            request.Content is { } content ? (Read(content, request.Place), content) : null;
        var desk = await desks.ReadAsync(ct);
        var draft = desks.Open(context, desk);
        await brands.PutAsync(draft, request.Place, picture, ct);
        return TypedResults.Ok(await desks.SaveAsync(context, draft, "brand.logo-set", ct));
    }

    internal static async Task<IResult> SendAsync(
        [Description("light, the default, dark or mark.")] string? place, BrandDesks desks, Brands brands,
        CancellationToken ct)
    {
        if (!Enum.TryParse<BrandPlace>(place ?? nameof(BrandPlace.Light), ignoreCase: true, out var wanted)
            || !Enum.IsDefined(wanted))
            throw new RefusedException(ApiProblems.InvalidParameter, "The place is light, dark or mark.");
        var pictures = BrandDesks.PicturesOf(await desks.ReadAsync(ct));
        return BrandPlaces.NameOf(pictures, wanted) is { } name
            && await brands.PictureAsync(pictures, wanted, ct) is { } content
                ? TypedResults.Bytes(content, BrandPlaces.MediaTypeOf(name))
                : TypedResults.NoContent();
    }

    private static BrandPicture Read(byte[] content, BrandPlace place)
    {
        var findings = new List<string>();
        return BrandPicture.Read(content, place, findings)
            ?? throw new RefusedException(ApiProblems.InvalidValue, "See the fields under errors.")
            {
                Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["content"] = [.. findings] },
            };
    }
}
