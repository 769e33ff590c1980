using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;

namespace Crayon.Ccp.Simulator.Customers;

/// <summary>PATCH /v1/customers/{cid}: changes the members that are sent. Needs If-Match.</summary>
internal static class ChangeCustomer
{
    internal sealed record Request(
        string? CompanyName = null, string? Email = null, string? Domain = null, string? ExternalReference = null,
        string? PartnerIdOnRecord = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPatch(
        "/v1/customers/{cid}",
        (HttpContext http, string cid, IdempotentWrites writes, CancellationToken ct) =>
            writes.ExecuteForAsync<Request>(
                http, cid, (body, customer, scope) => HandleAsync(body, customer, scope, ct), ct));

    private static async Task<Answer> HandleAsync(
        Request body, Customer customer, WriteScope scope, CancellationToken ct)
    {
        if (scope.CheckVersion(customer.Version) is { } stale)
            return stale;
        customer.CompanyName = body.CompanyName ?? customer.CompanyName;
        customer.Email = body.Email ?? customer.Email;
        customer.Domain = body.Domain ?? customer.Domain;
        customer.ExternalReference = body.ExternalReference ?? customer.ExternalReference;
        customer.PartnerIdOnRecord = body.PartnerIdOnRecord ?? customer.PartnerIdOnRecord;
        var refusal = CustomerFields.Check(
            customer.CompanyName, customer.Email, customer.Domain, customer.ExternalReference,
            customer.PartnerIdOnRecord);
        if (refusal is not null)
            return refusal;
        customer.Version++;
        await scope.Db.SaveChangesAsync(ct);
        return CustomerBody.Answer(customer);
    }
}
