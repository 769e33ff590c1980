using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Sessions;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>How far a sign-in must be relied on: by the realm's policy, and by what the client asks for.</summary>
internal static class AuthorizeLevel
{
    /// <summary>The level that a sign-in must reach; null where any does.</summary>
    public static string? Of(AuthorizeFacts facts)
    {
        // Any of the levels asked for does, so the weakest of them is enough.
        var asked = AuthenticationLevels.All
            .FirstOrDefault(level => facts.Parameters.Levels.Contains(level, StringComparer.Ordinal));
        var demanded = Demanded(facts);
        return demanded is null || (asked is not null && AuthenticationLevels.Reaches(asked, demanded))
            ? asked
            : demanded;
    }

    private static string? Demanded(AuthorizeFacts facts) => facts.Policy.Factors switch
    {
        FactorDemand.PhishingResistant => AuthenticationLevels.PhishingResistant,
        FactorDemand.TwoForAll => AuthenticationLevels.TwoFactors,
        FactorDemand.TwoForStaff when facts.Memberships.Any(membership => membership.CustomerId is null) =>
            AuthenticationLevels.TwoFactors,
        _ => null,
    };
}
