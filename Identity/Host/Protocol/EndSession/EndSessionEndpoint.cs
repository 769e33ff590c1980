using Crayon.Identity.Host.Audit;
using Crayon.Identity.Host.Protocol.Clients;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.Protocol.EndSession;

/// <summary>
/// POST /id/sessions/end: a relying party ends a session that it was given an ID token of, behind the browser's back.
/// It could send the browser with that token (OpenID Connect RP-Initiated Logout) to the same end; so no token has to
/// pass through one. What is not there, over or another's is as good as ended.
/// </summary>
internal sealed class EndSessionEndpoint(
    IdentityDbContext db, SessionEnds sessions, GrantEnds grants, TokenAudit audit)
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(Routes.EndSession,
            async (HttpContext context, ClientAuthenticator authenticator, EndSessionEndpoint endpoint) =>
        {
            if (await ClientRequest.ReadAsync(context, authenticator) is { } request)
                await endpoint.HandleAsync(context, request);
        }).AllowAnonymous();

    private async Task HandleAsync(HttpContext context, ClientRequest request)
    {
        var (ct, client) = (context.RequestAborted, request.Client);
        if (!client.IsConfidential)
        {
            // Whoever copied a public client's id could otherwise sign people out.
            await ProtocolResponse.WriteAsync(context.Response, ProtocolError.BadClient, ct);
            return;
        }
        if (!Guid.TryParse(request.Form["sid"], out var id))
        {
            await ProtocolResponse
                .WriteAsync(context.Response, ProtocolError.BadRequest("The parameter sid names no session."), ct);
            return;
        }
        if (await FindAsync(client, id, ct) is { } session) await EndAsync(context, client, session, ct);
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
    }

    private Task<Session?> FindAsync(KnownClient client, Guid id, CancellationToken ct) => db.Sessions
        .Where(row => row.SessionId == id && row.EndedAt == null
            && db.SessionClients.Any(known => known.SessionId == id && known.ClientId == client.ClientId))
        .FirstOrDefaultAsync(ct);

    private async Task EndAsync(HttpContext context, KnownClient client, Session session, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await sessions.EndAsync(session, ct);
        await grants.EndSessionGrantsAsync(session, exceptOffline: true, ct);
        await grants.EndClientGrantsAsync(session, client.ClientId, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await audit.AddAsync(context, client, "session.ended-by-client", ct);
    }
}
