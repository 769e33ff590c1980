using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Customers;

/// <summary>Finds a customer for the partner that asks: absent is 404, another partner's is 403.</summary>
internal static class CustomerAccess
{
    /// <summary>Runs a read for one customer.</summary>
    public static Task<Answer> ReadAsync(
        this WriteGate gate, HttpContext http, string customerId,
        Func<SimulatorDb, Customer, Task<Answer>> read, CancellationToken ct) =>
        gate.ReadAsync(
            async db =>
            {
                var customer = await FindAsync(db, customerId, ct);
                return Check(customer, ApiCall.Of(http), out var refusal) ? await read(db, customer) : refusal;
            },
            ct);

    /// <summary>Runs a write for one customer.</summary>
    public static Task<Answer> ExecuteForAsync<TBody>(
        this IdempotentWrites writes, HttpContext http, string customerId,
        Func<TBody, Customer, WriteScope, Task<Answer>> work, CancellationToken ct) =>
        writes.ExecuteAsync<TBody>(
            http,
            async (body, scope) =>
            {
                var customer = await FindAsync(scope.Db, customerId, ct);
                return Check(customer, scope.Call, out var refusal) ? await work(body, customer, scope) : refusal;
            },
            ct);

    private static Task<Customer?> FindAsync(SimulatorDb db, string id, CancellationToken ct) =>
        db.Customers.FirstOrDefaultAsync(c => c.Id == id, ct);

    private static bool Check(
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] Customer? customer, ApiCall call, out Answer refusal)
    {
        refusal = customer is null ? Refusals.NotFound("customer") : Refusals.NoRelationship();
        return customer?.PartnerId == call.PartnerId;
    }
}
