using Crayon.Identity.Store;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.People;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Features.Providers;

/// <summary>The providers that a caller looks after, and how they are shown.</summary>
internal sealed class ProviderDesk(ExternalProviders providers, PublicEndpoint endpoint)
{
    public ExternalProviders Providers => providers;

    public ProviderView View(ExternalProvider row, Caller caller) => ProviderView.Of(row, caller, endpoint);

    /// <summary>A provider for the answer, with its version as the entity tag.</summary>
    public ProviderView Show(ExternalProvider row, HttpContext context)
    {
        ETags.Show(context, row);
        return View(row, Caller.Of(context));
    }

    /// <summary>
    /// Refuses a role that may do what the caller may not: whoever comes from the provider gets it, the caller too.
    /// </summary>
    public static void RequireHeld(Caller caller, string? role)
    {
        if (role is not null && !RoleScopes.Of(role).IsSubsetOf(caller.Scopes))
            throw new DomainRuleException(IdentityRefusals.RoleNotHeld, "The role may do what you may not.");
    }
}
