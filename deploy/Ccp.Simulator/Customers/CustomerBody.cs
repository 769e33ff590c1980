using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;

namespace Crayon.Ccp.Simulator.Customers;

/// <summary>A customer as it is sent.</summary>
internal sealed record CustomerBody(
    string Id, string CompanyName, string Email, string Country, string Market, string? Domain,
    string? ExternalReference,
    string? PartnerIdOnRecord, string Status, DateTimeOffset CreatedDate, AgreementBody? Agreement, string Etag)
{
    public static CustomerBody Of(Customer c) => new(
        c.Id, c.CompanyName, c.Email, c.Country, c.Market, c.Domain, c.ExternalReference, c.PartnerIdOnRecord,
        "active", c.CreatedAt, c.Agreement is { } a ? AgreementBody.Of(a) : null, ETags.Of(c.Version));

    public static Answer Answer(Customer customer) => Http.Answer.Ok(Of(customer), ETags.Of(customer.Version));
}

/// <summary>An accepted agreement as it is sent.</summary>
internal sealed record AgreementBody(string AcceptedBy, string Email, DateTimeOffset AcceptedAt, string Version)
{
    public static AgreementBody Of(Agreement agreement) =>
        new(agreement.AcceptedBy, agreement.Email, agreement.AcceptedAt, agreement.Version);
}
