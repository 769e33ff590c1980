using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions.Reconciling.Events;

/// <summary>A registration of our intake at the provider, with the secret that signs its events. Times are
/// real.</summary>
public sealed class ProviderWebhook : IPlatformOnly
{
    /// <summary>The row's id; also the request id of the registration, so that a lost answer is asked for
    /// again.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The address that was registered.</summary>
    public required string Url { get; init; }

    /// <summary>The signing secret, encrypted; null until the provider has told it.</summary>
    public byte[]? SealedSecret { get; set; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When another took its place; events that were on their way then are still taken for a while.</summary>
    public DateTimeOffset? RetiredAt { get; set; }
}

/// <summary>An event that the provider sent, kept to know it again. Times are real.</summary>
public sealed class ProviderEvent : IPlatformOnly
{
    /// <summary>The provider's id of the event.</summary>
    public required string EventId { get; init; }

    /// <summary>Such as <c>subscription-updated</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, as a path at the provider.</summary>
    public required string ResourceUri { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
