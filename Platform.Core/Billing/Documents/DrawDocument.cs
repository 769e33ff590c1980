using Crayon.Platform.Core.Billing.Documents.Delivering;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Billing.Documents.Ubl;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Documents;

/// <summary>
/// Draws an issued invoice or credit note, stores it in each format, and mails it. The rows of its files and of its
/// mail commit together, once: cut off before that, all of it is done again, and a file that nobody names is left.
/// </summary>
internal sealed class DrawDocument(
    PlatformDbContext db, IssuedDocuments documents, DocumentShelf? shelf = null, DrawingClient? drawing = null,
    DocumentMail? mail = null) : IOutboxHandler
{
    public string Topic => OutboxTopics.DrawDocument;

    public async Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
    {
        // A set-up without drawing keeps the wish where staff see it and can replay it.
        if (shelf is null || drawing is null || mail is null) return WorkOutcome.Stop("drawing-unset");
        var id = new DocumentId(subjectId);
        if (await db.DocumentFiles.AnyAsync(row => row.DocumentId == id, ct)) return WorkOutcome.Done;
        if (await documents.FindAsync(id, ct) is not { } document) return WorkOutcome.Stop("document-unknown");
        return await WriteAsync(document, (shelf, drawing, mail), ct);
    }

    private async Task<WorkOutcome> WriteAsync(
        IssuedDocument document, (DocumentShelf Shelf, DrawingClient Drawing, DocumentMail Mail) tools,
        CancellationToken ct)
    {
        try
        {
            var drawable = DocumentSummary.Of(document.Content);
            var pdf = await tools.Drawing.DrawAsync(drawable, ct);
            var drawn = await tools.Shelf.AddAsync(document, DocumentFormat.Pdf, pdf, ct);
            await tools.Shelf.AddAsync(document, DocumentFormat.Ubl, UblDocument.Bytes(document.Content), ct);
            if (drawable.SummaryOf is not null)
                await tools.Shelf.AddAsync(
                    document, DocumentFormat.Lines, await DocumentLinesCsv.BytesAsync(document.Content, ct), ct);
            await tools.Mail.AddFirstAsync(document, drawn, ct);
        }
        catch (DocumentRefusedException)
        {
            return WorkOutcome.Stop("document-refused");
        }
        catch (Exception silence) when (
            silence is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            return WorkOutcome.Again("drawing-unavailable");
        }
        return await db.TrySaveUniqueAsync(ct) ? WorkOutcome.Done : WorkOutcome.Again("drawn-meanwhile");
    }
}
