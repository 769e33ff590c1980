namespace Crayon.Platform.Core.Ccp;

/// <summary>A customer to make.</summary>
/// <param name="ExternalReference">Our own customer id, by which it is found again.</param>
/// <param name="Name">Name of the company.</param>
/// <param name="Email">Address of its contact.</param>
/// <param name="CountryCode">ISO 3166 country.</param>
/// <param name="Market">The market whose price sheet applies, the seller's; null for the customer's own
/// country.</param>
/// <param name="PartnerId">The partner to be named by the provider's record, or null.</param>
public sealed record CcpCustomerDraft(
    string ExternalReference, string Name, string Email, string CountryCode, string? Market = null,
    string? PartnerId = null);

/// <summary>A customer as the provider has it.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="ExternalReference">The partner's own reference.</param>
/// <param name="Name">Name of the company.</param>
/// <param name="PartnerId">The partner that the provider's record names; null when it names none.</param>
/// <param name="HasAgreement">Whether the customer agreement was accepted.</param>
public sealed record CcpCustomer(
    string Id, string? ExternalReference, string Name, string? PartnerId, bool HasAgreement);

/// <summary>Who accepted the customer agreement.</summary>
/// <param name="AcceptedBy">Name of the person.</param>
/// <param name="Email">Address of the person.</param>
/// <param name="AcceptedAt">When (UTC).</param>
/// <param name="Version">Version of the text.</param>
public sealed record CcpAgreement(string AcceptedBy, string Email, DateTimeOffset AcceptedAt, string Version);
