using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Documents;

/// <summary>Finds the files of what was issued, as far as the request's scope sees.</summary>
internal sealed class DocumentDesk(PlatformDbContext db, DocumentShelf? shelf = null)
{
    /// <summary>
    /// A file's row; null where the scope sees no such document or it has no such file. Refused while it is not drawn
    /// yet.
    /// </summary>
    public async Task<DocumentFile?> FindAsync(IssuedId issued, string? format, CancellationToken ct)
    {
        var wanted = DocumentWords.Format(format);
        var isThere = issued.IsCreditNote
            ? await db.CreditNotes.AnyAsync(row => row.Id == issued.Id, ct)
            : await db.Invoices.AnyAsync(row => row.Id == issued.Id, ct);
        if (!isThere) return null;
        var file = shelf is null ? null : await shelf.FindAsync(issued.Id, wanted, ct);
        // All files of a document are stored together; the lines are one where its PDF sums them up.
        if (file is null && wanted == DocumentFormat.Lines
            && await FindAsync(issued, format: null, ct) is not null) return null;
        return file ?? throw DocumentProblems.Wait();
    }

    /// <summary>The bytes of a file, for its answer.</summary>
    public async Task<IResult> SendAsync(DocumentFile file, CancellationToken ct)
    {
        var content = await (shelf ?? throw DocumentProblems.Wait()).ReadAsync(file, ct);
        return DocumentWords.Answer(file, content);
    }

    /// <summary>The mails that carried a document, the first one first.</summary>
    public async Task<IReadOnlyList<DeliveryView>> DeliveriesAsync(DocumentId id, CancellationToken ct) =>
    [
        .. (await db.DocumentDeliveries.AsNoTracking().Where(row => row.DocumentId == id)
            .OrderBy(row => row.Number).ToListAsync(ct)).Select(DeliveryView.Of),
    ];
}

/// <summary>An invoice or a credit note.</summary>
internal readonly record struct IssuedId(DocumentId Id, bool IsCreditNote)
{
    public static IssuedId Invoice(Guid id) => new(new DocumentId(id), IsCreditNote: false);

    public static IssuedId CreditNote(Guid id) => new(new DocumentId(id), IsCreditNote: true);
}
