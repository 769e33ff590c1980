using System.Text.Json;
using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Promotions;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Subscriptions.Changes;

/// <summary>
/// Schedules what is to be different from the next term on, in place of what was scheduled before; null takes it back.
/// </summary>
internal sealed class NextTermChange(ProviderCatalogue catalogue, NextTermChoice choice, PromotionBook promotions)
{
    public async Task<Answer?> ApplyAsync(ChangeScope change, JsonElement instructions, CancellationToken ct)
    {
        if (!TryRead(instructions, out var body, out var malformed))
            return malformed;
        if (change.Subscription.Status != SubscriptionStatus.Active)
            return Refusals.SubscriptionNotActive();
        if (body is null)
        {
            change.Unschedule();
            return null;
        }
        if (!change.Subscription.AutoRenew)
            return Refusals.ScheduledChangeRequiresAutoRenew();
        if (body is { Product: null, Quantity: null, CustomTermEndDate: null })
            return Refusals.InvalidInput("The instructions change nothing.", "scheduledNextTermInstructions");
        return await ScheduleAsync(change, body, ct);
    }

    private async Task<Answer?> ScheduleAsync(ChangeScope change, NextTermBody body, CancellationToken ct)
    {
        var subscription = change.Subscription;
        if (catalogue.FindOffer(subscription.OfferId) is not { } current)
            return Refusals.OfferNotPurchasable("The plan has left the catalogue.", subscription.OfferId);
        var plan = current;
        if (body.Product is { } wanted)
        {
            var (found, refusal) = choice.Resolve(current, wanted, change.Now.UtcDay());
            if (found is null)
                return refusal;
            plan = found;
        }
        var quantity = body.Quantity ?? subscription.Quantity;
        if ((QuantityChange.CheckBounds(plan.Sku, quantity) ?? CheckFamily(change, plan, quantity)
            ?? CheckPromotion(body.Product?.PromotionId, plan)) is { } refused)
            return refused;
        var end = body.CustomTermEndDate is { } date ? await FindEndAsync(change, plan, date, ct) : null;
        if (body.CustomTermEndDate is not null && end is null)
            return Refusals.InvalidCustomTermEndDate();
        change.Add(subscription.Schedule(
            new NextTerm
            {
                ScheduledAt = change.Now,
                OfferId = plan == current ? null : plan.OfferId,
                TermDuration = plan.Sku.TermDuration,
                Quantity = body.Quantity,
                PromotionId = body.Product?.PromotionId,
                CustomTermEnd = end?.EndsAt,
                Anchor = end?.Frame.Anchor,
                MonthsRun = end?.Frame.MonthsRun,
            },
            change.RequestId));
        return null;
    }

    private Answer? CheckFamily(ChangeScope change, Availability plan, int quantity)
    {
        var (family, end) = (change.Family, change.Subscription.TermEnd);
        if (!family.FitsUnder(plan.Sku.Product, catalogue))
            return Refusals.OfferNotPurchasable("The add-ons cannot belong to this plan.", plan.OfferId);
        return quantity < family.AddOnSeatsAfter(end) || quantity > family.SeatLimitFrom(end)
            ? Refusals.AddOnSeatsExceedBase()
            : null;
    }

    private Answer? CheckPromotion(string? id, Availability plan) =>
        id is null || promotions.Find(id)?.IsFor(plan) == true
            ? null
            : Refusals.OfferNotPurchasable("The promotion is not for this plan.", id);

    private static async Task<CustomTermEnd?> FindEndAsync(
        ChangeScope change, Availability plan, DateTimeOffset wanted, CancellationToken ct)
    {
        var subscription = change.Subscription;
        var others = await CustomTermEnds.AnchorsAsync(change.Write.Db, subscription.CustomerId, ct);
        return CustomTermEnds.Find(
            wanted, subscription.TermEnd.UtcDay(), Terms.Months(plan.Sku.TermDuration),
            others.Where(s => s != subscription));
    }

    private static bool TryRead(JsonElement instructions, out NextTermBody? body, out Answer refusal)
    {
        (body, refusal) = (null, Refusals.InternalServerError());
        try
        {
            body = instructions.Deserialize<NextTermBody>(ApiJson.Options);
            return true;
        }
        catch (JsonException malformed)
        {
            refusal = JsonBody.Malformed(malformed);
            return false;
        }
    }
}
