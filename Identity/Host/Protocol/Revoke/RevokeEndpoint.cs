using Crayon.Identity.Host.Audit;
using Crayon.Identity.Host.Protocol.Clients;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host.Protocol.Revoke;

/// <summary>
/// POST /id/revoke: a client gives a token back (RFC 7009): a
/// refresh token with its whole family, an access token alone.
/// What is not there or over is as good as revoked.
/// </summary>
internal sealed class RevokeEndpoint(
    RefreshTokens refreshTokens, GrantEnds ends, Revocations revocations, AccessTokenValidator validator,
    TokenAudit audit,
    HostSettings settings)
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(Routes.Revoke,
            async (HttpContext context, ClientAuthenticator authenticator, RevokeEndpoint endpoint) =>
        {
            if (await ClientRequest.ReadAsync(context, authenticator) is { } request)
                await endpoint.HandleAsync(context, request);
        }).AllowAnonymous();

    private async Task HandleAsync(HttpContext context, ClientRequest request)
    {
        var ct = context.RequestAborted;
        if (request.Form["token"] is not { } token)
        {
            await ProtocolResponse
                .WriteAsync(context.Response, ProtocolError.BadRequest("The parameter token is missing."), ct);
            return;
        }
        // Section 2.1: a hint may be wrong, and two look-ups need none.
        if (await refreshTokens.FindOwnAsync(request.Client, token, ct) is { } found)
            await ends.EndFamilyAsync(found.Grant.TenantId, found.Grant.GrantId, ct);
        else
            await RevokeAccessAsync(context, request.Client, token, ct);
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
    }

    // Another client's token stays, and whoever holds it does not learn whether it is good.
    private async Task RevokeAccessAsync(HttpContext context, KnownClient client, string token, CancellationToken ct)
    {
        var realm = CurrentRealm.Of(context).Id;
        var known = (await validator.ValidateAsync(token, settings.Public, ct)).Token;
        if (known is null || known.Realm.Id != realm || known.ClientId != client.ClientId) return;
        await revocations.AddAsync(realm, RevocationKind.Token, known.Life.TokenId, ct);
        await audit.AddAsync(context, client, "token.revoked", ct);
    }
}
