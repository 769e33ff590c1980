using System.Globalization;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>Numbers documents: company, year and a count without gaps.</summary>
internal static class DocumentNumbers
{
    private const string CreditNoteMark = "CN";

    /// <summary>
    /// Opens the series of all companies for a year and the next, so that whoever issues finds them; run again it
    /// changes nothing. In a platform scope, outside of a transaction.
    /// </summary>
    public static async Task OpenAsync(PlatformDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var companies = await db.LegalEntities.AsNoTracking().Select(row => row.Id).ToListAsync(ct);
        var wanted = from company in companies
                     from type in Enum.GetValues<DocumentType>()
                     from year in new[] { now.UtcDateTime.Year, now.UtcDateTime.Year + 1 }
                     select NumberSeries.NameOf(company, type, year);
        var open = (await db.NumberSeries.AsNoTracking().Select(row => row.Name).ToListAsync(ct))
            .ToHashSet(StringComparer.Ordinal);
        db.NumberSeries.AddRange(wanted.Where(name => !open.Contains(name))
            .Select(name => new NumberSeries { Name = name }));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The next number of a company's invoices, within the running transaction.</summary>
    public static async Task<string> NextInvoiceAsync(
        PlatformDbContext db, LegalEntity company, DateTimeOffset at, CancellationToken ct)
    {
        var next = await NextAsync(db, company.Id, DocumentType.Invoice, at, ct);
        return string.Create(
            CultureInfo.InvariantCulture, $"{company.NumberPrefix}-{at.UtcDateTime.Year:0000}-{next:000000}");
    }

    /// <summary>The next number of the credit notes of an invoice's company, within the running transaction.</summary>
    public static async Task<string> NextCreditNoteAsync(
        PlatformDbContext db, Invoice invoice, DateTimeOffset at, CancellationToken ct)
    {
        var next = await NextAsync(db, invoice.SellerEntityId, DocumentType.CreditNote, at, ct);
        // Not every scope that credits may read the company: the invoice's number tells its prefix.
        var prefix = invoice.Number[..invoice.Number.LastIndexOf('-')];
        prefix = prefix[..prefix.LastIndexOf('-')];
        return string.Create(
            CultureInfo.InvariantCulture, $"{prefix}-{CreditNoteMark}-{at.UtcDateTime.Year:0000}-{next:000000}");
    }

    private static Task<long> NextAsync(
        PlatformDbContext db, LegalEntityId company, DocumentType type, DateTimeOffset at, CancellationToken ct) =>
        NextNumbers.TakeAsync(db, NumberSeries.NameOf(company, type, at.UtcDateTime.Year), ct);
}
