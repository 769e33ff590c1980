namespace Crayon.Platform.Core.Exports.Journal;

/// <summary>
/// Tells a part of what moves the books of the scope's tenant as a seller. Whatever moves them in a new way has a
/// source of its own.
/// </summary>
internal interface IJournalSource
{
    /// <summary>Its name, which is kept while an export is under way; without <c>|</c>.</summary>
    string Name { get; }

    /// <summary>How many entries there are.</summary>
    Task<int> CountAsync(ExportWish wish, CancellationToken ct);

    /// <summary>The entries that follow a place.</summary>
    /// <param name="wish">Which ones.</param>
    /// <param name="place">What the page before named as next; null for the beginning.</param>
    /// <param name="atMost">How many.</param>
    /// <param name="ct">Cancels.</param>
    Task<JournalPage> PageAsync(ExportWish wish, string? place, int atMost, CancellationToken ct);
}

/// <summary>A page of entries.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
internal sealed record JournalPage(IReadOnlyList<JournalEntry> Entries, string? Next);
