using Crayon.Platform.Core.Billing.Invoicing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Exports.Tables;

/// <summary>A table with one row for each row of the database.</summary>
internal abstract class RowTable<TRow, TId>(RowWalk<TRow, TId> walk) : IExportTable where TRow : class
{
    public abstract ExportKind Kind { get; }

    public abstract IReadOnlyList<ExportColumn> Columns { get; }

    public Task<int> CountAsync(ExportWish wish, CancellationToken ct) =>
        walk.Within(Rows(wish), wish).CountAsync(ct);

    public async Task<ExportPage> PageAsync(ExportWish wish, string? place, int atMost, CancellationToken ct)
    {
        var (rows, next) = await walk.ReadAsync(walk.Within(Rows(wish), wish), place, atMost, ct);
        return new ExportPage([.. rows.Select(CellsOf)], rows.Count, next);
    }

    /// <summary>All rows that are wanted, of whatever time.</summary>
    protected abstract IQueryable<TRow> Rows(ExportWish wish);

    /// <summary>A text for each column.</summary>
    protected abstract string?[] CellsOf(TRow row);
}

/// <summary>What several tables say in the same way.</summary>
internal static class Cells
{
    /// <summary>The columns of a party.</summary>
    public static IEnumerable<ExportColumn> OfParty(string side) =>
        [new($"{side}Name"), new($"{side}Country"), new($"{side}TaxId")];

    /// <summary>The cells of a party.</summary>
    public static IEnumerable<string?> OfParty(InvoiceParty party) => [party.Name, party.CountryCode, party.TaxId];
}
