using Crayon.Identity.Store.Realms;
using Crayon.Platform.Api.OpenApi;

namespace Crayon.Platform.Api.Features.Realms;

/// <summary>How people sign in.</summary>
[Example("""
    { "factors": "TwoForStaff", "shortestPassword": 12, "allowsRegistration": false, "sessionIdleMinutes": 480, "sessionHours": 24 }
    """)]
internal sealed record PolicyView(
    FactorDemand Factors, int ShortestPassword, bool AllowsRegistration, int SessionIdleMinutes, int SessionHours)
{
    public static PolicyView Of(RealmPolicy policy) => new(
        policy.Factors, policy.ShortestPassword, policy.AllowsRegistration, policy.SessionIdleMinutes,
        policy.SessionHours);
}
