using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.Protocol.UserInfo;

/// <summary>
/// GET and POST /id/userinfo: tells a client of the person who signed in (OpenID Connect Core section 5.3).
/// </summary>
internal sealed class UserInfoEndpoint(
    AccessTokenValidator validator, IdentityDbContext db, PersonOrganisations organisations, HostSettings settings)
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post];

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapMethods(Routes.UserInfo, Methods,
            (HttpContext context, UserInfoEndpoint endpoint) => endpoint.HandleAsync(context)).AllowAnonymous();

    private async Task HandleAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        var (token, malformed) = await BearerToken.ReadAsync(context.Request, ct);
        if (malformed is not null) await RefuseAsync(context, StatusCodes.Status400BadRequest, malformed.Error);
        else if (token is null) await RefuseAsync(context, StatusCodes.Status401Unauthorized, error: null);
        else if (await FindAsync(token, CurrentRealm.Of(context), ct) is not { } found)
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "invalid_token");
        else if (!found.Scopes.Contains(OpenIdScopes.OpenId, StringComparer.Ordinal))
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "insufficient_scope");
        else await AnswerAsync(context, found, ct);
    }

    // A token of this realm alone, of one of its own people.
    private async ValueTask<AccessToken?> FindAsync(string token, RegisteredTenant realm, CancellationToken ct) =>
        (await validator.ValidateAsync(token, settings.Public, ct)).Token is { Staff: null } found
            && found.Realm.Id == realm.Id ? found : null;

    private async Task AnswerAsync(HttpContext context, AccessToken token, CancellationToken ct)
    {
        var id = token.Person?.PersonId;
        if (id is null
            || await db.People.AsNoTracking()
                .FirstOrDefaultAsync(row => row.PersonId == id, ct) is not { IsEnabled: true } person)
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "invalid_token");
        else
        {
            var answer = UserInfoAnswer.Of(person, token.Scopes);
            if (token.Scopes.Contains(OpenIdScopes.Organisations, StringComparer.Ordinal))
                answer = answer with
                {
                    Organisation = token.CustomerId?.ToString(),
                    Organisations = await organisations.OfAsync(person, token.Realm, ct),
                };
            await ProtocolResponse.WriteAsync(
                context.Response, answer, ProtocolJson.Default.UserInfoAnswer, ct);
        }
    }

    // RFC 6750 section 3: the reason stands in the header; without a token there is none to give.
    private static Task RefuseAsync(HttpContext context, int status, string? error)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.Headers.WWWAuthenticate = error is null ? "Bearer" : $"Bearer error=\"{error}\"";
        response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
