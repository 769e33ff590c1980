using Crayon.Platform.Core.Portal;
using Crayon.Platform.Portal.Bff.Sessions;

namespace Crayon.Platform.Portal.Bff;

/// <summary>GET /bff/sessions: where the person is signed in to this portal, the newest first.</summary>
internal static class ListSessions
{
    /// <summary>One browser.</summary>
    /// <param name="Id">The session's public name.</param>
    /// <param name="StartedAt">When it began (real time).</param>
    /// <param name="LastSeenAt">When it was last used, to the minute.</param>
    /// <param name="EndsAt">When it ends whatever happens.</param>
    /// <param name="Address">Address of the browser.</param>
    /// <param name="UserAgent">What the browser calls itself.</param>
    /// <param name="IsCurrent">Whether it is the one that asks.</param>
    internal sealed record Item(
        Guid Id, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, DateTimeOffset EndsAt, string? Address,
        string? UserAgent, bool IsCurrent);

    /// <summary>All of them.</summary>
    /// <param name="Items">The sessions.</param>
    internal sealed record Response(IReadOnlyList<Item> Items);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(BffPaths.Sessions, HandleAsync)
        .AllowAnonymous().WithMetadata(OwnCallsOnly.Mark);

    private static async Task HandleAsync(HttpContext context, BrowserSessions sessions, PortalSessions rows)
    {
        var ct = context.RequestAborted;
        if (await sessions.RequireAsync(context, ct) is not { } current) return;
        var all = await rows.OfPersonAsync(current.Row.Subject, ct);
        await context.Response.WriteAsJsonAsync(
            new Response([.. all.Select(row => new Item(
                row.Id, row.StartedAt, row.LastSeenAt, row.EndsAt, row.Address, row.UserAgent,
                row.Id == current.Row.Id))]), ct);
    }
}
