using System.Text.RegularExpressions;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Bank;

/// <summary>What an import did.</summary>
/// <param name="Entries">The entries that are new here, in the statement's order.</param>
/// <param name="Known">How many entries were brought in before, and are left as they were.</param>
public sealed record ImportOutcome(IReadOnlyList<BankEntry> Entries, int Known)
{
    /// <summary>How many entries are payments now.</summary>
    public int Matched => Entries.Count(entry => entry.State == BankEntryState.Matched);

    /// <summary>How many entries somebody has to look at.</summary>
    public int Unmatched => Entries.Count - Matched;
}

/// <summary>
/// Brings in what came by bank and finds the invoices that it pays by their numbers. What names none, or those of
/// several buyers, waits for a person.
/// </summary>
public sealed partial class BankDesk(PlatformDbContext db, PaymentLedger ledger, Clocks clocks)
{
    // What engines take as one list of values.
    private const int AtOnce = 500;

    /// <summary>
    /// Brings in a statement of a seller, whole or not at all; the same entries again, in whatever file, change
    /// nothing.
    /// </summary>
    /// <param name="seller">Whose account it is.</param>
    /// <param name="stated">What <see cref="BankStatement"/> or <see cref="BankTable"/> has read.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ImportOutcome> ImportAsync(
        TenantId seller, IReadOnlyList<StatedCredit> stated, CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        var known = await KnownAsync(seller, stated, ct);
        var entries = stated.Where(credit => known.Add(credit.Source)).Select(credit => ToEntry(seller, credit))
            .ToList();
        var invoices = await NamedAsync(seller, entries, ct);
        foreach (var entry in entries)
        {
            db.BankEntries.Add(entry);
            if (PaidBy(entry, invoices) is { Count: > 0 } paid) await PayAsync(entry, paid, ct);
        }
        await ledger.SaveAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        return new ImportOutcome(entries, stated.Count - entries.Count);
    }

    /// <summary>A person says which invoice an entry pays.</summary>
    public async Task<BankEntry> AssignAsync(TenantId seller, Guid id, DocumentId invoiceId, CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        var entry = await FindAsync(seller, id, ct);
        var invoice = await db.Invoices.FirstOrDefaultAsync(
            row => row.Id == invoiceId && row.SellerTenantId == seller, ct) ?? throw NotFound();
        entry.EnsureOpen();
        await PayAsync(entry, [invoice], ct);
        await ledger.SaveAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        return entry;
    }

    /// <summary>A person says that an entry pays no invoice.</summary>
    public async Task<BankEntry> DismissAsync(TenantId seller, Guid id, string reason, CancellationToken ct)
    {
        var entry = await FindAsync(seller, id, ct);
        entry.Dismiss(reason);
        await ledger.SaveAsync(ct);
        return entry;
    }

    private static BankEntry ToEntry(TenantId seller, StatedCredit credit) => new()
    {
        TenantId = seller, Source = credit.Source, AmountMinor = credit.Amount.AmountMinor,
        Currency = credit.Amount.Currency.Code, BookedOn = credit.BookedOn, Payer = credit.Payer,
        Remittance = credit.Remittance,
    };

    private async Task<HashSet<string>> KnownAsync(
        TenantId seller, IReadOnlyList<StatedCredit> stated, CancellationToken ct)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sources in stated.Select(credit => credit.Source).Distinct(StringComparer.Ordinal).Chunk(AtOnce))
            known.UnionWith(await db.BankEntries
                .Where(row => row.TenantId == seller && sources.Contains(row.Source))
                .Select(row => row.Source).ToListAsync(ct));
        return known;
    }

    private async Task<ILookup<string, Invoice>> NamedAsync(
        TenantId seller, IReadOnlyList<BankEntry> entries, CancellationToken ct)
    {
        var found = new List<Invoice>();
        foreach (var numbers in entries.SelectMany(NumbersIn).Distinct(StringComparer.Ordinal).Chunk(AtOnce))
            found.AddRange(await db.Invoices
                .Where(row => row.SellerTenantId == seller && numbers.Contains(row.Number)).ToListAsync(ct));
        return found.ToLookup(row => row.Number, StringComparer.Ordinal);
    }

    // Invoices whose numbers stand in the text, in its order; none where they are of several buyers, or where two
    // companies of the seller number alike.
    private static List<Invoice> PaidBy(BankEntry entry, ILookup<string, Invoice> invoices)
    {
        var found = NumbersIn(entry).SelectMany(number => invoices[number])
            .Where(row => row.Currency == entry.Currency).ToList();
        var isOneBuyers = found.Select(row => (row.BuyerTenantId, row.CustomerId)).Distinct().Count() == 1
            && found.Select(row => row.Number).Distinct(StringComparer.Ordinal).Count() == found.Count;
        return isOneBuyers ? found : [];
    }

    private static IEnumerable<string> NumbersIn(BankEntry entry) => Numbers()
        .Matches(entry.Remittance.ToUpperInvariant()).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    private async Task PayAsync(BankEntry entry, List<Invoice> invoices, CancellationToken ct)
    {
        var (booked, now) = (new DateTimeOffset(entry.BookedOn, TimeOnly.MinValue, TimeSpan.Zero), clocks.Now);
        var payment = await ledger.RecordAsync(
            invoices[0].Id,
            new NewPayment(
                new Money(entry.AmountMinor, Currency.Of(entry.Currency)), PaymentMethod.Bank,
                booked < now ? booked : now)
            {
                Reference = entry.Remittance.Length > 0 ? entry.Remittance : null, Source = $"bank:{entry.Id}",
            }, ct);
        foreach (var invoice in invoices.Skip(1))
            if (Math.Min(payment.UnallocatedMinor, invoice.PayableMinor) is > 0 and var part)
                ledger.Lay(payment, invoice, part);
        entry.Match(payment.Id);
    }

    private async Task<BankEntry> FindAsync(TenantId seller, Guid id, CancellationToken ct) =>
        await db.BankEntries.FirstOrDefaultAsync(row => row.Id == id && row.TenantId == seller, ct) ?? throw NotFound();

    private static DomainRuleException NotFound() =>
        new(BillingRefusals.NotFound, "There is no such entry or invoice.");

    // As invoices are numbered: a prefix, the year, six digits.
    [GeneratedRegex(@"\b[A-Z0-9]+(?:-[A-Z0-9]+)*-\d{4}-\d{6}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();
}
