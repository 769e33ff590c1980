namespace Crayon.Platform.Core.Subscriptions;

/// <summary>Names an account's subscription to a service.</summary>
/// <param name="Value">UUID v7.</param>
public readonly record struct SubscriptionId(Guid Value) : ITypedId<SubscriptionId>
{
    /// <summary>A new id, ordered by time.</summary>
    public static SubscriptionId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static SubscriptionId From(Guid value) => new(value);

    /// <summary>The id as shown outside.</summary>
    public override string ToString() => Value.ToString();
}
