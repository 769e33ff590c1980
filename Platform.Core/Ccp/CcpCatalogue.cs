namespace Crayon.Platform.Core.Ccp;

/// <summary>A product of the provider's catalogue; its plans come with the price sheets.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Slug">Readable id.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Description">What it is.</param>
/// <param name="Publisher">Who makes it.</param>
/// <param name="Category">Category.</param>
/// <param name="AddOnOf">Product ids of which the customer must hold one; empty for a product that stands
/// alone.</param>
/// <param name="UpgradesTo">Ids of the better products to which seats may move.</param>
public sealed record CcpProduct(
    string Id, string Slug, string Title, string Description, string Publisher, string Category,
    IReadOnlyList<string> AddOnOf, IReadOnlyList<string> UpgradesTo);

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Next">Where the list goes on; null on the last page.</param>
public sealed record CcpPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>All prices of a market as in force on one day.</summary>
/// <param name="Market">ISO 3166 country.</param>
/// <param name="SheetDate">When the sheet took effect.</param>
/// <param name="ETag">Its version.</param>
/// <param name="Lines">One line an offer.</param>
public sealed record CcpPriceSheet(string Market, DateOnly SheetDate, string ETag, IReadOnlyList<CcpPriceLine> Lines);

/// <summary>An offer with its price in a market.</summary>
public sealed record CcpPriceLine
{
    /// <summary>The product.</summary>
    public required string ProductId { get; init; }

    /// <summary>The offer, <c>product:sku:availability</c>; availabilities are of one market.</summary>
    public required string OfferId { get; init; }

    /// <summary>Name of the plan.</summary>
    public required string Title { get; init; }

    /// <summary>ISO 8601 term.</summary>
    public required string Term { get; init; }

    /// <summary>Billing cycle.</summary>
    public required string BillingCycle { get; init; }

    /// <summary>Whether usage is paid rather than seats.</summary>
    public required bool IsUsage { get; init; }

    /// <summary>What is counted.</summary>
    public required string Unit { get; init; }

    /// <summary>Smallest quantity.</summary>
    public required int MinQuantity { get; init; }

    /// <summary>Largest quantity.</summary>
    public required int MaxQuantity { get; init; }

    /// <summary>Market segment.</summary>
    public required string Segment { get; init; }

    /// <summary>Whether it is a trial.</summary>
    public required bool IsTrial { get; init; }

    /// <summary>Product ids of which the customer must hold one; empty for a plan that stands alone.</summary>
    public IReadOnlyList<string> AddOnOf { get; init; } = [];

    /// <summary>Purchase price a unit.</summary>
    public required decimal UnitCost { get; init; }

    /// <summary>ISO 4217 code of the purchase price.</summary>
    public required string CostCurrency { get; init; }

    /// <summary>Estimated retail price a unit.</summary>
    public required decimal ListPrice { get; init; }

    /// <summary>ISO 4217 code of the estimated retail price.</summary>
    public required string ListCurrency { get; init; }

    /// <summary>First instant of the price.</summary>
    public required DateTimeOffset EffectiveFrom { get; init; }

    /// <summary>First instant after it; null while open.</summary>
    public DateTimeOffset? EffectiveTo { get; init; }

    /// <summary>Whether the offer left the sheet with this one.</summary>
    public bool IsRemoved { get; init; }
}

/// <summary>A rate of exchange as the provider states it.</summary>
/// <param name="From">ISO 4217 code converted from.</param>
/// <param name="To">ISO 4217 code converted to.</param>
/// <param name="Rate">Units of the target for one of the source.</param>
/// <param name="ValidFrom">The day from which it holds.</param>
/// <param name="Source">Who stated it.</param>
public sealed record CcpFxRate(string From, string To, decimal Rate, DateOnly ValidFrom, string Source);
