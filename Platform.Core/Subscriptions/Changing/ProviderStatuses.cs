namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>The provider's words for the states of a subscription.</summary>
internal static class ProviderStatuses
{
    public const string Active = "active";
    public const string Suspended = "suspended";
    public const string Deleted = "deleted";
    public const string Expired = "expired";
    public const string Extended = "extendedTerm";

    public static string Of(SubscriptionStatus status) => status switch
    {
        SubscriptionStatus.Active => Active,
        SubscriptionStatus.Suspended => Suspended,
        SubscriptionStatus.ExtendedTerm => Extended,
        SubscriptionStatus.Cancelled => Deleted,
        _ => Expired,
    };

    /// <summary>Our state for a word; null for one that is not known.</summary>
    public static SubscriptionStatus? Read(string word) => word switch
    {
        Active => SubscriptionStatus.Active,
        Suspended => SubscriptionStatus.Suspended,
        Extended => SubscriptionStatus.ExtendedTerm,
        Deleted => SubscriptionStatus.Cancelled,
        Expired => SubscriptionStatus.Expired,
        _ => null,
    };
}
