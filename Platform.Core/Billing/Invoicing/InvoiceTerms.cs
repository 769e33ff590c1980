using System.ComponentModel.DataAnnotations.Schema;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>A party of a document as it was when the document was issued.</summary>
[ComplexType]
public sealed record InvoiceParty
{
    /// <summary>Registered name.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166 country.</summary>
    public required string CountryCode { get; init; }

    /// <summary>VAT or qualified-invoice registration number.</summary>
    public string? TaxId { get; init; }

    /// <summary>Where it is; null where nobody had said.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>Address for business mail.</summary>
    public string? Email { get; init; }

    /// <summary>When a registry confirmed the number (business time); null where it did not.</summary>
    public DateTimeOffset? TaxIdConfirmedAt { get; init; }

    /// <summary>The registry's reference of the consultation.</summary>
    public string? TaxIdReference { get; init; }

    /// <summary>The same party for a row of its own.</summary>
    internal InvoiceParty Copy() => this with { Address = Address?.Copy() };
}

/// <summary>Tax of one category and rate on a document.</summary>
[ComplexType]
public sealed record InvoiceTax
{
    /// <summary>UNCL 5305 category.</summary>
    public required string Category { get; init; }

    /// <summary>The rate in percent.</summary>
    public required decimal Percent { get; init; }

    /// <summary>Sum of the rounded nets taxed by it, minor units.</summary>
    public required long BasisMinor { get; init; }

    /// <summary>The tax, rounded once, minor units.</summary>
    public required long TaxMinor { get; init; }

    /// <summary>The law behind it.</summary>
    public required string Source { get; init; }
}

/// <summary>The tax of a document in the currency in which the seller declares it (VAT Directive, art. 230).</summary>
[ComplexType]
public sealed record DeclaredTax
{
    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The tax in minor units of that currency.</summary>
    public required long TaxMinor { get; init; }

    /// <summary>Units of that currency for one of the document's.</summary>
    public required decimal Rate { get; init; }

    /// <summary>From when the rate holds.</summary>
    public required DateTimeOffset RateDate { get; init; }

    /// <summary>Who stated it.</summary>
    public required string Source { get; init; }
}

/// <summary>Between whom an invoice stands.</summary>
public enum InvoiceKind
{
    /// <summary>The operator sells to a reseller.</summary>
    Wholesale,

    /// <summary>A reseller sells to its customer.</summary>
    Retail,

    /// <summary>The operator's Direct storefront sells to a customer.</summary>
    Direct,
}

/// <summary>Where an invoice stands.</summary>
public enum InvoiceStatus
{
    /// <summary>Not issued: its lines still change, and it has no number.</summary>
    Draft,

    /// <summary>Issued, nothing paid.</summary>
    Issued,

    /// <summary>Paid in part.</summary>
    PartiallyPaid,

    /// <summary>Nothing is owed any more.</summary>
    Paid,

    /// <summary>Something is owed after the due date. Never stored: it comes by the clock.</summary>
    Overdue,

    /// <summary>What was still owed was given up by a person.</summary>
    WrittenOff,
}
