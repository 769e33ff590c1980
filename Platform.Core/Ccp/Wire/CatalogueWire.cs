namespace Crayon.Platform.Core.Ccp.Wire;

internal sealed record ProductWire(
    string Id, string Title, string Description, string Publisher, string Category, string? Slug = null,
    IReadOnlyList<string>? AddOnOf = null, IReadOnlyList<string>? UpgradesTo = null)
{
    public CcpProduct ToProduct() => new(
        Id, Slug ?? Id.ToLowerInvariant(), Title, Description, Publisher, Category, AddOnOf ?? [], UpgradesTo ?? []);
}

internal sealed record PriceSheetWire(string Market, DateOnly SheetDate, IReadOnlyList<PriceLineWire> Items);

internal sealed record PriceLineWire(
    string ProductId, string SkuId, string AvailabilityId, string SkuTitle, string TermDuration, string BillingCycle,
    decimal UnitPrice, string Currency, decimal EstimatedRetailPrice, string RetailCurrency, string UnitType,
    bool IsUsage,
    int MinimumQuantity, int MaximumQuantity, string Segment, bool IsTrial, DateTimeOffset EffectiveStartDate,
    string ChangeIndicator, DateTimeOffset? EffectiveEndDate = null, IReadOnlyList<string>? AddOnOf = null)
{
    public CcpPriceLine ToLine() => new()
    {
        ProductId = ProductId,
        OfferId = $"{ProductId}:{SkuId}:{AvailabilityId}",
        Title = SkuTitle,
        Term = TermDuration,
        BillingCycle = BillingCycle,
        IsUsage = IsUsage,
        Unit = UnitType,
        MinQuantity = MinimumQuantity,
        MaxQuantity = MaximumQuantity,
        Segment = Segment,
        IsTrial = IsTrial,
        AddOnOf = AddOnOf ?? [],
        UnitCost = UnitPrice,
        CostCurrency = Currency,
        ListPrice = EstimatedRetailPrice,
        ListCurrency = RetailCurrency,
        EffectiveFrom = EffectiveStartDate,
        EffectiveTo = EffectiveEndDate,
        IsRemoved = ChangeIndicator == "Removed",
    };
}

internal sealed record FxWire(
    string From, string To, decimal Rate, DateOnly Date, string? Source = null, DateOnly? ValidFrom = null)
{
    public CcpFxRate ToRate() => new(From, To, Rate, ValidFrom ?? Date, Source ?? "ccp");
}
