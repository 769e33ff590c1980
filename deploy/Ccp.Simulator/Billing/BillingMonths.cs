using System.Globalization;
using System.Text.Json;
using Crayon.Ccp.Simulator.Billing.Usage;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Billing;

/// <summary>
/// Issues the documents of each month at 00:00 UTC on the second day of the next: an invoice for each partner and
/// currency, and a credit note for what was credited.
/// </summary>
internal sealed class BillingMonths(SeatLines seats, UsageLines usage, BillingDial dial)
{
    public const string PublishedMonth = "billing.publishedMonth";

    /// <summary>The last month whose documents are out at an instant.</summary>
    public static DateOnly LastPublishedAt(DateTimeOffset now) => MonthOf(now.UtcDay().AddDays(-1)).AddMonths(-1);

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    public async Task<DateTimeOffset?> NextAsync(SimulatorDb db, DateTimeOffset upTo, CancellationToken ct)
    {
        var due = IssuedAt((await PublishedAsync(db, ct)).AddMonths(1));
        return due <= upTo ? due : null;
    }

    /// <summary>Issues all that is due up to and including the instant, and saves it.</summary>
    public async Task ProcessAsync(SimulatorDb db, DateTimeOffset upTo, CancellationToken ct)
    {
        while (await NextAsync(db, upTo, ct) is not null)
        {
            var month = (await PublishedAsync(db, ct)).AddMonths(1);
            await PublishAsync(db, month, ct);
            await StoredSettings.WriteAsync(db, PublishedMonth, month.DayNumber, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>All charges of a month up to an instant, in the order of the subscriptions.</summary>
    public IEnumerable<LineItem> LinesOf(BilledBusiness business, DateOnly month, DateTimeOffset upTo)
    {
        var end = month.AddMonths(1).AtMidnight();
        var until = upTo < end ? upTo.AddTicks(1) : end;
        return business.Subscriptions.SelectMany(billed => seats.Of(billed, month.AtMidnight(), until)
            .Concat(usage.Of(billed, month, until.UtcDay(), business.UsageOf(billed)))
            .Where(line => billed.Customer.HandedOverAt is not { } since
                || (line.UsageDate ?? line.ChargeStartDate) >= since.UtcDay()));
    }

    public static async Task<DateOnly> PublishedAsync(SimulatorDb db, CancellationToken ct)
    {
        var kept = await db.Settings.FindAsync([PublishedMonth], ct)
            ?? throw new InvalidDataException("The store does not know what was billed.");
        return DateOnly.FromDayNumber(int.Parse(kept.Value, CultureInfo.InvariantCulture));
    }

    private static DateTimeOffset IssuedAt(DateOnly month) => month.AddMonths(1).AddDays(1).AtMidnight();

    private async Task PublishAsync(SimulatorDb db, DateOnly month, CancellationToken ct)
    {
        var waiting = await db.BilledLines.Where(l => l.InvoiceId == null).OrderBy(l => l.Seq).ToListAsync(ct);
        var adjustments = await db.BillingAdjustments.Where(a => a.InvoiceId == null).ToListAsync(ct);
        var business = await BilledBusiness.LoadAsync(db, partnerId: null, month, ct);
        var lines = LinesOf(business, month, IssuedAt(month)).Select(item => Stored(item)).ToList();
        var (now, late) = Spoil(lines);
        db.BilledLines.AddRange(late);
        db.BilledLines.AddRange(now.Where(line => line.Seq == 0));
        var numbers = await db.BillingInvoices.CountAsync(ct);
        var documents = now.Concat(waiting).Select(l => (l.PartnerId, l.Currency, l.IsCredit))
            .Concat(adjustments.Select(a => (a.PartnerId, a.Currency, IsCredit: false))).Distinct()
            .OrderBy(d => d.PartnerId, StringComparer.Ordinal).ThenBy(d => d.Currency, StringComparer.Ordinal)
            .ThenBy(d => d.IsCredit).ToList();
        foreach (var (partner, currency, isCredit) in documents)
        {
            var draft = new Draft(partner, currency, isCredit, month, $"G{++numbers:D9}")
            {
                Lines = [.. now.Concat(waiting).Where(l =>
                    (l.PartnerId, l.Currency, l.IsCredit) == (partner, currency, isCredit))],
                Adjustments =
                    [.. adjustments.Where(a => !isCredit && (a.PartnerId, a.Currency) == (partner, currency))],
            };
            await IssueAsync(db, draft, ct);
        }
    }

    private static async Task IssueAsync(SimulatorDb db, Draft draft, CancellationToken ct)
    {
        foreach (var line in draft.Lines)
        {
            line.InvoiceId = draft.Id;
            line.Body = Read(line) is { } item ? Write(item with { InvoiceNumber = draft.Id }) : line.Body;
        }
        foreach (var adjustment in draft.Adjustments) adjustment.InvoiceId = draft.Id;
        var amended = draft.IsCredit
            ? await db.BillingInvoices.Where(i => i.PartnerId == draft.PartnerId && i.Currency == draft.Currency
                && i.DocumentType == DocumentTypes.Invoice).OrderByDescending(i => i.Seq).FirstOrDefaultAsync(ct)
            : null;
        db.BillingInvoices.Add(new BillingInvoice
        {
            Id = draft.Id,
            PartnerId = draft.PartnerId,
            Month = draft.Month,
            Currency = draft.Currency,
            DocumentType = draft.IsCredit ? DocumentTypes.CreditNote : DocumentTypes.Invoice,
            AmendsOf = amended?.Id,
            IssuedAt = IssuedAt(draft.Month),
            TotalCharges = draft.Lines.DistinctBy(line => line.ReferenceId, StringComparer.Ordinal)
                    .Sum(line => line.Subtotal)
                + draft.Adjustments.Sum(adjustment => adjustment.Amount),
            LineCount = draft.Lines.Count,
        });
        // A credit note may amend the invoice made a moment ago.
        await db.SaveChangesAsync(ct);
    }

    // What comes late is taken from the end, what comes twice or under an old name from the start.
    private (List<BilledLine> Now, List<BilledLine> Late) Spoil(List<BilledLine> lines)
    {
        if (lines.Count == 0) return (lines, []);
        var faults = dial.Faults;
        dial.Set(new BillingFaults());
        var late = lines.TakeLast(faults.Late).ToList();
        var now = lines.SkipLast(faults.Late).ToList();
        foreach (var index in Enumerable.Range(faults.Duplicate, faults.Unknown).Where(index => index < now.Count))
            if (Read(now[index]) is { } item)
                now[index] = Stored(item with { ChargeType = ChargeTypes.Legacy(item.ChargeType) });
        var twice = now.Take(faults.Duplicate).Select(Read).OfType<LineItem>().Select(Stored).ToList();
        return ([.. now, .. twice], late);
    }

    private static LineItem? Read(BilledLine line) =>
        JsonSerializer.Deserialize<LineItem>(line.Body, ApiJson.Options);

    private static string Write(LineItem item) => JsonSerializer.Serialize(item, ApiJson.Options);

    /// <summary>A line that waits for an invoice.</summary>
    public static BilledLine Stored(LineItem item) => new()
    {
        PartnerId = item.PartnerId,
        Currency = item.Currency,
        ReferenceId = item.ReferenceId,
        Subtotal = item.Subtotal,
        IsCredit = item.ChargeType == ChargeTypes.CustomerCredit,
        Body = Write(item),
    };

    private sealed record Draft(string PartnerId, string Currency, bool IsCredit, DateOnly Month, string Id)
    {
        public required IReadOnlyList<BilledLine> Lines { get; init; }

        public required IReadOnlyList<BillingAdjustment> Adjustments { get; init; }
    }
}
