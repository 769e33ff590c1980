namespace Crayon.Ccp.Simulator.Billing;

/// <summary>A document as it is sent; the end of its month is exclusive.</summary>
internal sealed record InvoiceBody(
    string Id, string DocumentType, string? AmendsOf, string CurrencyCode, DateTimeOffset InvoiceDate,
    DateOnly BillingPeriodStartDate, DateOnly BillingPeriodEndDate, decimal TotalCharges, int LineItemCount,
    IReadOnlyList<AdjustmentBody> Adjustments)
{
    public static InvoiceBody Of(BillingInvoice invoice, IEnumerable<BillingAdjustment> adjustments) => new(
        invoice.Id, invoice.DocumentType, invoice.AmendsOf, invoice.Currency, invoice.IssuedAt, invoice.Month,
        invoice.Month.AddMonths(1), invoice.TotalCharges, invoice.LineCount,
        [.. adjustments.Select(a => new AdjustmentBody(a.Description, a.Amount))]);
}

/// <summary>An amount that no line shows.</summary>
internal sealed record AdjustmentBody(string Description, decimal Amount);
