using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Charging;

/// <summary>
/// Makes the other halves of charges, once: they come out the same whenever they are made. A part commits with its
/// mark, so that what was cut off is found again.
/// </summary>
public sealed class ChargeRating(PlatformDbContext db, BusinessClock clock)
{
    private const int AtOnce = 2000;

    /// <summary>Rates some of what is not rated yet, in a scope of <see cref="PlatformUse.Billing"/>.</summary>
    /// <returns>How many were rated; 0 when nothing is left.</returns>
    public async Task<int> RateSomeAsync(CancellationToken ct)
    {
        // A credit is capped by what the wholesale half of its charge has left, so charges come first.
        var charges = await UnratedAsync(credits: false, ct);
        if (charges.Count == 0) charges = await UnratedAsync(credits: true, ct);
        if (charges.Count == 0) return 0;
        var halves = await new ChargeHalves(db).OfAsync(charges, ct);
        await using var own = await db.Database.BeginTransactionAsync(ct);
        await halves.AddAsync(db, clock.Now, ct);
        await ChargeMarks.RateAsync(db, [.. charges.Select(row => row.Id)], clock.Now, ct);
        await own.CommitAsync(ct);
        return charges.Count;
    }

    private Task<List<Charge>> UnratedAsync(bool credits, CancellationToken ct) => db.Charges.AsNoTracking()
        .Where(row => !row.IsRated && (row.Kind == ChargeKind.Credit) == credits)
        .OrderBy(row => row.DateCreated).ThenBy(row => row.Id).Take(AtOnce).ToListAsync(ct);
}
