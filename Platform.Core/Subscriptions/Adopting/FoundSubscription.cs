using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crayon.Platform.Core.Subscriptions.Adopting;

/// <summary>A running subscription as the provider has it, and as it would stand here.</summary>
public sealed record FoundSubscription
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The plan; null where it is not in our catalogue.</summary>
    public required Guid? PlanId { get; init; }

    /// <summary>Service and plan, or the provider's offer where we do not know the plan.</summary>
    public required string Description { get; init; }

    /// <summary>Seats.</summary>
    public required int Quantity { get; init; }

    /// <summary>Where it stands.</summary>
    public required SubscriptionStatus Status { get; init; }

    /// <summary>Whether it goes on after the term.</summary>
    public required bool AutoRenew { get; init; }

    /// <summary>First instant of the running term.</summary>
    public required DateTimeOffset StartDate { get; init; }

    /// <summary>First instant after it.</summary>
    public required DateTimeOffset EndDate { get; init; }

    /// <summary>The provider's id of the base that an add-on belongs to.</summary>
    public string? Base { get; init; }

    /// <summary>Price a seat and billing period, minor units: the provider's locked price by today's rules; null for
    /// usage, and where there is none.</summary>
    public long? UnitPriceMinor { get; init; }

    /// <summary>Rate a unit of usage, unrounded; null for seats.</summary>
    public decimal? UnitRate { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Its seats by purchase, the oldest first.</summary>
    public required IReadOnlyList<FoundBatch> Batches { get; init; }

    /// <summary>What is scheduled for its next term, in the provider's words; null when nothing is.</summary>
    public string? NextTerm { get; init; }

    /// <summary>Reads it back.</summary>
    public static FoundSubscription Parse(string json) =>
        JsonSerializer.Deserialize<FoundSubscription>(json, Json)
        ?? throw new InvalidOperationException("A line of an adoption shows nothing.");

    /// <summary>The text that is kept; the same for the same figures.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <summary>Seats bought at one moment.</summary>
/// <param name="Quantity">How many are left of them.</param>
/// <param name="PurchasedAt">When they were bought.</param>
/// <param name="RefundableUntil">End of the window in which they can be returned.</param>
public sealed record FoundBatch(int Quantity, DateTimeOffset PurchasedAt, DateTimeOffset RefundableUntil);
