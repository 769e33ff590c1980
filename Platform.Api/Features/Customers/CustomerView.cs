using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Customers;

namespace Crayon.Platform.Api.Features.Customers;

/// <summary>An end-customer.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000010", "name": "Acme B.V.", "email": "it@acme.example",
      "type": "Channel", "countryCode": "NL",
      "vatId": "NL001234567B01",
      "address": { "line1": "Keizersgracht 100", "line2": null, "city": "Amsterdam", "region": null,
      "postalCode": "1015 CV", "countryCode": "NL" }, "providerLink": "Linked", "agreement": null,
      "dateCreated": "2026-03-16T09:00:00Z", "invoicesBy": "account" }
    """)]
internal sealed record CustomerView(
    Guid Id, string Name, string Email, CustomerType Type, string CountryCode, string? VatId,
    AddressBody? Address, ProviderLinkState ProviderLink,
    AgreementBody? Agreement, DateTimeOffset DateCreated)
{
    /// <summary>By what its invoices are kept apart: account, department, or null for one a month.</summary>
    public required string? InvoicesBy { get; init; }

    /// <summary>The customer's id at the supplier; for the tenant's own clients.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ProviderCustomerId { get; init; }

    public static CustomerView Of(Customer row, Caller caller) => new(
        row.CustomerId.Value, row.Name, row.Email, row.Type, row.CountryCode, row.VatId,
        AddressBody.Of(row.Address), row.ProviderLink,
        row.Agreement is { } agreement ? AgreementBody.Of(agreement) : null, row.DateCreated)
    {
        InvoicesBy = InvoiceGroupings.NameOf(row.InvoicesBy),
        ProviderCustomerId = caller.Customer is null ? row.ProviderCustomerId : null,
    };
}

/// <summary>A named person's acceptance of the supplier's customer agreement.</summary>
[Example("""
    { "acceptedBy": "Ada Jansen", "email": "ada@acme.example", "acceptedAt": "2026-03-16T09:00:00Z",
      "version": "2026-01" }
    """)]
internal sealed record AgreementBody : IRequestBody
{
    [NameRule]
    public required string AcceptedBy { get; init; }

    [MailRule]
    public required string Email { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    [StringLength(50, MinimumLength = 1)]
    public required string Version { get; init; }

    public static AgreementBody Of(CustomerAgreement agreement) => new()
    {
        AcceptedBy = agreement.AcceptedBy, Email = agreement.Email, AcceptedAt = agreement.AcceptedAt,
        Version = agreement.Version,
    };

    public CustomerAgreement ToAgreement() =>
        new() { AcceptedBy = AcceptedBy, Email = Email, AcceptedAt = AcceptedAt, Version = Version };
}
