using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>POST /v1/admin/queue/{messageId}/give-up: ends the attempts at stuck work, which becomes a dead letter; recorded with the reason.</summary>
internal static class GiveUpMessage
{
    [Example("""{ "reason": "The customer ordered by phone meanwhile." }""")]
    internal sealed record Request : IRequestBody
    {
        [NoteRule]
        public string? Reason { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/admin/queue/{messageId:guid}/give-up", HandleAsync)
        .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(nameof(GiveUpMessage)).WithSummary("Gives up work that waits for its next attempt.");

    internal static async Task<Results<Accepted<ListQueue.MessageView>, ProblemHttpResult>> HandleAsync(
        Guid messageId, Request? request, DeadLetters letters, CancellationToken ct) =>
        await letters.GiveUpAsync(messageId, request?.Reason, ct) is { } message
            ? TypedResults.Accepted("/v1/admin/queue", ListQueue.MessageView.Of(message))
            : HostProblems.NotFound.Result();
}
