using Crayon.Platform.Core.Ccp;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>A change on its way.</summary>
internal sealed record ChangeWork(
    SubscriptionChange Change, AccountSubscription Subscription, string ProviderCustomerId)
{
    public CcpSubscriptionPatch Patch(string etag) => Change.Kind switch
    {
        SubscriptionChangeKind.Cancel => new CcpSubscriptionPatch(etag, Status: "deleted"),
        SubscriptionChangeKind.AutoRenew => new CcpSubscriptionPatch(etag, AutoRenew: Change.ToAutoRenew),
        _ => new CcpSubscriptionPatch(etag, Quantity: Change.ToQuantity),
    };
}
