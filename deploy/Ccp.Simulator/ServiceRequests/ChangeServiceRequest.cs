using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;

namespace Crayon.Ccp.Simulator.ServiceRequests;

/// <summary>
/// PATCH /v1/customers/{cid}/servicerequests/{id}: note, severity, status (open, closed); what is sent, all or none. A
/// note from the partner gives the case back to the provider. Needs If-Match.
/// </summary>
internal static class ChangeServiceRequest
{
    internal sealed record Request(string? Note = null, string? Severity = null, string? Status = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPatch(
        "/v1/customers/{cid}/servicerequests/{id}",
        (HttpContext http, string cid, string id, IdempotentWrites writes, CancellationToken ct) =>
            writes.ExecuteForAsync<Request>(
                http, cid, (body, customer, scope) => HandleAsync(body, customer, id, scope, ct), ct));

    private static async Task<Answer> HandleAsync(
        Request body, Customer customer, string id, WriteScope scope, CancellationToken ct)
    {
        if (await ReadServiceRequests.FindAsync(scope.Db, customer, id, ct) is not { } request)
            return Refusals.NotFound("service request");
        if ((scope.CheckVersion(request.Version) ?? Check(body, request)) is { } refusal)
            return refusal;
        if (body.Severity is { } severity && severity != request.Severity)
        {
            request.Severity = severity;
            request.Touch(scope.Now);
        }
        if (body.Note is { } note)
        {
            request.Say(ServiceRequestNote.FromPartner, note, scope.Now);
            if (request.Status == ServiceRequestStatus.AttentionNeeded)
                request.MoveTo(ServiceRequestStatus.Open, scope.Now);
        }
        if (body.Status is { } status && status != request.Status)
            request.MoveTo(status, scope.Now);
        await scope.Db.SaveChangesAsync(ct);
        return ServiceRequestBody.Answer(request);
    }

    private static Answer? Check(Request body, ServiceRequest request)
    {
        if (body is { Note: null, Severity: null, Status: null })
            return Refusals.InvalidInput("The body changes nothing.");
        if (body.Status is not (null or ServiceRequestStatus.Open or ServiceRequestStatus.Closed))
            return Refusals.InvalidInput("A partner opens and closes a case.", "status");
        if (request.Status == ServiceRequestStatus.Closed && body.Status != ServiceRequestStatus.Open)
            return Refusals.InvalidInput("The case is closed; open it again first.", "status");
        return (body.Note is null ? null : CaseText.Check("note", body.Note))
            ?? (body.Severity is null ? null : CaseText.CheckSeverity(body.Severity));
    }
}
