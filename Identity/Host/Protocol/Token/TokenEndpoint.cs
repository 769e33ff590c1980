using Crayon.Identity.Host.Audit;
using Crayon.Identity.Host.Protocol.Clients;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Clients;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>
/// POST /id/token: gives tokens to clients (RFC 6749 section 3.2). With warm caches a client's own token asks no
/// database.
/// </summary>
internal sealed class TokenEndpoint(ClientAuthenticator authenticator, TokenAudit audit)
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(Routes.Token, (HttpContext context, TokenEndpoint endpoint) => endpoint.HandleAsync(context))
            .AllowAnonymous();

    private async Task HandleAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        var (answer, error) = await AnswerAsync(context, ct);
        await (answer is null
            ? ProtocolResponse.WriteAsync(context.Response, error ?? ProtocolError.BadClient, ct)
            : ProtocolResponse.WriteAsync(context.Response, answer, ProtocolJson.Default.TokenAnswer, ct));
    }

    private async ValueTask<(TokenAnswer? Answer, ProtocolError? Error)> AnswerAsync(HttpContext context,
        CancellationToken ct)
    {
        var (form, malformed) = await FormRequest.ReadAsync(context.Request, ct);
        if (form is null) return (null, malformed);
        if (form["grant_type"] is not { } type)
            return (null, ProtocolError.BadRequest("The parameter grant_type is missing."));
        if (!Grants.All.Contains(type, StringComparer.Ordinal)) return (null, ProtocolError.UnsupportedGrant);
        var (client, refused) = await authenticator.AuthenticateAsync(context.Request, form, ct);
        if (client is null) return (null, refused);
        var grant = context.RequestServices.GetRequiredKeyedService<ITokenGrant>(type);
        var (answer, error) = await grant.AnswerAsync(CurrentRealm.Of(context), client, form, ct);
        await audit.AddAsync(context, client, answer is null ? "token.denied" : "token.issued", ct);
        return (answer, error);
    }
}
