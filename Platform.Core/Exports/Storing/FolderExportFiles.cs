using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Core.Exports.Storing;

/// <summary>
/// Keeps files of exports in a folder that its owner alone reads. A reader finds a whole file or none.
/// </summary>
public sealed class FolderExportFiles(string folder) : IExportFiles
{
    private const int Buffer = 64 * 1024;

    /// <inheritdoc />
    public async Task<KeptFile> PutAsync(
        ExportFile file, Func<Stream, CancellationToken, Task> writeAsync, CancellationToken ct)
    {
        var path = Path.Combine(folder, file.Path);
        MakeFolders(file);
        var draft = $"{path}.{Guid.CreateVersion7():N}.draft";
        try
        {
            var kept = await WriteAsync(draft, writeAsync, ct);
            File.Move(draft, path, overwrite: true);
            return kept;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <inheritdoc />
    public Task<Stream?> OpenAsync(ExportFile file, CancellationToken ct)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(
                Path.Combine(folder, file.Path), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete,
                Buffer, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    /// <inheritdoc />
    public Task RemovePartsAsync(Export export, CancellationToken ct)
    {
        var path = Path.Combine(folder, ExportFile.FolderOf(export));
        if (Directory.Exists(path))
            foreach (var part in Directory.EnumerateFiles(path).Where(part =>
                Path.GetFileName(part) != ExportFile.Result)) File.Delete(part);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RemoveAsync(Export export, CancellationToken ct)
    {
        var path = Path.Combine(folder, ExportFile.FolderOf(export));
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        return Task.CompletedTask;
    }

    private static async Task<KeptFile> WriteAsync(
        string path, Func<Stream, CancellationToken, Task> writeAsync, CancellationToken ct)
    {
        var options = OwnersFiles.New();
        (options.BufferSize, options.Options) = (Buffer, FileOptions.Asynchronous);
        await using var to = new FileStream(path, options);
        await using var measured = new MeasuredStream(to);
        await writeAsync(measured, ct);
        await to.FlushAsync(ct);
        to.Flush(flushToDisk: true);
        return new KeptFile(measured.Length, measured.Hash);
    }

    // One by one: the mode is given to the last of those that a call makes, and to no other.
    private void MakeFolders(ExportFile file)
    {
        var path = folder;
        OwnersFiles.MakeFolder(path);
        foreach (var part in Path.GetDirectoryName(file.Path)?.Split(Path.DirectorySeparatorChar) ?? [])
            OwnersFiles.MakeFolder(path = Path.Combine(path, part));
    }
}
