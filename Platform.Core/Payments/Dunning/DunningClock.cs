namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>A step and when it is due.</summary>
internal sealed record PlannedStep(DunningStepKind Kind, int Number, DateTimeOffset At);

/// <summary>Says which steps of a case are due: from its days, its seller's settings and the steps that were
/// taken.</summary>
internal static class DunningClock
{
    /// <summary>The steps that are to come, in their order; those that were taken are none of them.</summary>
    /// <param name="row">The case.</param>
    /// <param name="settings">The seller's.</param>
    /// <param name="taken">Steps of the case.</param>
    public static IReadOnlyList<PlannedStep> Ahead(
        DunningCase row, DunningSettings settings, IReadOnlyCollection<DunningStep> taken)
    {
        var planned = settings.ReminderDays.Select((days, index) =>
            new PlannedStep(DunningStepKind.Reminder, index + 1, row.CountsFrom.AddDays(days))).ToList();
        if (settings.HoldDays is { } hold)
            planned.Add(new PlannedStep(DunningStepKind.Hold, 0, row.CountsFrom.AddDays(hold)));
        // A reseller's customers are not made to pay for it.
        if (settings.SuspendDays is { } suspend && row.CustomerId is not null)
            planned.AddRange(Suspension(row, (suspend, settings.NoticeDays), taken));
        return
        [
            .. planned.Where(step => !taken.Any(done => done.Kind == step.Kind && done.Number == step.Number))
                .OrderBy(step => step.At).ThenBy(step => step.Kind),
        ];
    }

    // However late the notice was, it runs its full time.
    private static IEnumerable<PlannedStep> Suspension(
        DunningCase row, (int Suspend, int Notice) days, IReadOnlyCollection<DunningStep> taken)
    {
        var due = row.CountsFrom.AddDays(days.Suspend);
        yield return new PlannedStep(DunningStepKind.SuspensionNotice, 0, due.AddDays(-days.Notice));
        if (taken.FirstOrDefault(step => step.Kind == DunningStepKind.SuspensionNotice) is not { } notice) yield break;
        var announced = notice.At.AddDays(days.Notice);
        yield return new PlannedStep(DunningStepKind.Suspension, 0, announced > due ? announced : due);
    }
}
