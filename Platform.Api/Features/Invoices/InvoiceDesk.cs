using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Features.Documents;
using Crayon.Platform.Api.Features.Dunning;
using Crayon.Platform.Api.Features.LegalEntities;
using Crayon.Platform.Api.Features.Payments.Cards;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Invoices;

/// <summary>Reads invoices and drafts, as far as the request's scope sees.</summary>
internal sealed class InvoiceDesk(
    PlatformDbContext db, DraftPreview drafts, DocumentDesk documents, DunningReader dunning, BusinessClock clock)
{
    private static readonly PageOrder<Invoice, DocumentId> Issued = new(row => row.DateCreated, row => row.Id);
    private static readonly PageOrder<InvoiceDraft, DocumentId> Open = new(row => row.DateCreated, row => row.Id);

    // An invoice has any number of lines; a program that wants more of them asks for pages.
    private const int LinesShown = 1000;

    public PlatformDbContext Db => db;

    /// <summary>Issued invoices; drafts only where they are asked for.</summary>
    public async Task<Page<InvoiceView>> ListAsync(
        InvoiceFilter filter, PageRequest page, CancellationToken ct)
    {
        if (filter.Status == InvoiceStatus.Draft) return await ListDraftsAsync(filter, page, ct);
        var rows = filter.Of(db.Invoices.AsNoTracking(), clock.Now);
        return await rows.ReadPageAsync(Issued, page, row => InvoiceView.Of(row, clock.Now), ct);
    }

    /// <summary>An invoice or draft with its first lines; null where the scope sees none.</summary>
    public async Task<InvoiceDetailView?> FindAsync(Guid id, HttpContext context, CancellationToken ct)
    {
        var wanted = new DocumentId(id);
        if (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == wanted, ct) is { } invoice)
        {
            ETags.Show(context, invoice);
            var lines = await db.InvoiceLines.AsNoTracking().Where(row => row.InvoiceId == wanted)
                .OrderBy(row => row.Number).Take(LinesShown).ToListAsync(ct);
            var disputes = await db.CardDisputes.AsNoTracking().Where(row => row.InvoiceId == wanted)
                .OrderBy(row => row.Id).ToListAsync(ct);
            var dispute = await dunning.DisputeAsync(wanted, invoice.Currency, ct);
            return ToDetail(invoice, lines, await documents.DeliveriesAsync(wanted, ct)) with
            {
                PayTo = BankAccountView.Of(invoice.PayTo),
                Dunning = await dunning.StepsAsync(wanted, ct),
                Dispute = dispute,
                DisputedLeft = await dunning.LeftAsync(invoice, dispute, ct),
                CardDisputes = [.. disputes.Select(row => CardDisputeView.Of(row, invoice.Currency))],
            };
        }
        return await DraftAsync(wanted, ct) is { } drafted
            ? ToDetail(drafted.Invoice, [.. drafted.Lines.Take(LinesShown)], [])
            : null;
    }

    /// <summary>A page of the lines of an invoice or draft; null where the scope sees none.</summary>
    public async Task<Page<InvoiceLineView>?> LinesAsync(Guid id, PageRequest page, CancellationToken ct)
    {
        var (wanted, size) = (new DocumentId(id), page.Query.Size);
        // The place in this list is a number, which stands where others have a time.
        var after = page.Query.Cursor is { } text ? PageCursor.Read(text, page.Context).At.UtcTicks : 0;
        var currency = await db.Invoices.Where(row => row.Id == wanted).Select(row => row.Currency)
            .FirstOrDefaultAsync(ct);
        List<InvoiceLine> lines;
        if (currency is not null)
            lines = await db.InvoiceLines.AsNoTracking().Where(row => row.InvoiceId == wanted && row.Number > after)
                .OrderBy(row => row.Number).Take(size + 1).ToListAsync(ct);
        else if (await DraftAsync(wanted, ct) is { } drafted)
            (currency, lines) = (drafted.Invoice.Currency,
                [.. drafted.Lines.Where(line => line.Number > after).Take(size + 1)]);
        else return null;
        var next = lines.Count > size
            ? new PageCursor(new DateTimeOffset(lines[size - 1].Number, TimeSpan.Zero), Guid.Empty).Write(page.Context)
            : null;
        return new Page<InvoiceLineView>(
            [.. lines.Take(size).Select(line => InvoiceLineView.Of(line, currency))], next);
    }

    private async Task<DraftedInvoice?> DraftAsync(DocumentId id, CancellationToken ct) =>
        await db.InvoiceDrafts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && !row.IsIssued, ct)
            is { } draft ? await drafts.OfAsync(draft, ct) : null;

    private InvoiceDetailView ToDetail(
        Invoice invoice, IReadOnlyList<InvoiceLine> lines, IReadOnlyList<DeliveryView> deliveries) => new(
        InvoiceView.Of(invoice, clock.Now), [.. lines.Select(line => InvoiceLineView.Of(line, invoice.Currency))],
        deliveries, invoice.LineCount);

    private async Task<Page<InvoiceView>> ListDraftsAsync(
        InvoiceFilter filter, PageRequest page, CancellationToken ct)
    {
        var found = await filter.Of(db.InvoiceDrafts.AsNoTracking()).ReadPageAsync(Open, page, row => row, ct);
        var views = new List<InvoiceView>();
        foreach (var draft in found.Items)
            views.Add(InvoiceView.Of((await drafts.OfAsync(draft, ct)).Invoice, clock.Now));
        return new Page<InvoiceView>(views, found.NextCursor);
    }
}

/// <summary>Which invoices.</summary>
/// <param name="Kind">Only of this kind.</param>
/// <param name="Status">Only where they stand so.</param>
/// <param name="Month">Only of this month.</param>
internal sealed record InvoiceFilter(InvoiceKind? Kind, InvoiceStatus? Status, BillingMonth? Month)
{
    /// <summary>Only of this customer.</summary>
    public Core.Customers.CustomerId? Customer { get; init; }

    /// <summary>Only of or to this tenant, for staff.</summary>
    public Core.Tenancy.TenantId? Tenant { get; init; }

    public IQueryable<Invoice> Of(IQueryable<Invoice> rows, DateTimeOffset now)
    {
        var (kind, month, customer, tenant) = (Kind, Month?.Number, Customer, Tenant);
        rows = rows.Where(row => (kind == null || row.Kind == kind) && (month == null || row.Month == month)
            && (customer == null || row.CustomerId == customer)
            && (tenant == null || row.SellerTenantId == tenant || row.BuyerTenantId == tenant));
        return Status switch
        {
            null => rows,
            InvoiceStatus.Overdue => rows.Where(row => row.DueAt < now
                && (row.Status == InvoiceStatus.Issued || row.Status == InvoiceStatus.PartiallyPaid)),
            InvoiceStatus.Issued or InvoiceStatus.PartiallyPaid =>
                rows.Where(row => row.Status == Status && row.DueAt >= now),
            _ => rows.Where(row => row.Status == Status),
        };
    }

    public IQueryable<InvoiceDraft> Of(IQueryable<InvoiceDraft> rows)
    {
        var (kind, month, customer, tenant) = (Kind, Month?.Number, Customer, Tenant);
        return rows.Where(row => !row.IsIssued && (kind == null || row.Kind == kind)
            && (month == null || row.Month == month) && (customer == null || row.CustomerId == customer)
            && (tenant == null || row.SellerTenantId == tenant || row.BuyerTenantId == tenant));
    }
}
