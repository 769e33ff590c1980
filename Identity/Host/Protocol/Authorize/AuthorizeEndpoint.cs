using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Clients;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>
/// GET and POST /id/authorize: a client asks for a person (RFC 6749 section 3.1, OpenID Connect Core section 3.1.2).
/// </summary>
internal static class AuthorizeEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Authorize, GetAsync).AllowAnonymous();
        routes.MapPost(Routes.Authorize, PostAsync).AllowAnonymous();
    }

    private static async Task GetAsync(HttpContext context, AuthorizeRequests requests, AuthorizeTurn turn)
    {
        if (await ReadAsync(context, ProtocolForm.Read(context.Request.Query), requests, turn) is ({ } parameters,
            { } client))
            await turn.TakeAsync(context, parameters, client, waiting: null, context.RequestAborted);
    }

    // A form that comes from another site comes without the
    // session's cookie. The request is kept, and the browser comes
    // back by GET, with it.
    private static async Task PostAsync(HttpContext context, AuthorizeRequests requests, AuthorizeTurn turn,
        PendingRequests pending)
    {
        if (await FormRequest.ReadBrowserAsync(context.Request, context.RequestAborted) is not { } form)
        {
            await AuthorizeErrorPage
                .WriteAsync(context, AuthorizeError.Invalid("A POST has its parameters in a form, and nowhere else."));
            return;
        }
        if (await ReadAsync(context, form, requests, turn) is not ({ } parameters, _)) return;
        var kept = await pending.KeepAsync(context, parameters, context.RequestAborted);
        AuthorizeAnswer.ToPage(context.Response, Routes.Continue, kept.Handle);
    }

    // Null when the request was refused and answered.
    private static async Task<(AuthorizeParameters Parameters, KnownClient Client)?> ReadAsync(
        HttpContext context, ProtocolForm form, AuthorizeRequests requests, AuthorizeTurn turn)
    {
        var (reading, client) = await requests.ReadAsync(CurrentRealm.Of(context), form, context.RequestAborted);
        if (client is not null && reading.Parameters is { } parameters) return (parameters, client);
        var error = reading.Error ?? AuthorizeError.UnknownClient;
        await (client is null || reading.Back is null
            ? turn.RefuseOnPageAsync(context, client, error, context.RequestAborted)
            : turn.RefuseAsync(context, reading.Back, client, error, waiting: null, context.RequestAborted));
        return null;
    }
}
