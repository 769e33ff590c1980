namespace Crayon.Platform.Core.Subscriptions;

/// <summary>Names a change of a subscription; also its request id at the provider.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct SubscriptionChangeId(Guid Value) : ITypedId<SubscriptionChangeId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static SubscriptionChangeId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static SubscriptionChangeId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
