using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;

namespace Crayon.Ccp.Simulator.Customers;

/// <summary>GET /v1/customers?externalReference= and GET /v1/customers/{cid}.</summary>
internal static class ReadCustomers
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/customers", ListAsync);
        routes.MapGet("/v1/customers/{cid}", (HttpContext http, string cid, WriteGate gate, CancellationToken ct) =>
            gate.ReadAsync(http, cid, (_, customer) => Task.FromResult(CustomerBody.Answer(customer)), ct));
    }

    private static async Task<Answer> ListAsync(
        HttpContext http, string? externalReference, WriteGate gate, CancellationToken ct)
    {
        var (page, refusal) = Page.Read(http.Request);
        if (page is null)
            return refusal;
        var partner = ApiCall.Of(http).PartnerId;
        return await gate.ReadAsync(
            async db =>
            {
                var query = db.Customers.Where(c => c.PartnerId == partner);
                if (externalReference is not null)
                    query = query.Where(c => c.ExternalReference == externalReference);
                return await page.ShowAsync(http.Request, query, CustomerBody.Of, ct);
            },
            ct);
    }
}
