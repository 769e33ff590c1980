using Crayon.Identity.Host.Protocol.Clients;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Protocol.Tokens;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host.Protocol.Introspect;

/// <summary>
/// POST /id/introspect: tells a client that proves itself whether
/// a token is good (RFC 7662): access tokens of this realm,
/// and the client's own refresh tokens. Of anything else it says no more than that it is not.
/// </summary>
internal sealed class IntrospectEndpoint(AccessTokenValidator validator, RefreshTokens refreshTokens,
    TokenSigner signer, HostSettings settings)
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(Routes.Introspect,
            async (HttpContext context, ClientAuthenticator authenticator, IntrospectEndpoint endpoint) =>
        {
            if (await ClientRequest.ReadAsync(context, authenticator) is { } request)
                await endpoint.HandleAsync(context, request);
        }).AllowAnonymous();

    private async Task HandleAsync(HttpContext context, ClientRequest request)
    {
        var ct = context.RequestAborted;
        // Section 2.1: without a proof of who asks, tokens could be tried out.
        if (!request.Client.IsConfidential)
            await ProtocolResponse.WriteAsync(context.Response, ProtocolError.BadClient, ct);
        else if (request.Form["token"] is not { } token)
            await ProtocolResponse
                .WriteAsync(context.Response, ProtocolError.BadRequest("The parameter token is missing."), ct);
        else
            await ProtocolResponse
                .WriteAsync(context.Response, await AnswerAsync(CurrentRealm.Of(context), request, token, ct),
                    ProtocolJson.Default.IntrospectAnswer, ct);
    }

    private async ValueTask<IntrospectAnswer> AnswerAsync(RegisteredTenant realm, ClientRequest request, string token,
        CancellationToken ct)
    {
        if (await refreshTokens.FindOwnAsync(request.Client, token, ct) is { } issued)
            return refreshTokens.Works(issued)
                ? IntrospectAnswer.Of(issued, signer.IssuerOf(realm))
                : IntrospectAnswer.Inactive;
        var known = (await validator.ValidateAsync(token, settings.Public, ct)).Token;
        return known is not null && known.Realm.Id == realm.Id
            ? IntrospectAnswer.Of(known, signer.IssuerOf(realm))
            : IntrospectAnswer.Inactive;
    }
}
