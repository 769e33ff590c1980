using Crayon.Ccp.Simulator.Billing;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Subscriptions;

namespace Crayon.Ccp.Simulator.Time;

/// <summary>Everything that time alone brings about: ends of terms, then the invoices of a month.</summary>
internal sealed class DueBusiness(TermEnds termEnds, BillingMonths billing)
{
    public async Task<DateTimeOffset?> NextAsync(SimulatorDb db, DateTimeOffset upTo, CancellationToken ct)
    {
        var (end, invoices) = (await termEnds.NextAsync(db, upTo, ct), await billing.NextAsync(db, upTo, ct));
        return end is null || invoices < end ? invoices : end;
    }

    /// <summary>Does all that is due up to and including the instant, in order, and saves it.</summary>
    public async Task ProcessAsync(SimulatorDb db, DateTimeOffset upTo, CancellationToken ct)
    {
        while (await NextAsync(db, upTo, ct) is { } due)
        {
            await termEnds.ProcessAsync(db, due, ct);
            await billing.ProcessAsync(db, due, ct);
        }
    }
}
