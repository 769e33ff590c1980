using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Documents.Storing;

/// <summary>Keeps documents in Azure Blob storage, as <c>{tenant}/{hash}</c>.</summary>
public sealed class AzureDocumentStore(BlobContainerClient container) : IDocumentStore
{
    private volatile bool isThere;

    /// <inheritdoc />
    public async Task<DocumentHash> PutAsync(TenantId owner, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        await EnsureContainerAsync(ct);
        var hash = DocumentHash.Of(content.Span);
        try
        {
            await BlobOf(owner, hash).UploadAsync(BinaryData.FromBytes(content), new BlobUploadOptions
            {
                Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            }, ct);
        }
        catch (RequestFailedException there) when (there.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            await RenewIfDamagedAsync(owner, hash, content, ct);
        }
        return hash;
    }

    /// <inheritdoc />
    public async Task<byte[]?> FindAsync(TenantId owner, DocumentHash hash, CancellationToken ct)
    {
        try
        {
            var answer = await BlobOf(owner, hash).DownloadContentAsync(ct);
            var content = answer.Value.Content.ToArray();
            return DocumentHash.Of(content) == hash ? content : throw new DocumentDamagedException(hash);
        }
        catch (RequestFailedException absent) when (
            absent.ErrorCode == BlobErrorCode.BlobNotFound || absent.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return null;
        }
    }

    private async Task RenewIfDamagedAsync(
        TenantId owner, DocumentHash hash, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        try
        {
            await FindAsync(owner, hash, ct);
        }
        catch (DocumentDamagedException)
        {
            await BlobOf(owner, hash).UploadAsync(BinaryData.FromBytes(content), overwrite: true, ct);
        }
    }

    private async Task EnsureContainerAsync(CancellationToken ct)
    {
        if (isThere) return;
        await container.CreateIfNotExistsAsync(cancellationToken: ct);
        isThere = true;
    }

    private BlobClient BlobOf(TenantId owner, DocumentHash hash) => container.GetBlobClient($"{owner}/{hash}");
}
