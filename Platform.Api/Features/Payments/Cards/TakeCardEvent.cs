using Crayon.Platform.Api.Features.ProviderEvents;
using Crayon.Platform.Core.Payments.Cards;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Hosting.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Payments.Cards;

/// <summary>
/// POST /v1/payments/events: the card provider tells that something happened. Served on the API's own host alone; the
/// signature is what lets an event in, and every event that it lets in gets one and the same answer.
/// </summary>
internal static class TakeCardEvent
{
    private const string Path = "/v1/payments/events";
    private const int Largest = 256 * 1024;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Path, HandleAsync).AllowAnonymous()
        .ExcludeFromDescription().WithName(nameof(TakeCardEvent));

    internal static async Task<Results<NoContent, ProblemHttpResult, UnauthorizedHttpResult>> HandleAsync(
        HttpContext context, CardSignatures signatures, CardEvents events, CancellationToken ct)
    {
        if (RequestHost.Of(context).Tenant is not null) return HostProblems.NotFound.Result();
        if (await RawBody.ReadAsync(context.Request, Largest, ct) is not { } body
            || signatures.Read(context.Request.Headers["Stripe-Signature"].ToString(), body) is not { } news)
            return TypedResults.Unauthorized();
        await events.TakeAsync(news, ct);
        return TypedResults.NoContent();
    }
}
