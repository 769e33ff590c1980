namespace Crayon.Platform.Core.Ordering;

/// <summary>The states of an order.</summary>
public enum OrderStatus
{
    /// <summary>Being put together.</summary>
    Draft,

    /// <summary>Waits for a person.</summary>
    PendingApproval,

    /// <summary>Accepted, to be sent to the provider.</summary>
    Approved,

    /// <summary>Sent, or about to be: no longer cancellable.</summary>
    Submitted,

    /// <summary>Taken by the provider, not yet ready.</summary>
    Provisioning,

    /// <summary>Every line is an active subscription.</summary>
    Completed,

    /// <summary>Refused by a person.</summary>
    Rejected,

    /// <summary>Called back before it was sent.</summary>
    Cancelled,

    /// <summary>Some lines are active, some were refused.</summary>
    PartiallyCompleted,

    /// <summary>Refused by the provider.</summary>
    Failed,

    /// <summary>The provider did not answer: looked up by our number before anything else.</summary>
    Unknown,

    /// <summary>For a later date.</summary>
    Scheduled,
}
