using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Charging;

/// <summary>
/// The half of a charge between the operator and a reseller: the same seats and days at the reseller's buying price.
/// A Direct sale has none.
/// </summary>
public sealed class WholesaleCharge : Entity, ITwoParty, IFixed
{
    /// <summary>The charge.</summary>
    public required ChargeId ChargeId { get; init; }

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <summary>The reseller's customer for whom it is.</summary>
    public required CustomerId ForCustomerId { get; init; }

    /// <summary>What the charge is for.</summary>
    public required ChargeKind Kind { get; init; }

    /// <summary>When it falls due (business time).</summary>
    public required DateTimeOffset ChargedAt { get; init; }

    /// <summary>The charge that a credit gives back from; null for charges.</summary>
    public ChargeId? CreditOf { get; init; }

    /// <summary>Buying price a seat and full period, minor units; 0 for usage.</summary>
    public required long UnitPriceMinor { get; init; }

    /// <summary>Buying rate a unit of usage, unrounded; null for seats.</summary>
    public decimal? UnitRate { get; init; }

    /// <summary>Rounded net, halves away from zero, minor units; negative for a credit.</summary>
    public required long NetMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The month in which it is billed, <c>yyyymm</c>.</summary>
    [StaysOpen]
    public required int Month { get; set; }

    /// <summary>The wholesale invoice or credit note that it stands on; null before.</summary>
    [StaysOpen]
    public DocumentId? DocumentId { get; set; }
}
