using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>
/// Does what is due about the overdue invoices of one buyer, in one transaction in the scope of its seller. Looks at
/// how things stand and not at what happened, so that it comes out the same however late it is asked.
/// </summary>
public sealed class DunningDesk(
    PlatformDbContext db, DunningFiles files, DunningEffects effects, BusinessClock clock)
{
    /// <summary>Opens, advances and closes the cases of a buyer, with all that follows.</summary>
    internal async Task AttendAsync(DunnedBuyer buyer, CancellationToken ct)
    {
        await using var own = await db.Database.BeginTransactionAsync(ct);
        var settings = await db.DunningSettings.AsNoTracking().FirstOrDefaultAsync(
            row => row.TenantId == buyer.Seller, ct) ?? DunningSettings.UsualOf(buyer.Seller);
        var cases = await files.OpenAsync(buyer, settings.IsOn, ct);
        var unallocated = await files.UnallocatedAsync(buyer, ct);
        var left = new Dictionary<string, long>(unallocated, StringComparer.Ordinal);
        var seen = new List<DunningFile>();
        foreach (var found in cases)
        {
            var isOwed = settings.IsOn && found.Invoice.BalanceMinor > 0;
            var isCovered = isOwed && IsCovered(found, left);
            var isPressed = isOwed && !isCovered && found.OwedMinor > 0;
            // What was paid ahead and taken back is owed anew.
            var file = isPressed && found.Case.IsCovered ? await files.AgainAsync(found, ct) : found;
            file.See(unallocated.GetValueOrDefault(file.Invoice.Currency));
            file.IsStanding = isOwed && !isCovered;
            file.Case.IsCovered = isCovered || (isOwed && !isPressed && found.Case.IsCovered);
            if (!isOwed) file.Case.Close(clock.Now);
            else if (isPressed) await AdvanceAsync(buyer, file, settings, ct);
            else file.Case.NextAt = null; // until there is news of it
            seen.Add(file);
        }
        await db.SaveChangesAsync(ct);
        await effects.SettleAsync(buyer, seen, ct);
        foreach (var file in seen.Where(file => file.Case.IsCovered)) file.Case.Release();
        await db.SaveChangesAsync(ct);
        await own.CommitAsync(ct);
    }

    // What the buyer has paid ahead is its balance: it is set against what has been due longest, and nobody is
    // pressed for money that is here.
    private static bool IsCovered(DunningFile file, Dictionary<string, long> left)
    {
        var currency = file.Invoice.Currency;
        if (file.OwedMinor <= 0 || left.GetValueOrDefault(currency) < file.OwedMinor) return false;
        left[currency] -= file.OwedMinor;
        return true;
    }

    private async Task AdvanceAsync(
        DunnedBuyer buyer, DunningFile file, DunningSettings settings, CancellationToken ct)
    {
        while (true)
        {
            var ahead = DunningClock.Ahead(file.Case, settings, file.Steps);
            var due = ahead.Where(step => step.At <= clock.Now).ToList();
            file.Case.NextAt = ahead.Count > due.Count ? ahead[due.Count].At : null;
            if (due.Count == 0) return;
            foreach (var step in due)
            {
                // After a long stop only the last of several reminders goes out.
                var isSkipped = step.Kind == DunningStepKind.Reminder
                    && due.Exists(later => later.Kind == step.Kind && later.Number > step.Number);
                var mail = isSkipped ? null : await effects.TakeAsync(buyer, file, (step, settings), ct);
                file.Steps.Add(files.Add(file.Case, step, isSkipped, mail));
            }
        }
    }
}
