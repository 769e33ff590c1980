using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Subscriptions;

namespace Crayon.Ccp.Simulator.ServiceRequests;

/// <summary>POST /v1/customers/{cid}/servicerequests: opens a case.</summary>
internal static class OpenServiceRequest
{
    internal sealed record Request(
        string Title, string Description, ContactBody PrimaryContact, string Severity = "moderate",
        string? SupportTopicId = null, string? SubscriptionId = null, string? AlternateId = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(
        "/v1/customers/{cid}/servicerequests",
        (HttpContext http, string cid, IdempotentWrites writes, CancellationToken ct) =>
            writes.ExecuteForAsync<Request>(
                http, cid, (body, customer, scope) => HandleAsync(body, customer, scope, ct), ct));

    private static async Task<Answer> HandleAsync(
        Request body, Customer customer, WriteScope scope, CancellationToken ct)
    {
        if (Check(body) is { } refusal)
            return refusal;
        if (body.SubscriptionId is { } subscription
            && await ReadSubscriptions.FindAsync(scope.Db, customer, subscription, ct) is null)
            return Refusals.NotFound("subscription");
        var request = new ServiceRequest
        {
            Id = Guid.CreateVersion7().ToString(),
            CustomerId = customer.Id,
            Title = body.Title,
            Description = body.Description,
            Severity = body.Severity,
            SupportTopicId = body.SupportTopicId,
            SubscriptionId = body.SubscriptionId,
            AlternateId = body.AlternateId,
            ContactName = body.PrimaryContact.Name,
            ContactEmail = body.PrimaryContact.Email,
            CreatedAt = scope.Now,
            ChangedAt = scope.Now,
        };
        scope.Db.ServiceRequests.Add(request);
        await scope.Db.SaveChangesAsync(ct);
        return Answer.Created(
            ServiceRequestBody.Of(request), $"/v1/customers/{customer.Id}/servicerequests/{request.Id}",
            ETags.Of(request.Version));
    }

    private static Answer? Check(Request body) =>
        CustomerFields.Text("title", body.Title, 200, isRequired: true)
        ?? CaseText.Check("description", body.Description)
        ?? CaseText.CheckSeverity(body.Severity)
        ?? CustomerFields.Text("primaryContact.name", body.PrimaryContact.Name, 200, isRequired: true)
        ?? CustomerFields.Email(body.PrimaryContact.Email)
        ?? CustomerFields.Text("supportTopicId", body.SupportTopicId, 100)
        ?? CustomerFields.Text("alternateId", body.AlternateId, 200);
}
