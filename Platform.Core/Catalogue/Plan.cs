using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Catalogue;

/// <summary>
/// A way to buy a service in a market: term, billing cycle and unit. The provider's offers are of one market each.
/// </summary>
public sealed class Plan : Entity, IShared, IVersioned
{
    /// <summary>The plan's id.</summary>
    public PlanId Id { get; init; } = PlanId.New();

    /// <summary>The service it sells.</summary>
    public required ServiceId ServiceId { get; init; }

    /// <summary>The offer at the provider, <c>product:sku:availability</c>; unique.</summary>
    public required string ProviderOfferId { get; init; }

    /// <summary>Name for people, such as <c>Annual, paid monthly</c>.</summary>
    public required string Name { get; set; }

    /// <summary>ISO 8601 term: <c>P1M</c>, <c>P1Y</c>, <c>P3Y</c>.</summary>
    public required string Term { get; init; }

    /// <summary><c>monthly</c>, <c>annual</c>, <c>triennial</c> or <c>onetime</c>.</summary>
    public required string BillingCycle { get; init; }

    /// <summary>Whether seats or usage are paid.</summary>
    public required PlanKind Kind { get; init; }

    /// <summary>What is counted: <c>seat</c>, or <c>GB</c>, <c>hour</c>… for usage.</summary>
    public required string Unit { get; init; }

    /// <summary>Smallest quantity.</summary>
    public int MinQuantity { get; set; } = 1;

    /// <summary>Largest quantity.</summary>
    public int MaxQuantity { get; set; } = 10_000;

    /// <summary>Market segment, such as <c>commercial</c>.</summary>
    public string Segment { get; set; } = "commercial";

    /// <summary>Whether it is a trial: once for each customer, no charge.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Slug of the service that this add-on needs; null for a base service.</summary>
    public string? AddOnOf { get; set; }

    /// <summary>Whether new orders may name it; false once it has left the price sheets.</summary>
    public bool IsOffered { get; set; } = true;

    /// <inheritdoc />
    public string VersionName => DataVersion.Catalogue;
}

/// <summary>What a plan charges for.</summary>
public enum PlanKind
{
    /// <summary>A number of users.</summary>
    Seat,

    /// <summary>What was used, rated afterwards.</summary>
    Usage,
}
