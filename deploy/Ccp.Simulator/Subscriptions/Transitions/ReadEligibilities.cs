using System.Text.Json;
using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Subscriptions.Transitions;

/// <summary>
/// GET /v1/customers/{cid}/subscriptions/{sid}/transitioneligibilities?type=immediate,scheduled: the plans that seats
/// may move to, each with what stands in the way; without a type the immediate ones.
/// </summary>
internal sealed class ReadEligibilities(TransitionTargets targets, SimulatorClock clock)
{
    private const string Immediate = "immediate";
    private const string Scheduled = "scheduled";

    internal sealed record Item(
        string CatalogItemId, string Title, string TermDuration, string BillingCycle, int Quantity,
        IReadOnlyList<Detail> Eligibilities);

    internal sealed record Detail(
        string EligibilityType, string TransitionType, bool IsEligible, IReadOnlyList<ErrorBody> Errors);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        "/v1/customers/{cid}/subscriptions/{sid}/transitioneligibilities",
        (HttpContext http, string cid, string sid, ReadEligibilities self, WriteGate gate, CancellationToken ct) =>
            gate.ReadAsync(http, cid, (db, customer) => self.ListAsync(http.Request, db, customer, sid, ct), ct));

    private async Task<Answer> ListAsync(
        HttpRequest request, SimulatorDb db, Customer customer, string id, CancellationToken ct)
    {
        var named = request.Query["type"].ToString();
        var types = named.Length == 0 ? [Immediate] : named.Split(',', StringSplitOptions.TrimEntries);
        if (types.Except([Immediate, Scheduled], StringComparer.Ordinal).Any())
            return Refusals.InvalidInput("type is immediate, scheduled or both.", "type");
        if (await ReadSubscriptions.FindAsync(db, customer, id, ct) is not { } subscription)
            return Refusals.NotFound("subscription");
        var family = await Family.OfAsync(db, subscription, ct);
        var found = types.Distinct(StringComparer.Ordinal).SelectMany(type => Of(subscription, family, type));
        var items = found.GroupBy(f => f.Plan)
            .Select(g => new Item(
                g.Key.OfferId, g.Key.Sku.Title, g.Key.Sku.TermDuration, g.Key.Sku.BillingCycle, subscription.Quantity,
                [.. g.Select(f => f.Detail)]))
            .ToList();
        var self = request.Path + request.QueryString.ToUriComponent();
        return Answer.Ok(new ItemList<Item>(items.Count, items, new Links(self, Next: null)));
    }

    private IEnumerable<(Availability Plan, Detail Detail)> Of(Subscription subscription, Family family, string type)
    {
        var (now, today) = (clock.Now, clock.Today);
        var plans = type == Immediate ? targets.Immediate(subscription, today) : targets.Scheduled(subscription, today);
        foreach (var plan in plans)
        {
            var obstacle = targets.Obstacle(subscription, family, plan, now)
                ?? (type == Scheduled && !subscription.AutoRenew ? Refusals.ScheduledChangeRequiresAutoRenew() : null);
            IReadOnlyList<ErrorBody> errors = obstacle is null ? [] : [ErrorOf(obstacle)];
            yield return (plan, new Detail(type, TransitionBody.Only, obstacle is null, errors));
        }
    }

    private static ErrorBody ErrorOf(Answer refusal) =>
        JsonSerializer.Deserialize<ErrorBody>(refusal.Body, ApiJson.Options)
        ?? throw new InvalidDataException("A refusal has no body.");
}
