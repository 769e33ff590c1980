using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Realms;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>
/// GET /id/continue: the person did what a page asked, or did not want to; the waiting request is judged anew.
/// </summary>
internal static class ContinueEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Routes.Continue, HandleAsync).AllowAnonymous();

    private static async Task HandleAsync(HttpContext context, AuthorizeRequests requests, PendingRequests pending,
        AuthorizeTurn turn)
    {
        var ct = context.RequestAborted;
        var query = ProtocolForm.Read(context.Request.Query);
        if (await pending.FindAsync(query["request"], ct) is not { } waiting
            || await requests.ClientAsync(CurrentRealm.Of(context).Id, waiting.Parameters.ClientId,
                ct) is not { } client)
            await AuthorizeErrorPage.WriteAsync(context, AuthorizeError.Over);
        else if (query["denied"] is not null)
            await turn.RefuseAsync(context, ReturnAddress.Of(waiting.Parameters), client, AuthorizeError.Denied,
                waiting, ct);
        else
            await turn.TakeAsync(context, waiting.Parameters, client, waiting, ct);
    }
}
