using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Features.Customers;
using Crayon.Platform.Api.Features.Invoices;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;

namespace Crayon.Platform.Api.Features.Evidence;

/// <summary>A line, and how it came about for whoever reads it.</summary>
internal sealed record LineEvidence(InvoiceLineView Line, ExplanationView Explanation)
{
    public static LineEvidence Of(LineExplanation found, string currency) =>
        new(InvoiceLineView.Of(found.Line, currency), ExplanationView.Of(found, currency));
}

/// <summary>An order behind a line, with what was accepted at its checkout.</summary>
internal sealed record OrderEvidence(Guid OrderId, string Number, DateTimeOffset OrderDate, Guid CustomerId)
{
    public required string? PurchaseOrderNumber { get; init; }

    public required TermsEvidence? Terms { get; init; }

    public static OrderEvidence Of(Order row) => new(row.Id.Value, row.Number, row.OrderDate, row.CustomerId.Value)
    {
        PurchaseOrderNumber = row.PurchaseOrderNumber,
        Terms = row.Terms is { } terms ? new(terms.AcceptedBy, terms.AcceptedAt, terms.Version) : null,
    };
}

/// <summary>Terms that a person accepted with an order.</summary>
internal sealed record TermsEvidence(string AcceptedBy, DateTimeOffset AcceptedAt, string Version);

/// <summary>The customer agreement that stands behind what a customer ordered; null where none was recorded.</summary>
internal sealed record AgreementEvidence(Guid CustomerId, AgreementBody? Agreement, DateTimeOffset? ConfirmedAt)
{
    public static AgreementEvidence Of(Customer row) => new(
        row.CustomerId.Value, row.Agreement is { } agreement ? AgreementBody.Of(agreement) : null,
        row.AgreementConfirmedAt);
}

/// <summary>What the provider billed for a subscription of the invoice; for staff alone.</summary>
internal sealed record ProviderLineEvidence(
    string ProviderInvoice, string Reference, string ChargeType, CostKind Kind, Guid? SubscriptionId)
{
    public required decimal Quantity { get; init; }

    public required string UnitPrice { get; init; }

    public required string EffectiveUnitPrice { get; init; }

    public required string PricingCurrency { get; init; }

    public required string FxRate { get; init; }

    public required DateTimeOffset FxDate { get; init; }

    public required MoneyView Subtotal { get; init; }

    public required DateTimeOffset ChargedFrom { get; init; }

    public required DateTimeOffset ChargedTo { get; init; }

    public required string? CreditReason { get; init; }

    public static ProviderLineEvidence Of(CostLine row, string invoice) => new(
        invoice, row.ProviderReference, row.ChargeType, row.Kind, row.SubscriptionId?.Value)
    {
        Quantity = Decimals.Trimmed(row.Quantity), UnitPrice = Decimals.Text(row.UnitPrice),
        EffectiveUnitPrice = Decimals.Text(row.EffectiveUnitPrice), PricingCurrency = row.PricingCurrency,
        FxRate = Decimals.Text(row.FxRate), FxDate = row.FxDate,
        Subtotal = MoneyView.Of(row.SubtotalMinor, row.Currency), ChargedFrom = row.ChargedFrom,
        ChargedTo = row.ChargedTo, CreditReason = row.CreditReason,
    };
}

/// <summary>What an archive is about, and the hash of each of its files.</summary>
internal sealed record EvidenceManifest(
    Guid InvoiceId, string Number, DateTimeOffset MadeAt, string MadeFor, IReadOnlyList<EvidenceFile> Files);
