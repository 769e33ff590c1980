using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Adopting;

/// <summary>
/// Works on <c>customer.adopt</c>: reads the provider, then either shows what is there or takes over what was
/// confirmed. Each subscription commits by itself, so that the work goes on where it was cut off.
/// </summary>
internal sealed class AdoptionWork(
    PlatformDbContext db, ProviderBusiness business, Adopter adopter, BusinessClock clock) : IOutboxHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public string Topic => OutboxTopics.AdoptBusiness;

    public async Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
    {
        var id = new AdoptionId(subjectId);
        var adoption = await db.Adoptions.Include(row => row.Lines).FirstOrDefaultAsync(row => row.Id == id, ct);
        if (adoption is null or { Status: AdoptionStatus.Ready or AdoptionStatus.Completed }) return WorkOutcome.Done;
        if (await business.FindAsync(adoption.CustomerId, adoption.AccountId, ct) is not { } findings)
            return WorkOutcome.Later(Pause);
        if (adoption.Status == AdoptionStatus.Reading)
            foreach (var finding in findings) Show(adoption, finding);
        else
            await AdoptAsync(adoption, findings, ct);
        adoption.ReadAt = clock.Now;
        adoption.Status = adoption.Lines.Exists(line => line.State == AdoptionLineState.Found)
            ? AdoptionStatus.Ready
            : AdoptionStatus.Completed;
        await db.SaveChangesAsync(ct);
        return WorkOutcome.Done;
    }

    private void Show(Adoption adoption, Finding finding) => db.AdoptionLines.Add(new AdoptionLine
    {
        TenantId = adoption.TenantId,
        CustomerId = adoption.CustomerId,
        AdoptionId = adoption.Id,
        ProviderSubscriptionId = finding.Theirs.Id,
        State = finding.Obstacle is null ? AdoptionLineState.Found : AdoptionLineState.Blocked,
        Obstacle = finding.Obstacle,
        FoundJson = finding.Found.ToJson(),
    });

    // In the order of what was found: a base comes before its add-ons.
    private async Task AdoptAsync(Adoption adoption, IReadOnlyList<Finding> findings, CancellationToken ct)
    {
        var confirmed = adoption.Lines.Where(line => line.State == AdoptionLineState.Confirmed)
            .ToDictionary(line => line.ProviderSubscriptionId, StringComparer.Ordinal);
        foreach (var finding in findings)
            if (confirmed.Remove(finding.Theirs.Id, out var line))
                await adopter.AdoptAsync(adoption, line, finding, ct);
        foreach (var line in confirmed.Values) await adopter.AdoptAsync(adoption, line, finding: null, ct);
    }
}
