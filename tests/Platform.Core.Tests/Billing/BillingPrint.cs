using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Billing;

/// <summary>
/// A print of each table that billing writes: the same only if no row came, went or changed, its version included.
/// </summary>
internal static class BillingPrint
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(PlatformDbContext db, CancellationToken ct)
    {
        var prints = new SortedDictionary<string, string>(StringComparer.Ordinal);
        async Task AddAsync<T>(DbSet<T> rows) where T : class
        {
            var all = await rows.AsNoTracking().ToListAsync(ct);
            var said = all.Select(row => JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal);
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', said)));
            prints[typeof(T).Name] = $"{all.Count} {Convert.ToHexString(hash)}";
        }
        await AddAsync(db.ProviderInvoices);
        await AddAsync(db.CostLines);
        await AddAsync(db.Charges);
        await AddAsync(db.WholesaleCharges);
        await AddAsync(db.ChargeCosts);
        await AddAsync(db.InvoiceDrafts);
        await AddAsync(db.Invoices);
        await AddAsync(db.InvoiceLines);
        await AddAsync(db.CreditNotes);
        await AddAsync(db.CreditNoteLines);
        await AddAsync(db.NumberSeries);
        await AddAsync(db.BillingRuns);
        await AddAsync(db.AuditedMonths);
        await AddAsync(db.BookExceptions);
        await AddAsync(db.Payments);
        await AddAsync(db.PaymentAllocations);
        await AddAsync(db.WriteOffs);
        await AddAsync(db.DunningCases);
        await AddAsync(db.DunningSteps);
        await AddAsync(db.DunningSuspensions);
        await AddAsync(db.CustomerCredits);
        await AddAsync(db.Subscriptions);
        await AddAsync(db.SubscriptionChanges);
        await AddAsync(db.Mails);
        await AddAsync(db.AuditEvents);
        return prints;
    }
}
