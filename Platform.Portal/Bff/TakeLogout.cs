using Crayon.Platform.Core.Portal;
using Crayon.Platform.Portal.Bff.Realms;

namespace Crayon.Platform.Portal.Bff;

/// <summary>
/// POST /bff/backchannel: the realm says that a session has ended (OpenID Connect Back-Channel Logout section 2.5). To
/// be told twice changes nothing.
/// </summary>
internal sealed partial class TakeLogout(PortalSessions sessions, LogoutTokens tokens, ILogger<TakeLogout> log)
{
    private const int LargestForm = 16 * 1024;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(BffPaths.BackChannel, (HttpContext context, TakeLogout take) => take.HandleAsync(context))
        .AllowAnonymous();

    private async Task HandleAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        if (await TokenOfAsync(context.Request, ct) is not { } token
            || await tokens.ReadAsync(PortalTenants.Of(context), token, ct) is not { } order)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { error = "invalid_request" }, ct);
            return;
        }
        var ended = order.Session is { } session
            ? await sessions.EndIdentitySessionAsync(session, ct)
            : await sessions.EndPersonAsync(order.Subject ?? "", ct);
        LogEnded(ended);
    }

    private static async Task<string?> TokenOfAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > LargestForm) return null;
        var form = await request.ReadFormAsync(ct);
        return form["logout_token"].Count == 1 ? form["logout_token"].ToString() : null;
    }

    [LoggerMessage(LogLevel.Information, "The realm ended {Count} sessions")]
    private partial void LogEnded(int count);
}
