using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Api.Problems;
using Microsoft.AspNetCore.Authorization;

namespace Crayon.Platform.Api.Auth;

/// <summary>
/// How far a sign-in must be relied on. It stands on the endpoint, so that documents and tests can read it.
/// </summary>
/// <param name="Least">One of <see cref="AuthenticationLevels"/>; the realm's policy may ask for more.</param>
internal sealed record LevelRequirement(string Least) : IAuthorizationRequirement;

/// <summary>Judges the level after the scope: who may not do it at all is not sent to sign in again.</summary>
internal sealed class LevelHandler(RealmPolicies policies) : AuthorizationHandler<LevelRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, LevelRequirement requirement)
    {
        if (context.Resource is not HttpContext http || Caller.Find(http) is not { Person: { } person } caller) return;
        var policy = await policies.OfAsync((caller.Staff?.Home ?? caller.Tenant).Id, http.RequestAborted);
        var needed = policy.Factors == FactorDemand.PhishingResistant
            ? AuthenticationLevels.PhishingResistant
            : requirement.Least;
        if (AuthenticationLevels.Reaches(person.Level, needed)) context.Succeed(requirement);
        else if (http.GetEndpoint()?.Metadata.GetMetadata<ScopeRequirement>() is { } scope
            && ScopeHandler.IsMet(scope, caller))
            http.Features.Set(new LevelShortfall(needed));
    }
}

/// <summary>
/// The level that was missing: the answer tells the client to send the person to sign in with it (RFC 9470 section 3).
/// </summary>
/// <param name="Needed">The value of <c>acr_values</c>.</param>
internal sealed record LevelShortfall(string Needed)
{
    public Task WriteAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate =
            $"Bearer error=\"insufficient_user_authentication\", acr_values=\"{Needed}\"";
        return ApiProblems.InsufficientAuthentication.WriteAsync(
            context, "Sign in again with acr_values as the challenge says.");
    }
}
