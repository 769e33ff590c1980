using System.Text.Json;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>POST /v1/customers/{cid}/carts, GET and PUT …/{cartId}, POST …/{cartId}/checkout.</summary>
internal sealed class CartRoutes(PurchaseRules rules, Purchase purchase, SimulatorClock clock)
{
    private const string Path = "/v1/customers/{cid}/carts";

    internal sealed record Request(IReadOnlyList<LineRequest> LineItems);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(
            Path,
            (HttpContext http, string cid, CartRoutes carts, IdempotentWrites writes, CancellationToken ct) =>
                writes.ExecuteForAsync<Request>(
                    http, cid, (body, customer, scope) => carts.CreateAsync(body, customer, scope, ct), ct));
        routes.MapGet(
            Path + "/{cartId}",
            (HttpContext http, string cid, string cartId, CartRoutes carts, WriteGate gate, CancellationToken ct) =>
                gate.ReadAsync(
                    http, cid, (db, customer) => carts.ReadAsync(db, customer, ApiCall.Of(http), cartId, ct), ct));
        routes.MapPut(
            Path + "/{cartId}",
            (HttpContext http, string cid, string cartId, CartRoutes carts, IdempotentWrites writes,
                CancellationToken ct) =>
                writes.ExecuteForAsync<Request>(
                    http, cid, (body, customer, scope) => carts.ReplaceAsync(body, customer, cartId, scope, ct), ct));
        routes.MapPost(
            Path + "/{cartId}/checkout",
            (HttpContext http, string cid, string cartId, CartRoutes carts, IdempotentWrites writes,
                CancellationToken ct) =>
                writes.ExecuteForAsync<Empty>(
                    http, cid, (_, customer, scope) => carts.CheckOutAsync(customer, cartId, scope, ct), ct));
    }

    private async Task<Answer> CreateAsync(Request body, Customer customer, WriteScope scope, CancellationToken ct)
    {
        if (Check(body) is { } refusal)
            return refusal;
        var cart = new Cart
        {
            Id = Guid.CreateVersion7().ToString(),
            CustomerId = customer.Id,
            CreatedAt = scope.Now,
            ExpiresAt = scope.Now + Cart.Life,
            Lines = JsonSerializer.Serialize(body.LineItems, ApiJson.Options),
        };
        scope.Db.Carts.Add(cart);
        var shown = await ShowAsync(cart, customer, scope, ct);
        return Answer.Created(shown, $"/v1/customers/{customer.Id}/carts/{cart.Id}", shown.Etag);
    }

    private async Task<Answer> ReadAsync(
        SimulatorDb db, Customer customer, ApiCall call, string cartId, CancellationToken ct)
    {
        if (await FindAsync(db, customer, cartId, ct) is not { } cart)
            return Refusals.NotFound("cart");
        var scope = new WriteScope(db, clock.Now.ToWholeSecond(), call, IfMatch: null);
        var shown = await ShowAsync(cart, customer, scope, ct);
        return Answer.Ok(shown, shown.Etag);
    }

    private async Task<Answer> ReplaceAsync(
        Request body, Customer customer, string cartId, WriteScope scope, CancellationToken ct)
    {
        if (await FindOpenAsync(scope, customer, cartId, ct) is not { } cart)
            return Refusals.NotFound("open cart");
        if ((scope.CheckVersion(cart.Version) ?? Check(body)) is { } refusal)
            return refusal;
        cart.Lines = JsonSerializer.Serialize(body.LineItems, ApiJson.Options);
        (cart.ExpiresAt, cart.Version) = (scope.Now + Cart.Life, cart.Version + 1);
        var shown = await ShowAsync(cart, customer, scope, ct);
        return Answer.Ok(shown, shown.Etag);
    }

    private async Task<Answer> CheckOutAsync(Customer customer, string cartId, WriteScope scope, CancellationToken ct)
    {
        if (await FindOpenAsync(scope, customer, cartId, ct) is not { } cart)
            return Refusals.NotFound("open cart");
        if (customer.Agreement is null)
            return Refusals.AgreementNotAccepted();
        var (orders, errors) = (new List<OrderBody>(), new List<OrderError>());
        foreach (var (index, line) in LinesOf(cart).Index())
        {
            var (order, refusal) = await purchase.PlaceAsync(
                new OrderDraft(line.AlternateId, [line]), customer, scope, ct);
            if (order is not null)
                orders.Add(OrderBody.Of(order));
            else if (Error(refusal) is { } error)
                errors.Add(new OrderError(index, error.Code, error.Description));
        }
        // A cart of which nothing could be bought stays open, so that it can be put right.
        cart.OrderedAt = orders.Count > 0 ? scope.Now : null;
        cart.Version++;
        return Answer.Ok(new CheckoutBody(orders, errors));
    }

    private async Task<CartBody> ShowAsync(Cart cart, Customer customer, WriteScope scope, CancellationToken ct)
    {
        var lines = new List<CartLineBody>();
        foreach (var (index, line) in LinesOf(cart).Index())
        {
            var (offer, refusal) = await rules.JudgeAsync(line, [], customer, scope, ct);
            lines.Add(new CartLineBody(
                index, line, offer?.UnitPrice, offer?.Availability.Market.Currency,
                offer is null ? Error(refusal) : null));
        }
        var status = cart.OrderedAt is not null ? "ordered" : cart.ExpiresAt <= scope.Now ? "expired" : "open";
        return new CartBody(cart.Id, cart.CreatedAt, cart.ExpiresAt, status, lines, ETags.Of(cart.Version));
    }

    private static async Task<Cart?> FindOpenAsync(
        WriteScope scope, Customer customer, string cartId, CancellationToken ct) =>
        await FindAsync(scope.Db, customer, cartId, ct) is { OrderedAt: null } cart && cart.ExpiresAt > scope.Now
            ? cart
            : null;

    private static Task<Cart?> FindAsync(SimulatorDb db, Customer customer, string cartId, CancellationToken ct) =>
        db.Carts.FirstOrDefaultAsync(c => c.Id == cartId && c.CustomerId == customer.Id, ct);

    private static IReadOnlyList<LineRequest> LinesOf(Cart cart) =>
        JsonSerializer.Deserialize<List<LineRequest>>(cart.Lines, ApiJson.Options) ?? [];

    private static ErrorBody? Error(Answer refusal) =>
        JsonSerializer.Deserialize<ErrorBody>(refusal.Body, ApiJson.Options);

    private static Answer? Check(Request body) =>
        body.LineItems.Count is 0 or > 50 ? Refusals.InvalidInput("A cart has 1 to 50 lines.", "lineItems") : null;
}
