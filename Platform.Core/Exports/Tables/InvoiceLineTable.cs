using System.Globalization;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Exports.Tables;

/// <summary>
/// The lines of issued invoices, invoice by invoice: many small ones in one page, a large one in several. The place is
/// that before an invoice, and how many of its lines are told.
/// </summary>
internal sealed class InvoiceLineTable(PlatformDbContext db) : IExportTable
{
    private const int InvoicesAtOnce = 500;

    public ExportKind Kind => ExportKind.InvoiceLines;

    public IReadOnlyList<ExportColumn> Columns => InvoiceLineCells.Columns;

    public Task<int> CountAsync(ExportWish wish, CancellationToken ct) => Rows(wish).SumAsync(row => row.LineCount, ct);

    public async Task<ExportPage> PageAsync(ExportWish wish, string? place, int atMost, CancellationToken ct)
    {
        var (before, told) = Read(place);
        var (found, further) = await InvoiceTable.Walk.ReadAsync(Rows(wish), before, InvoicesAtOnce, ct);
        if (found.Count == 0) return new ExportPage([], 0, null);
        if (found[0].LineCount - told > atMost) return await PartAsync(found[0], (before, told), atMost, ct);
        var some = Fitting(found, atMost + told);
        var isLast = some.Count == found.Count && further is null;
        var rows = await LinesAsync(some, told, ct);
        return new ExportPage(rows, rows.Count, isLast ? null : $"{InvoiceTable.Walk.PlaceOf(some[^1])}#0");
    }

    private IQueryable<Invoice> Rows(ExportWish wish) =>
        InvoiceTable.Walk.Within(wish.Of(db.Invoices.AsNoTracking()), wish);

    private async Task<ExportPage> PartAsync(
        Invoice invoice, (string? Before, int Told) at, int atMost, CancellationToken ct)
    {
        var lines = await db.InvoiceLines.AsNoTracking()
            .Where(row => row.InvoiceId == invoice.Id && row.Number > at.Told).OrderBy(row => row.Number).Take(atMost)
            .ToListAsync(ct);
        var next = string.Create(CultureInfo.InvariantCulture, $"{at.Before}#{lines[^1].Number}");
        return new ExportPage([.. lines.Select(line => InvoiceLineCells.Of(line, invoice))], lines.Count, next);
    }

    private async Task<List<string?[]>> LinesAsync(IReadOnlyList<Invoice> invoices, int told, CancellationToken ct)
    {
        var ids = invoices.Select(row => row.Id).ToList();
        var first = ids[0];
        var lines = (await db.InvoiceLines.AsNoTracking()
            .Where(row => ids.Contains(row.InvoiceId) && (row.InvoiceId != first || row.Number > told))
            .ToListAsync(ct)).ToLookup(row => row.InvoiceId);
        return
        [
            .. invoices.SelectMany(invoice => lines[invoice.Id].OrderBy(line => line.Number)
                .Select(line => InvoiceLineCells.Of(line, invoice))),
        ];
    }

    private static List<Invoice> Fitting(List<Invoice> invoices, int atMost)
    {
        var sum = 0;
        return [.. invoices.TakeWhile(row => (sum += row.LineCount) <= atMost)];
    }

    private static (string? Before, int Told) Read(string? place)
    {
        if (place is null) return (null, 0);
        var end = place.IndexOf('#', StringComparison.Ordinal);
        return (end == 0 ? null : place[..end], int.Parse(place[(end + 1)..], CultureInfo.InvariantCulture));
    }
}
