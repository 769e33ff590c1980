using Crayon.Identity.Host.Audit;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host.Protocol.Clients;

/// <summary>
/// Finds out which client asks, by the method that it registered (OpenID Connect Core section 9). With warm caches a
/// secret costs no query; an assertion costs one row, so that it works once.
/// </summary>
internal sealed class ClientAuthenticator(
    ClientDirectory clients, UsedAssertions used, GuessLimit guesses, TokenAudit audit, HostSettings settings,
    TimeProvider time)
{
    /// <summary>The client of a request, enabled and proven; a public one names itself only.</summary>
    public async ValueTask<(KnownClient? Client, ProtocolError? Error)> AuthenticateAsync(
        HttpRequest request, ProtocolForm form, CancellationToken ct)
    {
        var (presented, ambiguous) = PresentedClient.Read([.. request.Headers.Authorization], form);
        if (presented is null) return (null, ambiguous);
        var realm = CurrentRealm.Of(request.HttpContext);
        var known = await clients.FindAsync(realm.Id, presented.ClientId, ct);
        return await IsProvenAsync(known, presented, request, ct)
            ? (known, null)
            : (null, await RefuseAsync(known, presented, request.HttpContext, ct));
    }

    private async ValueTask<bool> IsProvenAsync(
        KnownClient? known, PresentedClient presented, HttpRequest request, CancellationToken ct)
    {
        // The hash is computed whoever asks, so that an answer's time does not tell which clients there are.
        var hasSecret = ClientSecrets.Match(known, presented.Secret ?? "", time.GetUtcNow())
            && presented.Secret is not null;
        if (known is not { Standing.IsEnabled: true }) return false;
        return known.Authentication switch
        {
            ClientAuthentication.None => presented is { Secret: null, Assertion: null },
            ClientAuthentication.PrivateKeyJwt => await IsAssertedAsync(known, presented, request, ct),
            _ => hasSecret,
        };
    }

    private async ValueTask<bool> IsAssertedAsync(
        KnownClient client, PresentedClient presented, HttpRequest request, CancellationToken ct)
    {
        if (presented.Assertion is not { } assertion) return false;
        var host = CurrentRealm.Of(request.HttpContext).PrimaryHost;
        var origin = settings.Public.OriginOf(host);
        string[] audiences = [settings.Public.IssuerOf(host), origin + Routes.Token, origin + request.Path];
        return await ClientAssertion.ProvesAsync(assertion, client, audiences, time.GetUtcNow())
            && await used.TakeAsync(client.Realm, $"{client.ClientId}\0{assertion.Id}",
                new DateTimeOffset(assertion.ValidTo + AccessTokens.Skew, TimeSpan.Zero), ct);
    }

    private async ValueTask<ProtocolError> RefuseAsync(
        KnownClient? known, PresentedClient presented, HttpContext context, CancellationToken ct)
    {
        // An id that no client can have shares one counter: made-up ids must not fill the memory.
        var error = await guesses.CountAsync(CurrentRealm.Of(context).Id,
            KnownClient.IsWellFormed(presented.ClientId) ? presented.ClientId : "", ct);
        // What was throttled is not recorded one by one: guessing must not fill the log.
        if (known is not null && error.RetryAfter is null)
            await audit.AddAsync(context, known, "token.refused", ct);
        return error;
    }
}
