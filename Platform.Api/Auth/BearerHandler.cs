using System.Collections.Frozen;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Crayon.Platform.Hosting.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Crayon.Platform.Api.Auth;

/// <summary>
/// Bearer tokens (RFC 6750) of the realm that the host names; on the API's own host the token's issuer names it. The
/// tenant comes from these two alone.
/// </summary>
internal sealed partial class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder,
    AccessTokenValidator validator,
        HostSettings settings) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "Bearer";
    private const string Prefix = "Bearer ";
    private readonly ILogger log = loggers.CreateLogger("Crayon.Platform.Api.Auth.Tokens");
    private bool wasPresented;
    private bool isSuspended;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header]
            || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        wasPresented = true;
        var outcome = await validator.ValidateAsync(header[Prefix.Length..].Trim(), settings.Public,
            Context.RequestAborted);
        if (outcome.Token is not { } token) return Refuse(outcome.Refusal);
        if (RequestHost.Of(Context).Tenant is { } host && host.Id != token.Realm.Id)
            return Refuse(AccessTokenRefusal.UnknownIssuer);
        var caller = new Caller(token.Realm, token.CustomerId, ActorOf(token),
            token.Scopes.ToFrozenSet(StringComparer.Ordinal))
        {
            Person = token.Person ?? token.Staff?.Person, Staff = token.Staff,
        };
        Context.Features.Set(caller);
        Context.Features.Set(new PresentedToken(header[Prefix.Length..].Trim()));
        var identity = new ClaimsIdentity([new Claim("sub", token.Subject)], Name, "sub", roleType: null);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (isSuspended) return ApiProblems.TenantSuspended.WriteAsync(Context);
        Response.Headers.WWWAuthenticate = wasPresented ? "Bearer error=\"invalid_token\"" : "Bearer";
        return ApiProblems.Unauthorized.WriteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (Context.Features.Get<LevelShortfall>() is { } shortfall) return shortfall.WriteAsync(Context);
        var scope = Context.GetEndpoint()?.Metadata.GetMetadata<ScopeRequirement>()?.Scope;
        Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{scope}\"";
        return ApiProblems.InsufficientScope.WriteAsync(Context);
    }

    private AuthenticateResult Refuse(AccessTokenRefusal? why)
    {
        isSuspended = why == AccessTokenRefusal.RealmSuspended;
        LogRefused(log, why);
        return AuthenticateResult.Fail("The token was refused.");
    }

    // Staff stay staff wherever they are at work; client credentials speak for the client itself.
    private static Actor ActorOf(AccessToken token)
    {
        if (token.Staff is { } staff) return new Actor($"staff:{staff.Person.PersonId}", ActorKind.Staff);
        var isOperators = token.Realm.Kind == TenantKind.Operator;
        // A tenant's own provider names its people by the subject alone.
        return token.Subject == token.ClientId
            ? new Actor($"client:{token.ClientId}", isOperators ? ActorKind.Staff : ActorKind.Client)
            : new Actor($"user:{token.Subject}", isOperators ? ActorKind.Staff : ActorKind.User);
    }

    [LoggerMessage(LogLevel.Information, "A token was refused: {Why}.")]
    private static partial void LogRefused(ILogger logger, AccessTokenRefusal? why);
}

/// <summary>The token of an authenticated request, for those who look at it again while they answer.</summary>
/// <param name="Text">The token.</param>
internal sealed record PresentedToken(string Text);
