using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Crayon.Platform.Core.Billing.Documents.Storing;

namespace Crayon.Platform.Core.Exports.Storing;

/// <summary>Keeps files of exports in Azure Blob storage, sent in blocks while they are written.</summary>
public sealed class AzureExportFiles(BlobContainerClient container) : IExportFiles
{
    private volatile bool isThere;

    /// <inheritdoc />
    public async Task<KeptFile> PutAsync(
        ExportFile file, Func<Stream, CancellationToken, Task> writeAsync, CancellationToken ct)
    {
        if (!isThere) await container.CreateIfNotExistsAsync(cancellationToken: ct);
        isThere = true;
        // What is opened for writing is emptied at once and kept however it ends: so the whole of it is copied over.
        var draft = container.GetBlobClient($"{file.Path}.{Guid.CreateVersion7():N}.draft");
        try
        {
            var kept = await WriteAsync(draft, writeAsync, ct);
            var copied = await container.GetBlobClient(file.Path)
                .StartCopyFromUriAsync(draft.Uri, cancellationToken: ct);
            await copied.WaitForCompletionAsync(ct);
            return kept;
        }
        finally
        {
            await draft.DeleteIfExistsAsync(cancellationToken: CancellationToken.None);
        }
    }

    /// <inheritdoc />
    public async Task<Stream?> OpenAsync(ExportFile file, CancellationToken ct)
    {
        try
        {
            var answer = await container.GetBlobClient(file.Path).DownloadStreamingAsync(cancellationToken: ct);
            return answer.Value.Content;
        }
        catch (RequestFailedException absent) when (
            absent.ErrorCode == BlobErrorCode.BlobNotFound || absent.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public Task RemovePartsAsync(Export export, CancellationToken ct) =>
        RemoveAsync(export, name => !name.EndsWith($"/{ExportFile.Result}", StringComparison.Ordinal), ct);

    /// <inheritdoc />
    public Task RemoveAsync(Export export, CancellationToken ct) => RemoveAsync(export, _ => true, ct);

    private static async Task<KeptFile> WriteAsync(
        BlobClient draft, Func<Stream, CancellationToken, Task> writeAsync, CancellationToken ct)
    {
        await using var to = await draft.OpenWriteAsync(overwrite: true, null, ct);
        await using var measured = new MeasuredStream(to);
        await writeAsync(measured, ct);
        return new KeptFile(measured.Length, measured.Hash);
    }

    private async Task RemoveAsync(Export export, Func<string, bool> isWanted, CancellationToken ct)
    {
        var prefix = $"{ExportFile.FolderOf(export)}/";
        await foreach (var blob in container.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, prefix, cancellationToken: ct))
            if (isWanted(blob.Name)) await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: ct);
    }
}
