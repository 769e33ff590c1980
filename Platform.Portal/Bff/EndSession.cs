using Crayon.Platform.Core.Portal;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Portal.Bff.Realms;
using Crayon.Platform.Portal.Bff.Sessions;

namespace Crayon.Platform.Portal.Bff;

/// <summary>
/// DELETE /bff/sessions/{id}: signs one of the person's browsers out, here and at the realm. Another person's session
/// is not there.
/// </summary>
internal static class EndSession
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete($"{BffPaths.Sessions}/{{id:guid}}", HandleAsync)
        .AllowAnonymous().WithMetadata(OwnCallsOnly.Mark);

    private static async Task HandleAsync(
        Guid id, HttpContext context, BrowserSessions sessions, PortalSessions rows, RealmDoor realm)
    {
        var ct = context.RequestAborted;
        if (await sessions.RequireAsync(context, ct) is not { } current) return;
        if (await rows.ReadAsync(id, ct) is not { } row || row.Subject != current.Row.Subject)
        {
            await HostProblems.NotFound.WriteAsync(context);
            return;
        }
        if (row.IdentitySession == current.Row.IdentitySession) await sessions.EndAsync(context, current, ct);
        else
        {
            await rows.EndIdentitySessionAsync(row.IdentitySession, ct);
            await realm.EndSessionAsync(PortalTenants.Of(context), row.IdentitySession, ct);
        }
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
