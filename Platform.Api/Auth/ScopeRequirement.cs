using Crayon.Identity.Store.Sessions;
using Microsoft.AspNetCore.Authorization;

namespace Crayon.Platform.Api.Auth;

/// <summary>
/// The scope that an endpoint asks for, and of whom. It stands on the endpoint, so that documents and tests can read
/// it.
/// </summary>
/// <param name="Scope">One of <see cref="Core.Tenancy.ApiScopes"/>.</param>
/// <param name="Kind">Who may call.</param>
internal sealed record ScopeRequirement(string Scope, CallerKind Kind) : IAuthorizationRequirement;

internal sealed class ScopeHandler : AuthorizationHandler<ScopeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        if (context.Resource is HttpContext http && Caller.Find(http) is { } caller && IsMet(requirement, caller))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    public static bool IsMet(ScopeRequirement requirement, Caller caller) =>
        caller.Scopes.Contains(requirement.Scope) && requirement.Kind switch
        {
            CallerKind.Staff => caller.IsStaff,
            CallerKind.TenantOnly => !caller.IsStaff && caller.Customer is null,
            _ => !caller.IsStaff,
        };
}

/// <summary>
/// Runs an endpoint in the scope of the whole tenant although a customer may call it: people belong to the realm, not
/// to
/// the customer. What the customer may see is then narrowed by <see cref="Identity.Store.Organisations.TeamScope"/>.
/// </summary>
internal sealed record TenantWideScope;

/// <summary>Puts the policy on endpoints.</summary>
internal static class ScopeExtensions
{
    public static RouteHandlerBuilder RequireScope(
        this RouteHandlerBuilder endpoint, string scope, CallerKind kind = CallerKind.TenantOrCustomer)
    {
        var requirement = new ScopeRequirement(scope, kind);
        return endpoint.WithMetadata(requirement)
            .RequireAuthorization(
                new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(requirement).Build());
    }

    /// <summary>The endpoint narrows to the caller's customer by itself.</summary>
    public static RouteHandlerBuilder TenantWide(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new TenantWideScope());

    /// <summary>
    /// The person must have proved themselves by two factors, or by a passkey where the realm's policy says so
    /// (RFC 9470). A program has no such level and is refused.
    /// </summary>
    public static RouteHandlerBuilder RequireStepUp(this RouteHandlerBuilder endpoint)
    {
        var requirement = new LevelRequirement(AuthenticationLevels.TwoFactors);
        return endpoint.WithMetadata(requirement)
            .RequireAuthorization(
                new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(requirement).Build());
    }
}
