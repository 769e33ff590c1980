using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Brands;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Documents;

/// <summary>
/// Brings what was issued into the form that is drawn: in the seller's theme, and in the language of the buyer where it
/// is a tenant, else in the seller's.
/// </summary>
public sealed class IssuedDocuments(
    PlatformDbContext db, TenantRegistry registry, ThemeCatalogue themes, BrandImages images)
{
    /// <summary>The invoice or credit note of an id, as the scope sees it; null where there is none.</summary>
    internal async Task<IssuedDocument?> FindAsync(DocumentId id, CancellationToken ct)
    {
        if (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is { } invoice)
        {
            var lines = await db.InvoiceLines.AsNoTracking().Where(row => row.InvoiceId == id)
                .OrderBy(row => row.Number).ToListAsync(ct);
            var content = InvoiceContent.Of(invoice, lines, await LookAsync(invoice, ct));
            return new IssuedDocument(id, invoice, invoice.Buyer, content);
        }
        if (await db.CreditNotes.AsNoTracking().Include(row => row.Lines).FirstOrDefaultAsync(row => row.Id == id, ct)
            is not { } note) return null;
        return new IssuedDocument(
            id, note, note.Buyer, InvoiceContent.Of(note, await LookAsync(note, ct)));
    }

    private async Task<DocumentLook> LookAsync(ICustomerTrade trade, CancellationToken ct)
    {
        var seller = await TenantAsync(trade.SellerTenantId, ct);
        var reader = trade.CustomerId is null ? await TenantAsync(trade.BuyerTenantId, ct) : seller;
        return new DocumentLook(
            reader.Settings.Language, seller.Settings.Theme, seller.BrandName,
            TimeZoneInfo.FindSystemTimeZoneById(seller.Settings.TimeZone))
        {
            Own = seller.Settings.Brand is { } brand ? await BrandAsync(seller, brand, ct) : null,
        };
    }

    private async Task<DocumentBrand> BrandAsync(RegisteredTenant seller, PublishedBrand brand, CancellationToken ct)
    {
        var paper = themes.Of(seller).Light;
        return new DocumentBrand(paper["primary"].ToString(), paper["on-surface"].ToString(),
            paper["on-surface-variant"].ToString(), paper["outline-variant"].ToString())
        {
            Mark = brand.Mark is { } mark ? await images.FindAsync(seller.Id, mark, ct) : null,
        };
    }

    private async Task<RegisteredTenant> TenantAsync(TenantId id, CancellationToken ct) =>
        await registry.FindAsync(id, ct)
            ?? throw new InvalidOperationException($"The tenant {id} is not in the registry.");
}

/// <summary>How a document looks and reads.</summary>
/// <param name="Language">BCP 47 language of its reader.</param>
/// <param name="Theme">The seller's theme.</param>
/// <param name="Brand">The seller, as people know it.</param>
/// <param name="Zone">The time zone whose days it names.</param>
internal sealed record DocumentLook(string Language, string Theme, string Brand, TimeZoneInfo Zone)
{
    /// <summary>What the seller's own brand looks like; null for the theme.</summary>
    public DocumentBrand? Own { get; init; }

    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
