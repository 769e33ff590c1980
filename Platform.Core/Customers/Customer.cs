using System.ComponentModel.DataAnnotations.Schema;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Customers;

/// <summary>An end-customer: the sub-tenant that owns accounts and pays for them.</summary>
public sealed class Customer : Entity, ICustomerOwned
{
    /// <summary>The customer's id.</summary>
    public CustomerId CustomerId { get; init; } = CustomerId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Name of the company.</summary>
    public required string Name { get; set; }

    /// <summary>Address for business mail.</summary>
    public required string Email { get; set; }

    /// <summary>Whether Crayon sells to it directly or through a reseller.</summary>
    public required CustomerType Type { get; init; }

    /// <summary>ISO 3166 country, which with the VAT id decides the tax.</summary>
    public required string CountryCode { get; set; }

    /// <summary>VAT identification number, as given.</summary>
    public string? VatId { get; set; }

    /// <summary>Where it is; null where nobody said.</summary>
    public PostalAddress? Address { get; set; }

    /// <summary>By what its invoices are kept apart; null for one a month over all its accounts.</summary>
    public InvoiceGrouping? InvoicesBy { get; set; }

    /// <summary>How far the customer is known at the provider.</summary>
    public ProviderLinkState ProviderLink { get; set; }

    /// <summary>The customer's id at the provider; unique over all tenants once linked.</summary>
    public string? ProviderCustomerId { get; set; }

    /// <summary>
    /// An existing customer at the provider to which a link was asked for; not read or used before it is confirmed.
    /// </summary>
    public string? ProviderLinkRequest { get; set; }

    /// <summary>Who accepted the provider's customer agreement, and when; null before.</summary>
    public CustomerAgreement? Agreement { get; set; }

    /// <summary>When the provider recorded the agreement.</summary>
    public DateTimeOffset? AgreementConfirmedAt { get; set; }
}

/// <summary>How a customer buys.</summary>
public enum CustomerType
{
    /// <summary>Buys from Crayon.</summary>
    Direct,

    /// <summary>Buys from a reseller.</summary>
    Channel,
}

/// <summary>How far a customer is known at the provider.</summary>
public enum ProviderLinkState
{
    /// <summary>To be created there; an outbox message is under way.</summary>
    Arranging,

    /// <summary>Known there under <see cref="Customer.ProviderCustomerId"/>.</summary>
    Linked,

    /// <summary>A link to an existing customer waits for staff; nothing is read or ordered until then.</summary>
    Pending,

    /// <summary>The provider or staff refused.</summary>
    Refused,
}

/// <summary>A named person's acceptance of the provider's customer agreement.</summary>
[ComplexType]
public sealed class CustomerAgreement
{
    /// <summary>Full name of the person.</summary>
    public required string AcceptedBy { get; init; }

    /// <summary>The person's mail address.</summary>
    public required string Email { get; init; }

    /// <summary>When it was accepted (UTC).</summary>
    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>Version of the agreement's text.</summary>
    public required string Version { get; init; }
}
