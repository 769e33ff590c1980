using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Persistence;

namespace Crayon.Ccp.Simulator.Customers;

/// <summary>
/// POST and GET /v1/customers/{cid}/agreements: who accepted the customer agreement; the latest one counts.
/// </summary>
internal static class AcceptAgreement
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        const string path = "/v1/customers/{cid}/agreements";
        routes.MapPost(path, (HttpContext http, string cid, IdempotentWrites writes, CancellationToken ct) =>
            writes.ExecuteForAsync<AgreementBody>(
                http, cid, (body, customer, scope) => HandleAsync(body, customer, scope, ct), ct));
        routes.MapGet(path, (HttpContext http, string cid, WriteGate gate, CancellationToken ct) =>
            gate.ReadAsync(http, cid, (_, customer) => Task.FromResult(List(http, customer)), ct));
    }

    public static Agreement ToAgreement(AgreementBody body) => new()
    {
        AcceptedBy = body.AcceptedBy,
        Email = body.Email,
        AcceptedAt = body.AcceptedAt,
        Version = body.Version,
    };

    public static Answer? Check(AgreementBody body) =>
        CustomerFields.Text("acceptedBy", body.AcceptedBy, 200, isRequired: true)
        ?? CustomerFields.Email(body.Email)
        ?? CustomerFields.Text("version", body.Version, 50, isRequired: true);

    private static async Task<Answer> HandleAsync(
        AgreementBody body, Customer customer, WriteScope scope, CancellationToken ct)
    {
        if (Check(body) is { } refusal)
            return refusal;
        customer.Agreement = ToAgreement(body);
        customer.Version++;
        await scope.Db.SaveChangesAsync(ct);
        return Answer.Created(body, $"/v1/customers/{customer.Id}/agreements");
    }

    private static Answer List(HttpContext http, Customer customer)
    {
        IReadOnlyList<AgreementBody> items = customer.Agreement is { } agreement ? [AgreementBody.Of(agreement)] : [];
        return Answer.Ok(new ItemList<AgreementBody>(items.Count, items, new Links(http.Request.Path, Next: null)));
    }
}
