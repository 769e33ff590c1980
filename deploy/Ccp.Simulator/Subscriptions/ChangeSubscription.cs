using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>
/// PATCH /v1/customers/{cid}/subscriptions/{sid}: quantity, status (active, suspended, deleted), autoRenewEnabled,
/// friendlyName; the members that are sent, all or none. Needs If-Match.
/// </summary>
internal sealed class ChangeSubscription(ProviderCatalogue catalogue)
{
    internal sealed record Request(
        int? Quantity = null, string? Status = null, bool? AutoRenewEnabled = null, string? FriendlyName = null);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPatch(
        "/v1/customers/{cid}/subscriptions/{sid}",
        (HttpContext http, string cid, string sid, ChangeSubscription change, IdempotentWrites writes,
            CancellationToken ct) =>
            writes.ExecuteForAsync<Request>(
                http, cid, (body, customer, scope) => change.HandleAsync(body, customer, sid, scope, ct), ct));

    private async Task<Answer> HandleAsync(
        Request body, Customer customer, string id, WriteScope scope, CancellationToken ct)
    {
        if (await ReadSubscriptions.FindAsync(scope.Db, customer, id, ct) is not { } subscription)
            return Refusals.NotFound("subscription");
        var refusal = scope.CheckVersion(subscription.Version)
            ?? CheckShape(body)
            ?? ChangeStatus(subscription, body.Status, scope, await AddOnSeatsAsync(subscription, scope, ct))
            ?? await ChangeQuantityAsync(subscription, body.Quantity, scope, ct)
            ?? ChangeRenewal(subscription, body.AutoRenewEnabled, scope)
            ?? Rename(subscription, body.FriendlyName, scope);
        if (refusal is not null)
            return refusal;
        await scope.Db.SaveChangesAsync(ct);
        return Answer.Ok(SubscriptionBody.Of(subscription, scope.Now), ETags.Of(subscription.Version));
    }

    private static Answer? CheckShape(Request body)
    {
        if (body is { Quantity: null, Status: null, AutoRenewEnabled: null, FriendlyName: null })
            return Refusals.InvalidInput("The body changes nothing.");
        var isCancellation = body.Status == SubscriptionStatus.Deleted;
        if (isCancellation && (body.Quantity is not null || body.AutoRenewEnabled is not null))
            return Refusals.InvalidInput("A cancellation goes alone.", "status");
        return CustomerFields.Text("friendlyName", body.FriendlyName, 200);
    }

    private static Answer? ChangeStatus(Subscription subscription, string? status, WriteScope scope, int addOnSeats)
    {
        if (status is null || status == subscription.Status)
            return null;
        if (!subscription.IsRunning)
            return Refusals.SubscriptionNotActive();
        if (status == SubscriptionStatus.Deleted)
            return Cancel(subscription, scope, addOnSeats);
        if (status is not (SubscriptionStatus.Active or SubscriptionStatus.Suspended))
            return Refusals.InvalidInput("status is active, suspended or deleted.", "status");
        subscription.Status = status;
        var type = status == SubscriptionStatus.Suspended ? HistoryTypes.Suspended : HistoryTypes.Resumed;
        scope.Db.History.Add(subscription.Note(type, scope.Now, scope.Call.RequestId));
        return null;
    }

    private static Answer? Cancel(Subscription subscription, WriteScope scope, int addOnSeats)
    {
        if (addOnSeats > 0)
            return Refusals.AddOnSeatsExceedBase();
        if (scope.Now >= subscription.CancellationAllowedUntil)
            return Refusals.CancellationWindowClosed();
        scope.Db.History.Add(subscription.Cancel(scope.Now, scope.Call.RequestId));
        return null;
    }

    private async Task<Answer?> ChangeQuantityAsync(
        Subscription subscription, int? wanted, WriteScope scope, CancellationToken ct)
    {
        if (wanted is not { } quantity || quantity == subscription.Quantity)
            return null;
        if (subscription.Status != SubscriptionStatus.Active)
            return Refusals.SubscriptionNotActive();
        if (CheckBounds(subscription, quantity) is { } outOfBounds)
            return outOfBounds;
        return quantity > subscription.Quantity
            ? await AddAsync(subscription, quantity - subscription.Quantity, scope, ct)
            : await ReturnAsync(subscription, quantity, scope, ct);
    }

    private Answer? CheckBounds(Subscription subscription, int quantity)
    {
        var sku = catalogue.FindOffer(subscription.OfferId)?.Sku;
        if (quantity < (sku?.MinimumQuantity ?? 1))
            return Refusals.MinimumQuantityNotMet(sku?.MinimumQuantity ?? 1);
        return sku is not null
            && quantity > sku.MaximumQuantity ? Refusals.MaxSeatsExceeded(sku.MaximumQuantity) : null;
    }

    private static async Task<Answer?> AddAsync(
        Subscription subscription, int seats, WriteScope scope, CancellationToken ct)
    {
        var parent = subscription.ParentSubscriptionId is { } parentId
            ? await scope.Db.Subscriptions.FirstOrDefaultAsync(s => s.Id == parentId, ct)
            : null;
        if (parent is not null && subscription.Quantity + seats > parent.Quantity)
            return Refusals.AddOnSeatsExceedBase();
        scope.Db.History.Add(subscription.AddSeats(seats, scope.Now, scope.Call.RequestId));
        return null;
    }

    private static async Task<Answer?> ReturnAsync(
        Subscription subscription, int quantity, WriteScope scope, CancellationToken ct)
    {
        if (quantity < await AddOnSeatsAsync(subscription, scope, ct))
            return Refusals.AddOnSeatsExceedBase();
        var (seats, refundable) = (subscription.Quantity - quantity, subscription.RefundableOn(scope.Now));
        if (seats > refundable)
            return Refusals.QuantityReductionNotAllowed(refundable);
        scope.Db.History.Add(subscription.ReturnSeats(seats, scope.Now, scope.Call.RequestId));
        return null;
    }

    // Add-ons of one base are counted one by one: each may have as many seats as the base.
    private static async Task<int> AddOnSeatsAsync(Subscription subscription, WriteScope scope, CancellationToken ct) =>
        await scope.Db.Subscriptions
            .Where(s => s.ParentSubscriptionId == subscription.Id && s.IsRunning)
            .MaxAsync(s => (int?)s.Quantity, ct) ?? 0;

    private static Answer? ChangeRenewal(Subscription subscription, bool? isOn, WriteScope scope)
    {
        if (isOn is not { } wanted || wanted == subscription.AutoRenew)
            return null;
        if (!subscription.IsRunning)
            return Refusals.SubscriptionNotActive();
        if (subscription.IsTrial)
            return Refusals.InvalidInput("A trial does not renew.", "autoRenewEnabled");
        subscription.AutoRenew = wanted;
        scope.Db.History.Add(subscription.Note(HistoryTypes.AutoRenewChanged, scope.Now, scope.Call.RequestId));
        return null;
    }

    private static Answer? Rename(Subscription subscription, string? name, WriteScope scope)
    {
        if (name is null || name == subscription.FriendlyName)
            return null;
        subscription.FriendlyName = name;
        scope.Db.History.Add(subscription.Note(HistoryTypes.FriendlyNameChanged, scope.Now, scope.Call.RequestId));
        return null;
    }
}
