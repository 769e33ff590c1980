using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>POST /v1/customers/{cid}/orders: buys all lines or none.</summary>
internal static class PlaceOrder
{
    private const int MaximumLines = 50;

    internal sealed record Request(
        IReadOnlyList<LineRequest> LineItems, string? AlternateId = null, string? BillingCycle = null,
        string? CurrencyCode = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(
        "/v1/customers/{cid}/orders",
        (HttpContext http, string cid, IdempotentWrites writes, Purchase purchase, CancellationToken ct) =>
            writes.ExecuteForAsync<Request>(
                http, cid, (body, customer, scope) => HandleAsync(body, customer, scope, purchase, ct), ct));

    private static async Task<Answer> HandleAsync(
        Request body, Customer customer, WriteScope scope, Purchase purchase, CancellationToken ct)
    {
        if (Check(body, customer) is { } malformed)
            return malformed;
        var lines = body.LineItems.Select(line => line with { BillingCycle = line.BillingCycle ?? body.BillingCycle });
        var draft = new OrderDraft(body.AlternateId, [.. lines]);
        var (order, refusal) = await purchase.PlaceAsync(draft, customer, scope, ct);
        if (order is null)
            return refusal;
        if (body.CurrencyCode is not null && body.CurrencyCode != order.Currency)
            return Refusals.InvalidInput($"The market sells in {order.Currency}.", "currencyCode");
        return Answer.Created(OrderBody.Of(order), $"/v1/customers/{customer.Id}/orders/{order.Id}");
    }

    private static Answer? Check(Request body, Customer customer)
    {
        if (body.LineItems.Count is 0 or > MaximumLines)
            return Refusals.InvalidInput($"An order has 1 to {MaximumLines} lines.", "lineItems");
        return CustomerFields.Text("alternateId", body.AlternateId, 200)
            ?? (customer.Agreement is null ? Refusals.AgreementNotAccepted() : null);
    }
}
