using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Customers;

/// <summary>An end-customer as a tenant enters it.</summary>
/// <param name="Name">Name of the company, 1 to 200 characters.</param>
/// <param name="Email">Address for business mail.</param>
/// <param name="CountryCode">ISO 3166 country, two capital letters.</param>
/// <param name="VatId">VAT identification number, as given.</param>
/// <param name="Agreement">Who accepted the provider's customer agreement; may follow later, before the first
/// order.</param>
/// <param name="ProviderCustomerId">An existing customer at the provider; the link waits until staff confirm
/// it.</param>
public sealed record CreateCustomerRequest(
    string Name,
    string Email,
    string CountryCode,
    string? VatId = null,
    CustomerAgreement? Agreement = null,
    string? ProviderCustomerId = null)
{
    /// <summary>Where it is; may follow later.</summary>
    public PostalAddress? Address { get; init; }
}

/// <summary>An account as it is entered.</summary>
/// <param name="CustomerId">The customer whose account it is.</param>
/// <param name="Name">Name for people, 1 to 200 characters.</param>
/// <param name="Email">Address for mail about it; the customer's when null.</param>
public sealed record CreateAccountRequest(CustomerId CustomerId, string Name, string? Email = null);
