using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>What is taken back of an issued invoice, under the terms of that invoice. Never changed.</summary>
public sealed class CreditNote : Entity, ICustomerTrade, IFixed
{
    /// <summary>The credit note's id.</summary>
    public DocumentId Id { get; init; } = DocumentId.New();

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>The invoice.</summary>
    public required DocumentId InvoiceId { get; init; }

    /// <summary>Its number.</summary>
    public required string InvoiceNumber { get; init; }

    /// <summary>Between whom it stands.</summary>
    public required InvoiceKind Kind { get; init; }

    /// <summary>Its own number, such as <c>NL01-CN-2026-000007</c>: without a gap for each company and year.</summary>
    public required string Number { get; init; }

    /// <summary>When it was issued (business time).</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The seller, as on the invoice.</summary>
    public required InvoiceParty Seller { get; init; }

    /// <summary>The buyer, as on the invoice.</summary>
    public required InvoiceParty Buyer { get; init; }

    /// <summary>ISO 4217 code of all its amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>Sum of the lines' nets, minor units, zero or more.</summary>
    public required long NetMinor { get; init; }

    /// <summary>Sum of the taxes, minor units, zero or more.</summary>
    public required long TaxMinor { get; init; }

    /// <summary>Net and taxes, minor units, zero or more.</summary>
    public required long TotalMinor { get; init; }

    /// <summary>Tax for each category and rate, by the terms of the invoice.</summary>
    public required List<InvoiceTax> Taxes { get; init; }

    /// <summary>The lines.</summary>
    public List<CreditNoteLine> Lines { get; } = [];
}

/// <summary>A line of a credit note: what is taken back of one line of the invoice.</summary>
public sealed class CreditNoteLine : ICustomerTrade, IAppendOnly
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The credit note.</summary>
    public required DocumentId CreditNoteId { get; init; }

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>The invoice.</summary>
    public required DocumentId InvoiceId { get; init; }

    /// <summary>Place on the credit note, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The line of the invoice.</summary>
    public required int InvoiceLineNumber { get; init; }

    /// <summary>The credit that caused it; null where a person did.</summary>
    public ChargeId? ChargeId { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }

    /// <summary>Net, minor units, zero or more.</summary>
    public required long NetMinor { get; init; }

    /// <summary>UNCL 5305 category of the invoice's line.</summary>
    public required string TaxCategory { get; init; }

    /// <summary>Its rate in percent.</summary>
    public required decimal TaxPercent { get; init; }

    /// <summary>The line's share of the tax, for display, minor units.</summary>
    public required long TaxMinor { get; init; }
}
