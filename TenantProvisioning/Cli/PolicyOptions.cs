using System.CommandLine;
using Crayon.Identity.Store.Realms;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>The options that change a realm's policy; one that is left out leaves what is there.</summary>
internal sealed class PolicyOptions
{
    private readonly Option<FactorDemand?> factors = new("--factors")
    {
        Description = "Who needs more than a password: Optional, TwoForStaff, TwoForAll or PhishingResistant",
    };

    private readonly Option<int?> shortest = new("--shortest-password")
    {
        Description = "Shortest password, 12 to 64 characters"
    };
    private readonly Option<int?> idle = new("--session-idle-minutes")
    {
        Description = "An unused session ends after 5 to 1440 minutes"
    };
    private readonly Option<int?> hours = new("--session-hours")
    {
        Description = "A session ends after 1 to 720 hours"
    };
    private readonly Option<bool?> registration = new("--registration")
    {
        Description = "Whether anyone may register: true or false"
    };

    public Option[] All => [factors, shortest, idle, hours, registration];

    public void Apply(CommandCall call, RealmPolicy policy)
    {
        policy.Factors = call.Value(factors) ?? policy.Factors;
        policy.ShortestPassword = call.Value(shortest) ?? policy.ShortestPassword;
        policy.SessionIdleMinutes = call.Value(idle) ?? policy.SessionIdleMinutes;
        policy.SessionHours = call.Value(hours) ?? policy.SessionHours;
        policy.AllowsRegistration = call.Value(registration) ?? policy.AllowsRegistration;
    }

    /// <summary>A policy as it is shown.</summary>
    public static object Shown(RealmPolicy policy) => new
    {
        policy.Factors, policy.ShortestPassword, policy.SessionIdleMinutes, policy.SessionHours,
            policy.AllowsRegistration,
    };
}
