using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Documents.Delivering;

/// <summary>
/// Mails documents to their buyers: once by themselves when they are drawn, and again where the seller asks for it. The
/// mail, its delivery and what it is about commit together.
/// </summary>
public sealed class DocumentMail(PlatformDbContext db, MailQueue mails, IssuedDocuments documents, TimeProvider time)
{
    /// <summary>The buyer has no address to mail to. 409.</summary>
    public const string NoAddress = "no-billing-address";

    /// <summary>The document is not drawn yet. 409.</summary>
    public const string NotReady = "document-not-ready";

    /// <summary>Adds the mail that follows the issue; none where the buyer has no address.</summary>
    internal async Task AddFirstAsync(IssuedDocument document, DocumentFile pdf, CancellationToken ct)
    {
        if (await AddressAsync(document, ct) is { } address) Add(document, pdf, (1, address));
    }

    /// <summary>Mails a document of the scope's tenant once more; recorded.</summary>
    public async Task<DocumentDelivery> SendAgainAsync(DocumentId id, CancellationToken ct)
    {
        var document = await documents.FindAsync(id, ct);
        var isSellers = document is not null && db.Scope.Kind == ScopeKind.Tenant
            && document.Trade.SellerTenantId == db.Scope.Tenant;
        if (document is null || !isSellers)
            throw new DomainRuleException(BillingRefusals.NotFound, "There is no such document.");
        var pdf = await db.DocumentFiles.AsNoTracking()
            .FirstOrDefaultAsync(row => row.DocumentId == id && row.Format == DocumentFormat.Pdf, ct)
            ?? throw new DomainRuleException(NotReady, "It is not drawn yet; ask again in a moment.");
        var address = await AddressAsync(document, ct)
            ?? throw new DomainRuleException(NoAddress, "The buyer has no address for invoices.");
        var last = await db.DocumentDeliveries.Where(row => row.DocumentId == id)
            .MaxAsync(row => (int?)row.Number, ct) ?? 0;
        var delivery = Add(document, pdf, (last + 1, address));
        AuditLog.Record(db, time, new AuditEntry("document.mailed", "document", id.ToString())
        {
            Tenant = document.Trade.SellerTenantId, Customer = document.Trade.CustomerId,
        });
        await db.SaveChangesAsync(ct);
        return delivery;
    }

    private DocumentDelivery Add(IssuedDocument document, DocumentFile pdf, (int Number, string Address) to)
    {
        var trade = document.Trade;
        var id = mails.Add(db, new NewMail(
            trade.SellerTenantId, new MailRecipient(to.Address), LetterOf(document.Content, pdf))
        {
            Language = document.Content.Language,
        });
        var delivery = new DocumentDelivery
        {
            DocumentId = document.Id, SellerTenantId = trade.SellerTenantId, BuyerTenantId = trade.BuyerTenantId,
            CustomerId = trade.CustomerId, Number = to.Number, MailId = id, Address = to.Address,
            RequestedAt = time.GetUtcNow(),
        };
        db.DocumentDeliveries.Add(delivery);
        return delivery;
    }

    // As the buyer was when it was issued; what has an address by now is better than nobody.
    private async Task<string?> AddressAsync(IssuedDocument document, CancellationToken ct)
    {
        if (document.Buyer.Email is { Length: > 0 } known) return known;
        if (document.Trade.CustomerId is not { } customer) return null;
        return await db.Customers.IgnoreQueryFilters([QueryFilters.Deleted]).AsNoTracking()
            .Where(row => row.CustomerId == customer).Select(row => row.Email).FirstOrDefaultAsync(ct);
    }

    private static MailContent LetterOf(BillingDocument content, DocumentFile pdf) => new()
    {
        Template = content.Kind == DocumentKind.Invoice ? MailTemplates.InvoiceIssued : MailTemplates.CreditNoteIssued,
        Values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["number"] = content.Number, ["total"] = content.Total.ToString(),
        },
        Attachments = [new MailAttachment($"{pdf.Name}.pdf", "application/pdf", pdf.Hash)],
    };
}
