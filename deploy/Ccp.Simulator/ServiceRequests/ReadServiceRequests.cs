using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.ServiceRequests;

/// <summary>GET /v1/customers/{cid}/servicerequests?alternateId=&amp;status= and one case.</summary>
internal static class ReadServiceRequests
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        const string path = "/v1/customers/{cid}/servicerequests";
        routes.MapGet(path, (HttpContext http, string cid, WriteGate gate, CancellationToken ct) =>
            gate.ReadAsync(http, cid, (db, customer) => ListAsync(http.Request, db, customer, ct), ct));
        routes.MapGet(
            path + "/{id}", (HttpContext http, string cid, string id, WriteGate gate, CancellationToken ct) =>
            gate.ReadAsync(http, cid, (db, customer) => OneAsync(db, customer, id, ct), ct));
    }

    public static Task<ServiceRequest?> FindAsync(SimulatorDb db, Customer customer, string id, CancellationToken ct) =>
        db.ServiceRequests.FirstOrDefaultAsync(r => r.Id == id && r.CustomerId == customer.Id, ct);

    private static async Task<Answer> ListAsync(
        HttpRequest request, SimulatorDb db, Customer customer, CancellationToken ct)
    {
        var (page, refusal) = Page.Read(request);
        if (page is null)
            return refusal;
        var query = db.ServiceRequests.Where(r => r.CustomerId == customer.Id);
        if (request.Query["alternateId"].ToString() is { Length: > 0 } alternateId)
            query = query.Where(r => r.AlternateId == alternateId);
        if (request.Query["status"].ToString() is { Length: > 0 } status)
            query = query.Where(r => r.Status == status);
        return await page.ShowAsync(request, query, ServiceRequestBody.Of, ct);
    }

    private static async Task<Answer> OneAsync(SimulatorDb db, Customer customer, string id, CancellationToken ct) =>
        await FindAsync(db, customer, id, ct) is { } found
            ? ServiceRequestBody.Answer(found)
            : Refusals.NotFound("service request");
}
