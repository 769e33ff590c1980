using Crayon.Identity.Host.Audit;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Clients;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>POST /id/token: gives tokens to clients (RFC 6749 section 3.2). With warm caches it asks no database.</summary>
internal sealed class TokenEndpoint(
    ClientDirectory clients, AccessTokenIssuer issuer, GuessLimit guesses, TokenAudit audit, TimeProvider time)
{
    private const int LongestClientId = 100;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(Routes.Token, (HttpContext context, TokenEndpoint endpoint) => endpoint.HandleAsync(context)).AllowAnonymous();

    private async Task HandleAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        var (answer, error) = await AnswerAsync(context.Request, CurrentRealm.Of(context), ct);
        await (answer is null
            ? TokenResponse.WriteAsync(context.Response, error ?? TokenError.BadClient, ct)
            : TokenResponse.WriteAsync(context.Response, answer, ct));
    }

    private async ValueTask<(TokenAnswer? Answer, TokenError? Error)> AnswerAsync(
        HttpRequest request, RegisteredTenant realm, CancellationToken ct)
    {
        var (form, malformed) = await TokenRequest.ReadAsync(request, ct);
        if (form is null) return (null, malformed);
        if (form.GrantType != Grants.ClientCredentials) return (null, TokenError.UnsupportedGrant);
        var (presented, ambiguous) = PresentedClient.Read([.. request.Headers.Authorization], form);
        if (presented is null) return (null, ambiguous);
        return await GrantAsync(form, presented, realm, ct);
    }

    private async ValueTask<(TokenAnswer? Answer, TokenError? Error)> GrantAsync(
        TokenForm form, PresentedClient presented, RegisteredTenant realm, CancellationToken ct)
    {
        // An id that no client can have is not looked up, but costs the same hashing.
        var known = presented.ClientId.Length <= LongestClientId
            ? await clients.FindAsync(realm.Id, presented.ClientId, ct)
            : null;
        if (ClientCredentialsGrant.Authenticate(known, presented.Secret, time.GetUtcNow()) is not { } client)
            return (null, await RefuseAsync(known, presented, realm, ct));
        var (scopes, refused) = ClientCredentialsGrant.Judge(form, client);
        if (refused is not null) return (null, refused);
        var answer = await issuer.IssueAsync(realm, client, scopes, ct);
        await audit.AddAsync(new TokenEvent(client, "token.issued", time.GetUtcNow()), ct);
        return (answer, null);
    }

    private async ValueTask<TokenError> RefuseAsync(
        KnownClient? known, PresentedClient presented, RegisteredTenant realm, CancellationToken ct)
    {
        var error = guesses.Count(realm.Id, presented.ClientId.Length <= LongestClientId ? presented.ClientId : "");
        // What was throttled is not recorded one by one: guessing must not fill the log.
        if (known is not null && error.RetryAfter is null)
            await audit.AddAsync(new TokenEvent(known, "token.refused", time.GetUtcNow()), ct);
        return error;
    }
}
