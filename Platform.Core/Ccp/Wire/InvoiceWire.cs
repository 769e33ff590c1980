namespace Crayon.Platform.Core.Ccp.Wire;

internal sealed record InvoiceWire(
    string Id, string DocumentType, string CurrencyCode, DateTimeOffset InvoiceDate, DateOnly BillingPeriodStartDate,
    decimal TotalCharges, int LineItemCount = 0, string? AmendsOf = null)
{
    private const string CreditNote = "CreditNote";

    public CcpInvoice ToInvoice() => new(
        Id, DocumentType == CreditNote, AmendsOf, CurrencyCode, InvoiceDate, BillingPeriodStartDate, TotalCharges,
        LineItemCount);
}

internal sealed record InvoiceLineWire(
    string ReferenceId, string ChargeType, string UnitType, decimal UnitPrice, decimal EffectiveUnitPrice,
    decimal BillableQuantity, decimal Subtotal, string Currency, DateOnly ChargeStartDate, DateOnly ChargeEndDate)
{
    public string? CustomerId { get; init; }

    public string? SubscriptionId { get; init; }

    public string? ProductId { get; init; }

    public string? SkuId { get; init; }

    public string? AvailabilityId { get; init; }

    public string? ResellerMpnId { get; init; }

    public string? PricingCurrency { get; init; }

    public decimal? PcToBCExchangeRate { get; init; }

    public DateOnly? PcToBCExchangeRateDate { get; init; }

    public string? AlternateId { get; init; }

    public string? CreditReasonCode { get; init; }

    public CcpInvoiceLine ToLine() => new()
    {
        ReferenceId = ReferenceId,
        ChargeType = ChargeType,
        CustomerId = CustomerId,
        SubscriptionId = SubscriptionId,
        OfferId = ProductId is not null && SkuId is not null && AvailabilityId is not null
            ? $"{ProductId}:{SkuId}:{AvailabilityId}"
            : null,
        PartnerId = ResellerMpnId,
        UnitType = UnitType,
        UnitPrice = UnitPrice,
        EffectiveUnitPrice = EffectiveUnitPrice,
        Quantity = BillableQuantity,
        Subtotal = Subtotal,
        Currency = Currency,
        PricingCurrency = PricingCurrency ?? Currency,
        FxRate = PcToBCExchangeRate ?? 1m,
        FxDate = PcToBCExchangeRateDate ?? ChargeStartDate,
        ChargeStart = ChargeStartDate,
        ChargeEnd = ChargeEndDate,
        AlternateId = AlternateId,
        CreditReason = CreditReasonCode,
    };
}
