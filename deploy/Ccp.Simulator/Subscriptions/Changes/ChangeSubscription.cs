using System.Text.Json;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;

namespace Crayon.Ccp.Simulator.Subscriptions.Changes;

/// <summary>
/// PATCH /v1/customers/{cid}/subscriptions/{sid}: quantity, status (active, suspended, deleted), autoRenewEnabled,
/// scheduledNextTermInstructions, extendedTermEnabled, friendlyName; the members that are sent, all or none. Needs
/// If-Match.
/// </summary>
internal sealed class ChangeSubscription(QuantityChange quantities, NextTermChange nextTerms)
{
    internal sealed record Request(
        int? Quantity = null, string? Status = null, bool? AutoRenewEnabled = null, string? FriendlyName = null,
        JsonElement ScheduledNextTermInstructions = default, bool? ExtendedTermEnabled = null,
        bool AttestationAccepted = false)
    {
        // Null takes the instructions back; only an absent member leaves them alone.
        public bool NamesNextTerm => ScheduledNextTermInstructions.ValueKind != JsonValueKind.Undefined;
    }

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
        var change = new ChangeScope(subscription, await Family.OfAsync(scope.Db, subscription, ct), scope);
        var refusal = scope.CheckVersion(subscription.Version)
            ?? CheckShape(body)
            ?? CheckMoment(subscription, body, scope.Now)
            ?? StatusChange.Apply(change, body.Status)
            ?? quantities.Apply(change, body.Quantity)
            ?? RenewalChange.Apply(change, body.AutoRenewEnabled, body.AttestationAccepted)
            ?? (body.NamesNextTerm
                ? await nextTerms.ApplyAsync(change, body.ScheduledNextTermInstructions, ct) : null)
            ?? ChangeExtension(change, body.ExtendedTermEnabled)
            ?? Rename(change, body.FriendlyName);
        if (refusal is not null)
            return refusal;
        await scope.Db.SaveChangesAsync(ct);
        return Answer.Ok(SubscriptionBody.Of(subscription, scope.Now), ETags.Of(subscription.Version));
    }

    private static Answer? CheckShape(Request body)
    {
        if (body is { Quantity: null, Status: null, AutoRenewEnabled: null, FriendlyName: null,
            ExtendedTermEnabled: null, NamesNextTerm: false })
            return Refusals.InvalidInput("The body changes nothing.");
        var isCancellation = body.Status == SubscriptionStatus.Deleted;
        if (isCancellation && (body.Quantity is not null || body.AutoRenewEnabled is not null || body.NamesNextTerm))
            return Refusals.InvalidInput("A cancellation goes alone.", "status");
        return CustomerFields.Text("friendlyName", body.FriendlyName, 200);
    }

    // What waits for its renewal takes no change at all, and what runs on after its term can only be left.
    private static Answer? CheckMoment(Subscription subscription, Request body, DateTimeOffset now)
    {
        if (subscription.IsBeingRenewed(now))
            return Refusals.RenewalInProgress();
        return subscription.IsExtended && body is not { Status: SubscriptionStatus.Deleted, FriendlyName: null,
            ExtendedTermEnabled: null }
            ? Refusals.SubscriptionNotActive()
            : null;
    }

    private static Answer? ChangeExtension(ChangeScope change, bool? isOn)
    {
        var subscription = change.Subscription;
        if (isOn is not { } wanted || wanted == subscription.ExtendsAtEnd)
            return null;
        if (!subscription.IsRunning)
            return Refusals.SubscriptionNotActive();
        if (subscription.IsTrial || subscription.IsUsage)
            return Refusals.InvalidInput("Only seats that are paid for can run on.", "extendedTermEnabled");
        subscription.ExtendsAtEnd = wanted;
        change.Note(HistoryTypes.ExtensionChanged);
        return null;
    }

    private static Answer? Rename(ChangeScope change, string? name)
    {
        if (name is null || name == change.Subscription.FriendlyName)
            return null;
        change.Subscription.FriendlyName = name;
        change.Note(HistoryTypes.FriendlyNameChanged);
        return null;
    }
}
