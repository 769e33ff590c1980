using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Features.Books;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Dunning;

/// <summary>Reads what is done about overdue invoices, as far as the request's scope sees.</summary>
internal sealed class DunningReader(PlatformDbContext db, BookOwner owner, IssueCreditNote notes)
{
    private static readonly PageOrder<DunningCase, Guid> Order = new(row => row.DateCreated, row => row.Id);

    public Task<string> CurrencyAsync(DocumentId invoice, CancellationToken ct) =>
        db.Invoices.Where(row => row.Id == invoice).Select(row => row.Currency).SingleAsync(ct);

    /// <summary>
    /// A page of the seller's cases, with their invoices and steps; null where the scope sees no such customer.
    /// </summary>
    public async Task<Page<DunningCaseView>?> ListAsync(
        (CustomerId? Customer, DunningCaseState? State) of, PageRequest page, CancellationToken ct)
    {
        var (customer, state) = of;
        if (customer is not null && !await db.Customers.AnyAsync(row => row.CustomerId == customer, ct)) return null;
        var seller = await owner.IdAsync(ct);
        var found = await db.DunningCases.AsNoTracking()
            .Where(row => row.SellerTenantId == seller && (customer == null || row.CustomerId == customer)
                && (state == null || row.State == state)).ReadPlainPageAsync(Order, page, row => row, ct);
        var ids = found.Items.Select(row => row.InvoiceId).ToList();
        var cases = found.Items.Select(row => row.Id).ToList();
        var invoices = await db.Invoices.AsNoTracking().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, ct);
        var steps = (await db.DunningSteps.AsNoTracking().Where(row => cases.Contains(row.CaseId))
            .ToListAsync(ct)).ToLookup(row => row.CaseId);
        return new Page<DunningCaseView>(
            [.. found.Items.Select(row => DunningCaseView.Of(row, invoices[row.InvoiceId], steps[row.Id]))],
            found.NextCursor);
    }

    /// <summary>The steps that were taken about an invoice, the first one first.</summary>
    public async Task<IReadOnlyList<DunningStepView>> StepsAsync(DocumentId invoice, CancellationToken ct) =>
    [
        .. DunningStepView.InOrder(await db.DunningSteps.AsNoTracking().Where(row => row.InvoiceId == invoice)
            .ToListAsync(ct)),
    ];

    /// <summary>The latest dispute of an invoice; null where there was none.</summary>
    public async Task<DisputeView?> DisputeAsync(DocumentId invoice, string currency, CancellationToken ct) =>
        await db.InvoiceDisputes.AsNoTracking().Where(row => row.InvoiceId == invoice)
            .OrderByDescending(row => row.OpenedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(ct)
            is { } row ? DisputeView.Of(row, currency) : null;

    /// <summary>What disputed lines have left to be credited, for who issued them, while the dispute is open.</summary>
    public async Task<IReadOnlyList<LineLeftView>> LeftAsync(
        Invoice invoice, DisputeView? dispute, CancellationToken ct)
    {
        var isSellers = db.Scope.Kind == ScopeKind.Platform
            || (db.Scope.Kind == ScopeKind.Tenant && invoice.SellerTenantId == db.Scope.Tenant);
        if (!isSellers || dispute is not { ResolvedAt: null, Lines.Count: > 0 }) return [];
        var left = await notes.LeftAsync(invoice.Id, dispute.Lines, ct);
        return
        [
            .. left.OrderBy(line => line.Key)
                .Select(line => new LineLeftView(line.Key, MoneyView.Of(line.Value, invoice.Currency))),
        ];
    }
}
