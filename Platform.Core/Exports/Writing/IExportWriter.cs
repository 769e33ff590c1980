using Crayon.Platform.Core.Exports.Tables;

namespace Crayon.Platform.Core.Exports.Writing;

/// <summary>Writes rows in one form while they come; it holds none of them.</summary>
internal interface IExportWriter
{
    /// <summary>The form.</summary>
    ExportFormat Format { get; }

    /// <summary>Writes the file; what it is written to stays open.</summary>
    Task WriteAsync(
        Stream to, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<string?[]> rows, CancellationToken ct);
}
