using Crayon.Identity.Store;

namespace Crayon.Platform.Api.Features.Team;

/// <summary>Statuses of the refusals that realms, people and clients raise.</summary>
internal static class IdentityStatuses
{
    public static IReadOnlyDictionary<string, int> All { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [IdentityRefusals.UnknownRealm] = 404, [IdentityRefusals.KeyNotFound] = 404,
        [IdentityRefusals.ClientNotFound] = 404, [IdentityRefusals.CustomerNotFound] = 404,
        [IdentityRefusals.PersonNotFound] = 404, [IdentityRefusals.MemberNotFound] = 404,
        [IdentityRefusals.InvitationNotFound] = 404, [IdentityRefusals.ElevationNotFound] = 404,
        [IdentityRefusals.ElevationTenant] = 404, [IdentityRefusals.ProviderNotFound] = 404,
        [IdentityRefusals.DomainNotFound] = 404,
        [IdentityRefusals.RoleNotHeld] = 403, [IdentityRefusals.ScopeNotHeld] = 403,
        [IdentityRefusals.KeyState] = 409, [IdentityRefusals.ClientExists] = 409, [IdentityRefusals.PersonExists] = 409,
        [IdentityRefusals.LastHead] = 409, [IdentityRefusals.MemberElsewhere] = 409,
        [IdentityRefusals.AlreadyMember] = 409, [IdentityRefusals.TooMany] = 409,
        [IdentityRefusals.ProviderExists] = 409, [IdentityRefusals.DomainNotProven] = 409,
        [IdentityRefusals.InvalidClient] = 422, [IdentityRefusals.InvalidEmail] = 422,
        [IdentityRefusals.InvalidRole] = 422, [IdentityRefusals.InvalidName] = 422,
        [IdentityRefusals.InvalidPolicy] = 422, [IdentityRefusals.InvalidElevation] = 422,
        [IdentityRefusals.InvalidProvider] = 422, [IdentityRefusals.InvalidDomain] = 422,
        [IdentityRefusals.WeakPassword] = 422, [IdentityRefusals.Algorithm] = 422,
    };
}
