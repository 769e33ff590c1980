using System.Text.Json.Serialization;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Features.Invoices;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing.Invoicing;

namespace Crayon.Platform.Api.Features.CreditNotes;

/// <summary>What was taken back of an invoice.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000b0", "number": "NW-CN-2026-000007",
      "invoiceId": "0199a3c0-0000-7000-8000-0000000000a0", "invoiceNumber": "NW-2026-000123", "kind": "retail",
      "customerId": "0199a3c0-0000-7000-8000-000000000010", "issuedAt": "2026-04-07T09:00:00Z",
      "reason": "Seats given back",
      "lines": [ { "number": 1, "lineNumber": 2, "description": "Productivity Suite Business, Monthly: added seats",
        "net": { "amountMinor": 1258, "currency": "EUR", "exponent": 2 }, "taxCategory": "S", "taxRate": "21",
        "tax": { "amountMinor": 264, "currency": "EUR", "exponent": 2 } } ],
      "net": { "amountMinor": 1258, "currency": "EUR", "exponent": 2 },
      "taxes": [ { "category": "S", "rate": "21", "basis": { "amountMinor": 1258, "currency": "EUR", "exponent": 2 },
        "amount": { "amountMinor": 264, "currency": "EUR", "exponent": 2 } } ],
      "total": { "amountMinor": 1522, "currency": "EUR", "exponent": 2 } }
    """)]
internal sealed record CreditNoteView(
    Guid Id, string Number, Guid InvoiceId, string InvoiceNumber,
    [property: JsonConverter(typeof(CamelCaseEnum<InvoiceKind>))] InvoiceKind Kind, Guid? CustomerId)
{
    public required DateTimeOffset IssuedAt { get; init; }

    public required string Reason { get; init; }

    public required IReadOnlyList<CreditNoteLineView> Lines { get; init; }

    public required MoneyView Net { get; init; }

    public required IReadOnlyList<InvoiceTaxView> Taxes { get; init; }

    public required MoneyView Total { get; init; }

    public static CreditNoteView Of(CreditNote row) => new(
        row.Id.Value, row.Number, row.InvoiceId.Value, row.InvoiceNumber, row.Kind, row.CustomerId?.Value)
    {
        IssuedAt = row.IssuedAt, Reason = row.Reason,
        Lines = [.. row.Lines.OrderBy(line => line.Number).Select(line => CreditNoteLineView.Of(line, row.Currency))],
        Net = MoneyView.Of(row.NetMinor, row.Currency), Taxes = InvoiceTaxView.Of(row.Taxes, row.Currency),
        Total = MoneyView.Of(row.TotalMinor, row.Currency),
    };
}

/// <summary>A line: what is taken back of one line of the invoice.</summary>
internal sealed record CreditNoteLineView(int Number, int LineNumber, string Description, MoneyView Net)
{
    public required string TaxCategory { get; init; }

    /// <summary>Percent as decimal text.</summary>
    public required string TaxRate { get; init; }

    public required MoneyView Tax { get; init; }

    public static CreditNoteLineView Of(CreditNoteLine row, string currency) => new(
        row.Number, row.InvoiceLineNumber, row.Description, MoneyView.Of(row.NetMinor, currency))
    {
        TaxCategory = row.TaxCategory, TaxRate = Decimals.Text(row.TaxPercent),
        Tax = MoneyView.Of(row.TaxMinor, currency),
    };
}
