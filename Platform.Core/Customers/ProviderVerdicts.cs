using Crayon.Platform.Core.Ccp;

namespace Crayon.Platform.Core.Customers;

/// <summary>Tells refusals that settle a matter from those that say nothing about it.</summary>
internal static class ProviderVerdicts
{
    /// <summary>
    /// Whether the provider judged the request itself: not our credentials, and not a twin still under way.
    /// </summary>
    public static bool IsVerdict(this CcpRefusedException refusal) =>
        refusal.Status != 401 && refusal.Code != "RequestInProgress";
}
