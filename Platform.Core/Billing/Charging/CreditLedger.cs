using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Charging;

/// <summary>
/// Writes what a change gives back as credits of the charges that were made, each up to what is left of it.
/// </summary>
public sealed class CreditLedger(PlatformDbContext db, ChargeLedger ledger)
{
    /// <summary>Writes the credits of a change, before the seats themselves are taken back; the caller saves.</summary>
    internal async Task GiveBackAsync(
        AccountSubscription subscription, SubscriptionChange change, Plan plan,
        IReadOnlyList<PricedChangeLine> credits, CancellationToken ct)
    {
        if (credits.All(credit => credit.Net.AmountMinor == 0)) return;
        var scene = await ledger.SceneAsync(subscription, plan, ct);
        var charges = await OpenChargesAsync(subscription.Id, ct);
        var part = 0;
        foreach (var credit in credits)
            foreach (var (from, amount) in Spread(credit, charges, credits.Count))
                db.Charges.Add(scene.ToCharge(
                    credit.Line with { Net = new Money(-amount, credit.Net.Currency) },
                    ChargeCause.OfChange(change, ChargeKind.Credit, ++part) with
                    {
                        Batch = credit.BatchId, GivesBack = from,
                    }));
    }

    // From the charge of the batch itself first, then from those of all seats, in the period that is given back.
    private static List<(Charge? From, long Amount)> Spread(
        PricedChangeLine credit, List<OpenCharge> charges, int parts)
    {
        var (left, shares) = (-credit.Net.AmountMinor, new List<(Charge?, long)>());
        var start = credit.Line.Period.StartsAt;
        var fitting = charges.Where(row => row.Charge.PeriodStart == start)
            .OrderByDescending(row => row.Charge.BatchId == credit.BatchId)
            .ThenBy(row => row.Charge.BatchId is not null);
        foreach (var open in fitting)
        {
            var share = Math.Min(left, open.Left);
            if (share <= 0) continue;
            shares.Add((open.Charge, share));
            (left, open.Left) = (left - share, open.Left - share);
        }
        // Credits round up one by one: what is over by that was never charged. Any more was charged before there were
        // charges.
        if (left > parts) shares.Add((null, left));
        return shares;
    }

    private async Task<List<OpenCharge>> OpenChargesAsync(SubscriptionId id, CancellationToken ct)
    {
        await db.Charges.Where(row => row.SubscriptionId == id).LoadAsync(ct);
        // Those of this unit of work are not in the database yet.
        var all = db.Charges.Local.Where(row => row.SubscriptionId == id).ToList();
        var given = all.Where(row => row.CreditOf is not null).ToLookup(row => row.CreditOf);
        return [.. all.Where(row => row.Kind != ChargeKind.Credit)
            .OrderBy(row => row.ChargedAt).ThenBy(row => row.Id.Value).Select(row => new OpenCharge(row)
            {
                Left = row.NetMinor + given[row.Id].Sum(credit => credit.NetMinor),
            })];
    }

    private sealed record OpenCharge(Charge Charge)
    {
        public long Left { get; set; }
    }
}
