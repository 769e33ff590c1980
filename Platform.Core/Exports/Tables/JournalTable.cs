using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Exports.Journal;

namespace Crayon.Platform.Core.Exports.Tables;

/// <summary>
/// The seller's double-entry postings, one a row, source by source. The place is the source's name and its own place.
/// </summary>
internal sealed class JournalTable(IEnumerable<IJournalSource> sources) : IExportTable
{
    private readonly List<IJournalSource> ordered =
        [.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)];

    public ExportKind Kind => ExportKind.Journal;

    public IReadOnlyList<ExportColumn> Columns { get; } =
    [
        new("date"), new("period"), new("entry"), new("event"), new("number"), new("account"), new("taxCategory"),
        new("taxRate", CellType.Number), new("debit", CellType.Number), new("credit", CellType.Number),
        new("currency"), new("company"), new("buyer"), new("customerId"), new("buyerTenantId"), new("text"),
    ];

    public async Task<int> CountAsync(ExportWish wish, CancellationToken ct)
    {
        var count = 0;
        foreach (var source in ordered) count += await source.CountAsync(wish, ct);
        return count;
    }

    public async Task<ExportPage> PageAsync(ExportWish wish, string? place, int atMost, CancellationToken ct)
    {
        var (index, within) = Read(place);
        var page = await ordered[index].PageAsync(wish, within, atMost, ct);
        var next = page.Next is { } further ? $"{ordered[index].Name}|{further}"
            : index + 1 < ordered.Count ? $"{ordered[index + 1].Name}|"
            : null;
        return new ExportPage([.. page.Entries.SelectMany(RowsOf)], page.Entries.Count, next);
    }

    private (int Index, string? Within) Read(string? place)
    {
        if (place is null) return (0, null);
        var end = place.IndexOf('|', StringComparison.Ordinal);
        var index = ordered.FindIndex(source => source.Name == place[..end]);
        if (index < 0) throw new InvalidOperationException($"There is no source of postings {place[..end]} any more.");
        return (index, end + 1 == place.Length ? null : place[(end + 1)..]);
    }

    private static IEnumerable<string?[]> RowsOf(JournalEntry entry) => entry.Postings.Select(posting => new[]
    {
        ExportWords.Day(entry.At), BillingMonth.Of(entry.At).ToString(), entry.Id.ToString(), entry.Event,
        entry.Number, ExportWords.Word(posting.Account), posting.TaxCategory,
        posting.TaxPercent is { } rate ? ExportWords.Number(rate) : null,
        posting.Minor > 0 ? ExportWords.Amount(posting.Minor, entry.Currency) : null,
        posting.Minor < 0 ? ExportWords.Amount(-posting.Minor, entry.Currency) : null,
        entry.Currency, entry.Company, entry.Buyer, entry.Trade.CustomerId?.ToString(),
        entry.Trade.CustomerId is null ? entry.Trade.BuyerTenantId.ToString() : null, entry.Text,
    });
}
