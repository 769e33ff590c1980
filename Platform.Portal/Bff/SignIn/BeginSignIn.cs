using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Tenancy;
using Crayon.Platform.Portal.Bff.Realms;
using Crayon.Platform.Portal.Bff.Sessions;
using Crayon.Platform.Portal.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace Crayon.Platform.Portal.Bff.SignIn;

/// <summary>
/// GET /bff/login: sends the browser to its realm (code flow with PKCE, the request pushed before). With
/// <c>organization</c> somebody who is signed in goes on for another of their customers, without a new proof; with
/// <c>level</c> they prove more.
/// </summary>
internal sealed class BeginSignIn(
    PortalSessions sessions, PortalCookies cookies, RealmDoor realm, RealmAddresses addresses, PublicEndpoint outside,
    PlainPages pages, TimeProvider time)
{
    private const int LongestHint = 100;
    private static readonly string[] About = ["openid", "profile", "email", "organizations", "offline_access"];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        BffPaths.Login, (HttpContext context, BeginSignIn begin) => begin.HandleAsync(context)).AllowAnonymous();

    private async Task HandleAsync(HttpContext context)
    {
        var (ct, tenant, query) = (context.RequestAborted, PortalTenants.Of(context), context.Request.Query);
        // Another site may send people to sign in, but not into an organisation of its own choosing.
        if (query.ContainsKey("organization") && !OwnCalls.ComesFromHere(context, outside))
        {
            await PortalProblems.ForeignCall.WriteAsync(context);
            return;
        }
        var host = RequestHost.Of(context).Name;
        var request = SignInRequest.New(addresses.CallbackAt(host), ReturnAddress.Of(query["returnUrl"]));
        if (await realm.PushAsync(tenant, Parameters(tenant, request, query), ct) is not { } pushed)
        {
            await pages.WriteAsync(context, tenant, PlainPage.NoAnswer);
            return;
        }
        var handle = BrowserHandle.New();
        await sessions.AddAsync(new PortalSignIn
        {
            TenantId = tenant.Id, HandleHash = handle.Hash, CreatedAt = time.GetUtcNow(),
            Sealed = handle.Seal(tenant.Id, SignInRequest.Purpose, request),
        }, ct);
        cookies.WriteSignIn(context.Response, request.State, handle);
        context.Response.Redirect(QueryHelpers.AddQueryString(addresses.AuthorizeOf(tenant),
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["client_id"] = PortalClient.Id, ["request_uri"] = pushed,
            }));
    }

    private static Dictionary<string, string> Parameters(
        RegisteredTenant tenant, SignInRequest request, IQueryCollection query)
    {
        var api = tenant.Kind == TenantKind.Operator ? ApiScopes.ForStaffPeople : ApiScopes.ForTenants;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["response_type"] = "code", ["redirect_uri"] = request.RedirectUri, ["state"] = request.State,
            ["nonce"] = request.Nonce, ["code_challenge"] = request.Challenge, ["code_challenge_method"] = "S256",
            // The realm gives what the person's roles allow of it.
            ["scope"] = string.Join(' ', [.. About, .. api]),
        };
        Pass(query, "organization", parameters, "organization");
        Pass(query, "level", parameters, "acr_values");
        Pass(query, "locale", parameters, "ui_locales");
        return parameters;
    }

    private static void Pass(
        IQueryCollection query, string name, Dictionary<string, string> parameters, string parameter)
    {
        if (query[name].ToString() is { Length: > 0 and <= LongestHint } value) parameters[parameter] = value;
    }
}
