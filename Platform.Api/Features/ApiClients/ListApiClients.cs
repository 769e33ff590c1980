using System.Security.Cryptography;
using System.Text;
using Crayon.Identity.Store.Clients;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.ApiClients;

/// <summary>
/// GET /v1/api-clients and GET /v1/api-clients/{apiClientId}: the programs of the tenant, or of the caller's customer.
/// </summary>
internal static class ListApiClients
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api-clients", HandleAsync).RequireScope(ApiScopes.ClientsRead)
            .WithName(nameof(ListApiClients)).WithSummary("Lists API clients.");
        routes.MapGet("/api-clients/{apiClientId}", HandleOneAsync).RequireScope(ApiScopes.ClientsRead)
            .WithName("GetApiClient").WithSummary("Reads an API client.");
    }

    internal static async Task<Ok<Page<ApiClientView>>> HandleAsync(
        [AsParameters] PageQuery page, HttpContext context, ApiClientDesk desk, CancellationToken ct)
    {
        var size = page.Size;
        var rows = (await desk.ListAsync(Caller.Of(context), ct)).OrderBy(PlaceOf).AsEnumerable();
        if (page.Cursor is { } text && PageCursor.Read(text, context) is var cursor)
            rows = rows.SkipWhile(row => PlaceOf(row).CompareTo((cursor.At, cursor.Id)) <= 0);
        var found = rows.Take(size + 1).ToList();
        var next = found.Count > size
            ? new PageCursor(PlaceOf(found[size - 1]).At, PlaceOf(found[size - 1]).Id).Write(context)
            : null;
        return TypedResults.Ok(new Page<ApiClientView>([.. found.Take(size).Select(ApiClientView.Of)], next));
    }

    internal static async Task<Results<Ok<ApiClientView>, ProblemHttpResult>> HandleOneAsync(
        string apiClientId, HttpContext context, ApiClientDesk desk, CancellationToken ct)
    {
        if (await desk.FindAsync(Caller.Of(context), apiClientId, ct) is not { } client)
            return HostProblems.NotFound.Result();
        ETags.Show(context, client);
        return TypedResults.Ok(ApiClientView.Of(client));
    }

    // Clients are named by text; a cursor takes sixteen bytes, and those of a hash order them as well as any.
    private static (DateTimeOffset At, Guid Id) PlaceOf(Client row) =>
        (row.DateCreated, new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(row.ClientId)).AsSpan(0, 16)));
}
