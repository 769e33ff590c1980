namespace Crayon.Ccp.Simulator.Catalogue;

/// <summary>A publisher's service with the plans it is sold in.</summary>
internal sealed record Product
{
    public required string Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Publisher { get; init; }
    public required string Category { get; init; }
    public required string Segment { get; init; }

    /// <summary>What is metered; null for seats.</summary>
    public string? UsageUnit { get; init; }

    /// <summary>Product ids of which the customer must hold one; empty for a product that stands alone.</summary>
    public IReadOnlyList<string> AddOnOf { get; init; } = [];

    /// <summary>Product ids that the customer must hold running; unlike a base they do not tie the seats.</summary>
    public IReadOnlyList<string> Prerequisites { get; init; } = [];

    /// <summary>Product ids that seats may move to in the middle of a term.</summary>
    public IReadOnlyList<string> UpgradesTo { get; init; } = [];

    public bool IsUsage => UsageUnit is not null;
}

/// <summary>One plan of a product: a term and a billing cycle.</summary>
internal sealed record Sku
{
    public required string Id { get; init; }
    public required Product Product { get; init; }
    public required string Title { get; init; }
    public required string TermDuration { get; init; }
    public required string BillingCycle { get; init; }
    public required bool IsTrial { get; init; }
    public required int MinimumQuantity { get; init; }
    public required int MaximumQuantity { get; init; }

    public string UnitType => Product.UsageUnit ?? "Seat";
}

/// <summary>A plan as sold in one market, at its first price.</summary>
internal sealed record Availability
{
    public required string Id { get; init; }
    public required Sku Sku { get; init; }
    public required Market Market { get; init; }
    public required decimal UnitPrice { get; init; }
    public required decimal RetailPrice { get; init; }

    public string OfferId => $"{Sku.Product.Id}:{Sku.Id}:{Id}";
}

/// <summary>A country with its price sheet; costs and list prices may be stated in different currencies.</summary>
internal sealed record Market(string Code, string Currency, string RetailCurrency)
{
    /// <summary>Currency of the provider's invoices, into which the costs are converted.</summary>
    public string BillingCurrency => RetailCurrency;

    public static readonly IReadOnlyList<Market> All =
        [new("NL", "EUR", "EUR"), new("DE", "EUR", "EUR"), new("JP", "USD", "JPY")];

    public static Market? Find(string? code) => All.FirstOrDefault(m => m.Code == code);
}
