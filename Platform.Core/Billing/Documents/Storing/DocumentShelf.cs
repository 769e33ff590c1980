using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Documents.Storing;

/// <summary>
/// The files that a scope may have: those whose rows it sees. It is the only way to the store, so that no path of
/// another tenant can be asked for.
/// </summary>
public sealed class DocumentShelf(PlatformDbContext db, IDocumentStore store, TimeProvider time)
{
    /// <summary>The row of a file; null where it is not drawn yet or not the scope's.</summary>
    public Task<DocumentFile?> FindAsync(DocumentId document, DocumentFormat format, CancellationToken ct) =>
        db.DocumentFiles.AsNoTracking()
            .FirstOrDefaultAsync(row => row.DocumentId == document && row.Format == format, ct);

    /// <summary>The row of a file by its own id; null where it is not the scope's.</summary>
    public Task<DocumentFile?> FindAsync(Guid file, CancellationToken ct) =>
        db.DocumentFiles.AsNoTracking().FirstOrDefaultAsync(row => row.Id == file, ct);

    /// <summary>
    /// The bytes of a file whose row the scope has read. Throws a <see cref="DocumentDamagedException"/> where they are
    /// not what was stored, and a <see cref="FileNotFoundException"/> where they are gone.
    /// </summary>
    public async Task<byte[]> ReadAsync(DocumentFile file, CancellationToken ct)
    {
        EnsureMayRead(file);
        return await store.FindAsync(file.SellerTenantId, DocumentHash.Parse(file.Hash), ct)
            ?? throw new FileNotFoundException($"The document {file.Hash} is not in the store.");
    }

    /// <summary>
    /// Stores the bytes of a file for the seller whose scope it is, and adds the row, which the caller saves.
    /// </summary>
    internal async Task<DocumentFile> AddAsync(
        IssuedDocument document, DocumentFormat format, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var trade = document.Trade;
        if (db.Scope.Kind != ScopeKind.Tenant || db.Scope.Tenant != trade.SellerTenantId)
            throw new ForeignRowException(nameof(DocumentFile));
        var hash = await store.PutAsync(trade.SellerTenantId, content, ct);
        var file = new DocumentFile
        {
            DocumentId = document.Id, SellerTenantId = trade.SellerTenantId, BuyerTenantId = trade.BuyerTenantId,
            CustomerId = trade.CustomerId, Format = format, Name = document.Content.Number, Hash = hash.Hex,
            Size = content.Length, StoredAt = time.GetUtcNow(),
        };
        db.DocumentFiles.Add(file);
        return file;
    }

    // Rows are filtered; this holds for one that came from anywhere else.
    private void EnsureMayRead(DocumentFile file)
    {
        var scope = db.Scope;
        var isParty = scope.Kind == ScopeKind.Platform
            || ((file.SellerTenantId == scope.Tenant || file.BuyerTenantId == scope.Tenant)
                && (scope.Customer is not { } customer || file.CustomerId == customer));
        if (!isParty) throw new ForeignRowException(nameof(DocumentFile));
    }
}
