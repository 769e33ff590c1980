using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Documents.Storing;

/// <summary>
/// Keeps documents in a folder that its owner alone reads, as <c>{tenant}/{first two digits}/{hash}</c>. A reader finds
/// a whole file or none.
/// </summary>
public sealed class FolderDocumentStore(string folder) : IDocumentStore
{
    /// <inheritdoc />
    public async Task<DocumentHash> PutAsync(TenantId owner, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var hash = DocumentHash.Of(content.Span);
        var path = PathOf(owner, hash);
        // A damaged file is written anew; a sound one stays, whoever else reads it meanwhile.
        if (await ReadAsync(path, ct) is { } there && DocumentHash.Of(there) == hash) return hash;
        MakeFolders(owner, hash);
        var draft = $"{path}.{Guid.CreateVersion7():N}.part";
        await using (var file = new FileStream(draft, OwnersFiles.New()))
        {
            await file.WriteAsync(content, ct);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
        return hash;
    }

    /// <inheritdoc />
    public async Task<byte[]?> FindAsync(TenantId owner, DocumentHash hash, CancellationToken ct)
    {
        var content = await ReadAsync(PathOf(owner, hash), ct);
        return content is null || DocumentHash.Of(content) == hash ? content : throw new DocumentDamagedException(hash);
    }

    private static async Task<byte[]?> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, ct);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    // One by one: the mode is given to the last of those that a call makes, and to no other.
    private void MakeFolders(TenantId owner, DocumentHash hash)
    {
        var tenants = Path.Combine(folder, owner.ToString());
        foreach (var path in (string[])[folder, tenants, Path.Combine(tenants, hash.Hex[..2])])
            OwnersFiles.MakeFolder(path);
    }

    private string PathOf(TenantId owner, DocumentHash hash) =>
        Path.Combine(folder, owner.ToString(), hash.Hex[..2], hash.Hex);
}
