using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>
/// POST /v1/admin/queue/{messageId}/replay lets a dead letter be tried again; …/give-up ends the attempts at stuck
/// work,
/// which becomes a dead letter. Both are recorded with the reason.
/// </summary>
internal static class MoveMessage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "replay", (letters, id, reason, ct) => letters.ReplayAsync(id, reason, ct))
            .WithName("ReplayMessage").WithSummary("Replays a dead letter.");
        Map(routes, "give-up", (letters, id, reason, ct) => letters.GiveUpAsync(id, reason, ct))
            .WithName("GiveUpMessage").WithSummary("Gives up work that waits for its next attempt.");
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string verb, Move move) => routes
        .MapPost($"/admin/queue/{{messageId:guid}}/{verb}",
            (Guid messageId, ReasonBody? request, DeadLetters letters, CancellationToken ct) =>
                HandleAsync(move(letters, messageId, request?.Reason, ct)))
        .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Accepted<ListQueue.MessageView>, ProblemHttpResult>> HandleAsync(
        Task<OutboxMessage?> moving) =>
        await moving is { } message
            ? TypedResults.Accepted("/v1/admin/queue", ListQueue.MessageView.Of(message))
            : HostProblems.NotFound.Result();

    private delegate Task<OutboxMessage?> Move(DeadLetters letters, Guid id, string? reason, CancellationToken ct);
}
