namespace Crayon.Platform.Core.Exports.Tables;

/// <summary>The rows of a kind of export, as far as the scope sees them, read a page at a time.</summary>
internal interface IExportTable
{
    /// <summary>The kind.</summary>
    ExportKind Kind { get; }

    /// <summary>The columns, in order.</summary>
    IReadOnlyList<ExportColumn> Columns { get; }

    /// <summary>How many things there are to tell of.</summary>
    Task<int> CountAsync(ExportWish wish, CancellationToken ct);

    /// <summary>The rows of the things that follow a place, about so many.</summary>
    /// <param name="wish">Which ones.</param>
    /// <param name="place">What the page before named as next; null for the beginning.</param>
    /// <param name="atMost">How many things.</param>
    /// <param name="ct">Cancels.</param>
    Task<ExportPage> PageAsync(ExportWish wish, string? place, int atMost, CancellationToken ct);
}

/// <summary>A page of rows.</summary>
/// <param name="Rows">A text for each column; null for nothing.</param>
/// <param name="Things">Of how many things they tell.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
internal sealed record ExportPage(IReadOnlyList<string?[]> Rows, int Things, string? Next);

/// <summary>A column.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Type">What its cells are.</param>
internal sealed record ExportColumn(string Name, CellType Type = CellType.Text)
{
    /// <summary>The text of a flag that is set.</summary>
    public const string Yes = "true";

    /// <summary>The text of a flag.</summary>
    public static string Flag(bool isSet) => isSet ? Yes : "false";
}

/// <summary>What a cell is.</summary>
internal enum CellType
{
    /// <summary>Words, also days and instants (ISO 8601).</summary>
    Text,

    /// <summary>A number with decimals: amounts, rates, quantities.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>True or false.</summary>
    Flag,
}
