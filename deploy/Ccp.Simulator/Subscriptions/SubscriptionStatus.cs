namespace Crayon.Ccp.Simulator.Subscriptions;

internal static class SubscriptionStatus
{
    public const string Active = "active";
    public const string Suspended = "suspended";
    public const string Deleted = "deleted";
    public const string Expired = "expired";
}
