using System.Text.Json;
using Crayon.Platform.Core.Subscriptions.Reconciling.Events;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Hosting.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.ProviderEvents;

/// <summary>
/// POST /v1/provider/events: the provider tells that something happened. Served on the API's own host alone, so that no
/// tenant's host has it; the signature is what lets an event in.
/// </summary>
internal static class TakeProviderEvent
{
    private const string Path = "/v1/provider/events";
    private const string Scheme = "Signature ";
    private const int Largest = 64 * 1024;

    /// <summary>What of an event is read.</summary>
    internal sealed record Body(string EventId, string EventName, string ResourceUri)
    {
        public bool IsSound => EventId is { Length: > 0 and <= 64 } && EventName is { Length: > 0 and <= 100 }
            && ResourceUri is { Length: > 0 and <= 400 };
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Path, HandleAsync).AllowAnonymous()
        .ExcludeFromDescription().WithName(nameof(TakeProviderEvent));

    internal static async Task<Results<NoContent, ProblemHttpResult, UnauthorizedHttpResult>> HandleAsync(
        HttpContext context, Core.Subscriptions.Reconciling.Events.ProviderEvents events, CancellationToken ct)
    {
        if (RequestHost.Of(context).Tenant is not null) return HostProblems.NotFound.Result();
        if (await RawBody.ReadAsync(context.Request, Largest, ct) is not { } text) return TypedResults.Unauthorized();
        var headers = context.Request.Headers;
        var proof = headers.Authorization.ToString();
        if (!proof.StartsWith(Scheme, StringComparison.Ordinal) || Parse(text) is not { } news)
            return TypedResults.Unauthorized();
        var signed = new SignedBody(proof[Scheme.Length..], headers["X-MS-Signature-Timestamp"].ToString(), text);
        return await events.TakeAsync(signed, news, ct) ? TypedResults.NoContent() : TypedResults.Unauthorized();
    }

    private static ProviderNews? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Body>(text, JsonSerializerOptions.Web) is { IsSound: true } body
                ? new ProviderNews(body.EventId, body.EventName, body.ResourceUri)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
