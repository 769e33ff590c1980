using System.Globalization;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Exports.Storing;

/// <summary>
/// Keeps files of exports beside their owner's documents, as long as they are wanted. It asks nobody who reads: whoever
/// opens a file starts at a row that its scope sees.
/// </summary>
public interface IExportFiles
{
    /// <summary>Keeps what is written; what has the name already is replaced once the whole of it is there.</summary>
    Task<KeptFile> PutAsync(
        ExportFile file, Func<Stream, CancellationToken, Task> writeAsync, CancellationToken ct);

    /// <summary>The file, to be read from its beginning; null where there is none.</summary>
    Task<Stream?> OpenAsync(ExportFile file, CancellationToken ct);

    /// <summary>Removes the parts of an export and leaves its result.</summary>
    Task RemovePartsAsync(Export export, CancellationToken ct);

    /// <summary>Removes all that an export has.</summary>
    Task RemoveAsync(Export export, CancellationToken ct);
}

/// <summary>Names a file of an export.</summary>
/// <param name="Owner">Whose export it is.</param>
/// <param name="Export">The export.</param>
/// <param name="Name">The file within it.</param>
public sealed record ExportFile(TenantId Owner, ExportId Export, string Name)
{
    /// <summary>The name of the result.</summary>
    internal const string Result = "result";

    /// <summary>Where all files of the export lie, below the store.</summary>
    internal static string FolderOf(Export export) => FolderOf(export.TenantId, export.Id);

    /// <summary>Where it lies, below the store.</summary>
    internal string Path => $"{FolderOf(Owner, Export)}/{Name}";

    /// <summary>The file that is downloaded.</summary>
    public static ExportFile ResultOf(Export export) => new(export.TenantId, export.Id, Result);

    internal static ExportFile PartOf(Export export, int number) =>
        new(export.TenantId, export.Id, number.ToString("D6", CultureInfo.InvariantCulture));

    private static string FolderOf(TenantId owner, ExportId export) => $"{owner}/exports/{export}";
}

/// <summary>What was kept.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Hash">Their hash.</param>
public sealed record KeptFile(long Size, DocumentHash Hash);
