using System.ComponentModel.DataAnnotations;
using Crayon.Identity.Store.Clients;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.ApiClients;

/// <summary>
/// POST /v1/api-clients/{apiClientId}/rotate-secret, /disable, /enable, and DELETE of it. A secret is rotated only by
/// whoever may do all that the program may: it would be a way to become it.
/// </summary>
internal static class ChangeApiClient
{
    private const int MostHours = 2_160;

    [Example("""{ "overlapHours": 24 }""")]
    internal sealed record RotateRequest : IRequestBody
    {
        /// <summary>How long the former secret goes on working; 0, the default, ends it at once.</summary>
        [Range(0, MostHours)]
        public int OverlapHours { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api-clients/{apiClientId}/rotate-secret", RotateAsync).RequireScope(ApiScopes.ClientsWrite)
            .OnceWhereKeyedInIdentity().WithSecretAnswer().WithOptionalIfMatch()
            .WithName("RotateApiClientSecret").WithSummary("Gives an API client a new secret.");
        routes.MapPost(
            "/api-clients/{apiClientId}/disable",
            (string apiClientId, HttpContext context, ApiClientDesk desk, CancellationToken ct) =>
                SwitchAsync(
                    apiClientId, context, desk,
                    client => desk.Clients.DisableAsync(client.TenantId, client.ClientId, ct), ct))
            .RequireScope(ApiScopes.ClientsWrite).WithOptionalIfMatch()
            .WithName("DisableApiClient").WithSummary("Stops an API client; its tokens are refused.");
        routes.MapPost(
            "/api-clients/{apiClientId}/enable",
            (string apiClientId, HttpContext context, ApiClientDesk desk, CancellationToken ct) =>
                SwitchAsync(
                    apiClientId, context, desk,
                    client => desk.Clients.EnableAsync(client.TenantId, client.ClientId, ct), ct))
            .RequireScope(ApiScopes.ClientsWrite).WithOptionalIfMatch()
            .WithName("EnableApiClient").WithSummary("Lets an API client work again.");
        routes.MapDelete("/api-clients/{apiClientId}", RemoveAsync).RequireScope(ApiScopes.ClientsWrite).WithIfMatch()
            .WithName("RemoveApiClient").WithSummary("Deletes an API client.");
    }

    internal static async Task<Results<Ok<ApiClientSecretView>, ProblemHttpResult>> RotateAsync(
        string apiClientId, RotateRequest? request, HttpContext context, ApiClientDesk desk, CancellationToken ct)
    {
        var caller = Caller.Of(context);
        if (await desk.FindAsync(caller, apiClientId, ct) is not { } client) return HostProblems.NotFound.Result();
        ETags.Accept(context, client);
        ApiClientDesk.RequireHeld(caller, client.Scopes);
        return TypedResults.Ok(ApiClientSecretView.Of(await desk.Clients.RotateSecretAsync(
            client.TenantId, client.ClientId, TimeSpan.FromHours(request?.OverlapHours ?? 0), ct)));
    }

    private static async Task<Results<Ok<ApiClientView>, ProblemHttpResult>> SwitchAsync(
        string id, HttpContext context, ApiClientDesk desk, Func<Client, Task> change, CancellationToken ct)
    {
        if (await desk.FindAsync(Caller.Of(context), id, ct) is not { } client) return HostProblems.NotFound.Result();
        ETags.Accept(context, client);
        await change(client);
        ETags.Show(context, client);
        return TypedResults.Ok(ApiClientView.Of(client));
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string apiClientId, HttpContext context, ApiClientDesk desk, CancellationToken ct)
    {
        if (await desk.FindAsync(Caller.Of(context), apiClientId, ct) is not { } client)
            return HostProblems.NotFound.Result();
        ETags.Require(context, client);
        await desk.Clients.RemoveAsync(client.TenantId, client.ClientId, ct);
        return TypedResults.NoContent();
    }
}
