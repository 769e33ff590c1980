using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>What a step does to its buyer, and what is undone when nothing stands any more.</summary>
public sealed class DunningEffects(
    DunningHolds holds, DunningSuspensions suspensions, DunningMail mail, BusinessClock clock)
{
    /// <summary>Takes a step; answers the mail that tells of it.</summary>
    internal async Task<MailId?> TakeAsync(
        DunnedBuyer buyer, DunningFile file, (PlannedStep Step, DunningSettings Settings) what, CancellationToken ct)
    {
        var (row, invoice, settings) = (file.Case, file.Invoice, what.Settings);
        switch (what.Step.Kind)
        {
            case DunningStepKind.Hold:
                row.Holds = true;
                await holds.SetAsync(buyer, invoice.Currency, ct);
                return await mail.TellAsync(file, MailTemplates.AccountHeld, invoice.DueAt, ct);
            case DunningStepKind.SuspensionNotice:
                var (announced, due) = (
                    clock.Now.AddDays(settings.NoticeDays), row.CountsFrom.AddDays(settings.SuspendDays ?? 0));
                return await mail.TellAsync(
                    file, MailTemplates.SuspensionNotice, announced > due ? announced : due, ct);
            case DunningStepKind.Suspension:
                row.Suspends = true;
                if (buyer.Customer is { } customer) await suspensions.BeginAsync(customer, ct);
                return await mail.TellAsync(file, MailTemplates.ServicesSuspended, invoice.DueAt, ct);
            default:
                return await mail.TellAsync(file, ReminderOf(what.Step, settings), invoice.DueAt, ct);
        }
    }

    /// <summary>Lifts hold and suspension of a buyer as far as no case stands that asks for them.</summary>
    internal async Task SettleAsync(DunnedBuyer buyer, IReadOnlyList<DunningFile> cases, CancellationToken ct)
    {
        var lifted = !cases.Any(file => file.IsStanding && file.Case.Holds) && await holds.LiftAsync(buyer, ct);
        var suspends = cases.Any(file => file.IsStanding && file.Case.Suspends);
        var resumes = buyer.Customer is { } customer && await suspensions.AttendAsync(customer, suspends, ct);
        if (!lifted && !resumes) return;
        if (Settled(cases) is { } file)
            await mail.TellAsync(file, MailTemplates.AccountRestored, file.Invoice.DueAt, ct);
    }

    private static DunningFile? Settled(IReadOnlyList<DunningFile> cases) =>
        cases.LastOrDefault(file => !file.IsStanding && (file.Case.Holds || file.Case.Suspends));

    private static string ReminderOf(PlannedStep step, DunningSettings settings) =>
        step.Number == 1 ? MailTemplates.PaymentReminder
        : step.Number < settings.ReminderDays.Count ? MailTemplates.PaymentReminderAgain
        : MailTemplates.PaymentReminderLast;
}
