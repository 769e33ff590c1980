using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Promotions;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Subscriptions.Transitions;

/// <summary>
/// POST /v1/customers/{cid}/subscriptions/{sid}/transitions: moves all seats or some to another plan, at today's price;
/// GET lists what has moved, from here or to here. If-Match is judged when it is sent.
/// </summary>
internal sealed class TransitionRoutes(
    TransitionTargets targets, PriceBook prices, PromotionBook promotions)
{
    internal sealed record Request(
        string ToCatalogItemId, int Quantity, string TransitionType = TransitionBody.Only, string? TermDuration = null,
        string? BillingCycle = null, string? PromotionId = null);

    public static void Map(IEndpointRouteBuilder routes)
    {
        const string path = "/v1/customers/{cid}/subscriptions/{sid}/transitions";
        routes.MapPost(
            path,
            (HttpContext http, string cid, string sid, TransitionRoutes self, IdempotentWrites writes,
                CancellationToken ct) =>
                writes.ExecuteForAsync<Request>(
                    http, cid, (body, customer, scope) => self.HandleAsync(body, customer, sid, scope, ct), ct));
        routes.MapGet(
            path, (HttpContext http, string cid, string sid, WriteGate gate, CancellationToken ct) =>
                gate.ReadAsync(http, cid, (db, customer) => ListAsync(http.Request, db, customer, sid, ct), ct));
    }

    private async Task<Answer> HandleAsync(
        Request body, Customer customer, string id, WriteScope scope, CancellationToken ct)
    {
        if (await ReadSubscriptions.FindAsync(scope.Db, customer, id, ct) is not { } subscription)
            return Refusals.NotFound("subscription");
        if (!string.IsNullOrEmpty(scope.IfMatch) && scope.CheckVersion(subscription.Version) is { } stale)
            return stale;
        var family = await Family.OfAsync(scope.Db, subscription, ct);
        var today = scope.Now.UtcDay();
        var target = targets.Immediate(subscription, today).FirstOrDefault(p => p.OfferId == body.ToCatalogItemId);
        if (target is null || prices.PriceOn(target.OfferId, today) is not { } price)
            return Refusals.OfferNotPurchasable("Seats cannot move to this plan.", body.ToCatalogItemId);
        var refusal = CheckShape(body, target)
            ?? targets.Obstacle(subscription, family, target, scope.Now)
            ?? CheckSeats(body.Quantity, subscription, family);
        if (refusal is not null)
            return refusal;
        var promotion = promotions.Find(body.PromotionId);
        var purchase = new PromotionPurchase(
            target, body.Quantity, today,
            promotion is not null && await PromotionRoutes.HasHeldAsync(scope.Db, customer, promotion.ProductId, ct));
        if (body.PromotionId is not null && promotion?.Obstacles(purchase).Count != 0)
            return Refusals.OfferNotPurchasable("The promotion does not hold for this plan.", body.PromotionId);
        var unitPrice = promotion?.PriceOf(price.UnitPrice) ?? price.UnitPrice;
        return await MoveAsync(
            body.Quantity, subscription,
            new UpgradePlan(target, unitPrice, promotion?.Id, scope.Now, scope.Call.RequestId), scope, ct);
    }

    private static async Task<Answer> MoveAsync(
        int seats, Subscription subscription, UpgradePlan plan, WriteScope scope, CancellationToken ct)
    {
        var (from, to) = (subscription.OfferId, subscription);
        scope.Db.History.AddRange(subscription.Unschedule(scope.Now, scope.Call.RequestId));
        IReadOnlyList<HistoryEntry> entries;
        if (seats == subscription.Quantity)
        {
            entries = subscription.UpgradeAll(plan);
        }
        else
        {
            (to, entries) = subscription.UpgradeSome(seats, plan);
            scope.Db.Subscriptions.Add(to);
        }
        scope.Db.History.AddRange(entries);
        var transition = new Transition
        {
            Id = Guid.CreateVersion7().ToString(),
            FromSubscriptionId = subscription.Id,
            ToSubscriptionId = to.Id,
            FromOfferId = from,
            ToOfferId = plan.Target.OfferId,
            Quantity = seats,
            At = scope.Now,
            RequestId = scope.Call.RequestId,
            Currency = subscription.Currency,
            Credit = entries[0].ExtendedPrice ?? 0,
            Charge = entries[1].ExtendedPrice ?? 0,
        };
        scope.Db.Transitions.Add(transition);
        await scope.Db.SaveChangesAsync(ct);
        return Answer.Ok(TransitionBody.Of(transition));
    }

    private static Answer? CheckShape(Request body, Availability target)
    {
        if (body.TransitionType != TransitionBody.Only)
            return Refusals.InvalidInput($"transitionType is {TransitionBody.Only}.", "transitionType");
        if (body.TermDuration is not null && body.TermDuration != target.Sku.TermDuration)
            return Refusals.InvalidInput("The plan has another term.", "termDuration");
        return body.BillingCycle is not null && body.BillingCycle != target.Sku.BillingCycle
            ? Refusals.InvalidInput("The plan has another billing cycle.", "billingCycle")
            : null;
    }

    private static Answer? CheckSeats(int seats, Subscription subscription, Family family)
    {
        if (seats < 1)
            return Refusals.MinimumQuantityNotMet(1);
        if (seats > subscription.Quantity)
            return Refusals.MaxSeatsExceeded(subscription.Quantity);
        var left = subscription.Quantity - seats;
        if (left > 0 && (subscription.IsTrial || subscription.IsExtended))
            return Refusals.InvalidInput("A trial or an extended term moves as a whole.", "quantity");
        return left > 0 && left < family.AddOnSeats ? Refusals.AddOnSeatsExceedBase() : null;
    }

    private static async Task<Answer> ListAsync(
        HttpRequest request, SimulatorDb db, Customer customer, string id, CancellationToken ct)
    {
        var (page, refusal) = Page.Read(request);
        if (page is null)
            return refusal;
        if (await ReadSubscriptions.FindAsync(db, customer, id, ct) is null)
            return Refusals.NotFound("subscription");
        var query = db.Transitions.Where(t => t.FromSubscriptionId == id || t.ToSubscriptionId == id);
        return await page.ShowAsync(request, query, TransitionBody.Of, ct);
    }
}
