using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>
/// When a seller's invoices are due, and what is done about those that are not paid then. Where a seller has set
/// nothing, <see cref="UsualOf"/> holds.
/// </summary>
public sealed class DunningSettings : Entity, ITenantOwned
{
    /// <summary>The most reminders of one invoice.</summary>
    public const int MostReminders = 6;

    /// <summary>The longest of all these times, days.</summary>
    public const int LongestDays = 365;

    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Days from the issue of an invoice until it is due; holds for invoices that are issued from now
    /// on.</summary>
    public int NetDays { get; private set; } = 30;

    /// <summary>Whether anything is done by itself.</summary>
    public bool IsOn { get; private set; } = true;

    /// <summary>On which days after the due day a buyer is reminded, ascending.</summary>
    public List<int> ReminderDays { get; private set; } = [3, 10, 21];

    /// <summary>On which day after it the buyer is put on hold; null for never.</summary>
    public int? HoldDays { get; private set; } = 14;

    /// <summary>On which day after it a customer's subscriptions are suspended; null for never.</summary>
    public int? SuspendDays { get; private set; } = 30;

    /// <summary>How many days before that the customer is told.</summary>
    public int NoticeDays { get; private set; } = 7;

    /// <summary>What holds for a seller that has set nothing.</summary>
    public static DunningSettings UsualOf(TenantId seller) => new() { TenantId = seller };

    /// <summary>Sets all of them; refused as <c>dunning-settings-invalid</c> where they make no sense
    /// together.</summary>
    public void Set(DunningTimes times, bool isOn)
    {
        times.Ensure();
        (NetDays, IsOn, ReminderDays) = (times.NetDays, isOn, [.. times.ReminderDays]);
        (HoldDays, SuspendDays, NoticeDays) = (times.HoldDays, times.SuspendDays, times.NoticeDays);
    }
}

/// <summary>When what is done, days.</summary>
/// <param name="NetDays">From the issue until the due day.</param>
/// <param name="ReminderDays">From the due day on.</param>
/// <param name="HoldDays">From the due day on; null for never.</param>
/// <param name="SuspendDays">From the due day on; null for never.</param>
/// <param name="NoticeDays">Before the suspension.</param>
public sealed record DunningTimes(
    int NetDays, IReadOnlyList<int> ReminderDays, int? HoldDays, int? SuspendDays, int NoticeDays)
{
    internal void Ensure()
    {
        IEnumerable<int> after = [.. ReminderDays, HoldDays ?? 1, SuspendDays ?? 1, NoticeDays];
        if (NetDays is < 0 or > DunningSettings.LongestDays
            || after.Any(days => days is < 1 or > DunningSettings.LongestDays))
            throw Invalid($"Days lie between 1 and {DunningSettings.LongestDays}; invoices may be due at once.");
        if (ReminderDays.Count > DunningSettings.MostReminders
            || ReminderDays.Zip(ReminderDays.Skip(1)).Any(pair => pair.First >= pair.Second))
            throw Invalid($"Reminders follow one another, {DunningSettings.MostReminders} at most.");
        if (SuspendDays < NoticeDays) throw Invalid("A suspension is announced after the invoice fell due.");
    }

    private static DomainRuleException Invalid(string words) => new(PaymentRefusals.DunningInvalid, words);
}
