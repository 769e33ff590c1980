using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;

namespace Crayon.Ccp.Simulator.Customers;

/// <summary>
/// POST /v1/customers: makes an end-customer. The external reference is the partner's own and may repeat.
/// </summary>
internal static class CreateCustomer
{
    internal sealed record Request(
        string CompanyName, string Email, string Country, string? Market = null, string? Domain = null,
        string? ExternalReference = null, string? PartnerIdOnRecord = null, AgreementBody? Agreement = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(
        "/v1/customers",
        (HttpContext http, IdempotentWrites writes, CancellationToken ct) =>
            writes.ExecuteAsync<Request>(http, (body, scope) => HandleAsync(body, scope, ct), ct));

    private static async Task<Answer> HandleAsync(Request body, WriteScope scope, CancellationToken ct)
    {
        if (Check(body) is { } refusal)
            return refusal;
        var customer = new Customer
        {
            Id = Guid.CreateVersion7().ToString(),
            PartnerId = scope.Call.PartnerId,
            CompanyName = body.CompanyName,
            Email = body.Email,
            Country = body.Country,
            Market = body.Market ?? body.Country,
            Domain = body.Domain,
            ExternalReference = body.ExternalReference,
            PartnerIdOnRecord = body.PartnerIdOnRecord,
            CreatedAt = scope.Now,
            Agreement = body.Agreement is { } agreement ? AcceptAgreement.ToAgreement(agreement) : null,
        };
        scope.Db.Customers.Add(customer);
        await scope.Db.SaveChangesAsync(ct);
        return Answer.Created(CustomerBody.Of(customer), $"/v1/customers/{customer.Id}", ETags.Of(customer.Version));
    }

    private static Answer? Check(Request body)
    {
        if (body.Country is not { Length: 2 } || !body.Country.All(char.IsAsciiLetterUpper))
            return Refusals.InvalidInput("country must be two capital letters (ISO 3166-1).", "country");
        if (Market.Find(body.Market ?? body.Country) is null)
            return Refusals.InvalidInput("The country has no price sheet; name a market that has one.", "market");
        return CustomerFields.Check(
            body.CompanyName, body.Email, body.Domain, body.ExternalReference, body.PartnerIdOnRecord)
            ?? (body.Agreement is { } agreement ? AcceptAgreement.Check(agreement) : null);
    }
}
