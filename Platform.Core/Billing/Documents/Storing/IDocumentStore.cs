using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Documents.Storing;

/// <summary>
/// Keeps documents under their owner and the hash of what they consist of. It asks nobody who reads: scopes go through
/// <see cref="DocumentShelf"/>.
/// </summary>
public interface IDocumentStore
{
    /// <summary>
    /// Keeps a document and returns its hash when it lies safely. What is there already is left as it is.
    /// </summary>
    Task<DocumentHash> PutAsync(TenantId owner, ReadOnlyMemory<byte> content, CancellationToken ct);

    /// <summary>
    /// The document; null where there is none. Throws a <see cref="DocumentDamagedException"/> for one that is no
    /// longer what was kept.
    /// </summary>
    Task<byte[]?> FindAsync(TenantId owner, DocumentHash hash, CancellationToken ct);
}

/// <summary>A stored document is not what its hash says.</summary>
public sealed class DocumentDamagedException(DocumentHash hash) : IOException($"The document {hash} is damaged.");
