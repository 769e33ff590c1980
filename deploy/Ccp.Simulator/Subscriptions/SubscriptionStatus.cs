namespace Crayon.Ccp.Simulator.Subscriptions;

internal static class SubscriptionStatus
{
    public const string Active = "active";
    public const string Suspended = "suspended";
    public const string Deleted = "deleted";
    public const string Expired = "expired";

    /// <summary>Runs on after its term, month by month, at a surcharge.</summary>
    public const string Extended = "extendedTerm";
}

internal static class SuspensionReasons
{
    public const string Partner = "PartnerRequested";

    /// <summary>An add-on that was suspended with its base, and comes back with it.</summary>
    public const string Base = "BaseSuspended";
}
