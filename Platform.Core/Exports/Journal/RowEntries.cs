using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Exports.Tables;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Exports.Journal;

/// <summary>A source with one entry for each row of a kind that the scope's tenant has sold by.</summary>
internal abstract class RowEntries<TRow, TId>(PlatformDbContext db, RowWalk<TRow, TId> walk) : IJournalSource
    where TRow : class, ICustomerTrade
{
    public abstract string Name { get; }

    protected PlatformDbContext Db => db;

    public Task<int> CountAsync(ExportWish wish, CancellationToken ct) => Wanted(wish).CountAsync(ct);

    public async Task<JournalPage> PageAsync(ExportWish wish, string? place, int atMost, CancellationToken ct)
    {
        var (rows, next) = await walk.ReadAsync(Wanted(wish), place, atMost, ct);
        return new JournalPage(await EntriesAsync(rows, ct), next);
    }

    /// <summary>All rows of the kind that move the books.</summary>
    protected virtual IQueryable<TRow> Rows() => db.Set<TRow>().AsNoTracking();

    /// <summary>The entry of each row, in their order.</summary>
    protected abstract Task<IReadOnlyList<JournalEntry>> EntriesAsync(IReadOnlyList<TRow> rows, CancellationToken ct);

    /// <summary>The invoices that rows are about, by their ids.</summary>
    protected async Task<IReadOnlyDictionary<DocumentId, Invoice>> InvoicesAsync(
        IEnumerable<DocumentId> named, CancellationToken ct)
    {
        var ids = named.Distinct().ToList();
        return await db.Invoices.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
    }

    /// <summary>An entry about an invoice.</summary>
    protected static JournalEntry About(
        Invoice invoice, (DateTimeOffset At, string Event, Guid Id) what, IReadOnlyList<JournalPosting> postings) =>
        new(what.At, what.Event, what.Id, invoice)
        {
            Number = invoice.Number, Company = invoice.Seller.Name, Buyer = invoice.Buyer.Name,
            Currency = invoice.Currency, Postings = postings,
        };

    private IQueryable<TRow> Wanted(ExportWish wish)
    {
        var seller = db.Scope.Tenant;
        return walk.Within(wish.Of(Rows()).Where(row => row.SellerTenantId == seller), wish);
    }
}
