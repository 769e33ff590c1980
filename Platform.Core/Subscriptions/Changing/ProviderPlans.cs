using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Reads the provider's names of plans.</summary>
internal sealed class ProviderPlans(PlatformDbContext db)
{
    /// <summary>The plan of an offer; null for one that is not in our catalogue.</summary>
    public Task<Plan?> FindAsync(string offer, CancellationToken ct) =>
        db.Plans.AsNoTracking().FirstOrDefaultAsync(row => row.ProviderOfferId == offer, ct);

    /// <summary>What the provider has scheduled, in our words; noted at an instant.</summary>
    public async Task<NextTerm> NextTermAsync(CcpNextTerm next, DateTimeOffset at, CancellationToken ct) => new()
    {
        ScheduledAt = at,
        PlanId = next.OfferId is { } offer ? (await FindAsync(offer, ct))?.Id : null,
        Quantity = next.Quantity,
        TermEnd = next.CustomTermEnd,
    };
}
