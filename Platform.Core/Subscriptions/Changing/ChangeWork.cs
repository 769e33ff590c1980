using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>A change on its way.</summary>
internal sealed record ChangeWork(
    SubscriptionChange Change, AccountSubscription Subscription, string ProviderCustomerId)
{
    /// <summary>The plan that seats move to, now or with the next term.</summary>
    public Plan? Target { get; init; }

    /// <summary>What to send; the same for every attempt but for the version.</summary>
    public CcpSubscriptionPatch Patch(string etag) => Change.Kind switch
    {
        SubscriptionChangeKind.Cancel => new CcpSubscriptionPatch(etag, Status: ProviderStatuses.Deleted),
        SubscriptionChangeKind.Suspend => new CcpSubscriptionPatch(etag, Status: ProviderStatuses.Suspended),
        SubscriptionChangeKind.Resume => new CcpSubscriptionPatch(etag, Status: ProviderStatuses.Active),
        SubscriptionChangeKind.AutoRenew => new CcpSubscriptionPatch(etag, AutoRenew: Change.ToAutoRenew)
        {
            HasConsent = Change.Consent is not null,
        },
        SubscriptionChangeKind.Extension => new CcpSubscriptionPatch(etag) { ExtendsAtEnd = Change.ToExtendsAtEnd },
        SubscriptionChangeKind.Unschedule => new CcpSubscriptionPatch(etag) { ClearsNextTerm = true },
        SubscriptionChangeKind.Schedule => new CcpSubscriptionPatch(etag) { NextTerm = NextTerm },
        SubscriptionChangeKind.AddSeats or SubscriptionChangeKind.ReturnSeats =>
            new CcpSubscriptionPatch(etag, Quantity: Change.ToQuantity),
        _ => throw new InvalidOperationException($"{Change.Kind} is no patch."),
    };

    /// <summary>The move to send.</summary>
    public CcpTransitionDraft Move(string etag) => new(
        etag, Target?.ProviderOfferId ?? throw new InvalidOperationException("A move without its plan."),
        Change.MovedQuantity.GetValueOrDefault());

    private CcpNextTerm NextTerm => new(Target?.ProviderOfferId, Change.Scheduled?.Quantity, Change.Scheduled?.TermEnd);
}

/// <summary>How the subscription stands once the provider has done a change.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Made">The one that holds the seats that moved, when not all did.</param>
internal sealed record ConfirmedChange(CcpSubscription Subscription, CcpSubscription? Made = null);
