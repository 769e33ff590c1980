using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>A case with its invoice and the steps that were taken.</summary>
internal sealed record DunningFile(DunningCase Case, Invoice Invoice, List<DunningStep> Steps)
{
    /// <summary>What a card's bank holds back of what was paid, minor units.</summary>
    public long HeldBackMinor { get; init; }

    /// <summary>What is owed and neither disputed nor held back, minor units.</summary>
    public long OwedMinor => Invoice.BalanceMinor - Invoice.DisputedMinor - HeldBackMinor;

    /// <summary>Whether something is owed that the buyer has not paid in any way.</summary>
    public bool IsStanding { get; set; }

    /// <summary>Notes how things stand, so that a scan finds what changed.</summary>
    public void See(long unallocated) =>
        (Case.SeenBalanceMinor, Case.SeenDisputedMinor, Case.SeenUnallocatedMinor) =
            (Invoice.BalanceMinor, Invoice.DisputedMinor, unallocated);
}

/// <summary>Finds the cases of a buyer, and opens them for what has fallen due.</summary>
public sealed class DunningFiles(PlatformDbContext db, CardDisputePauses pauses, BusinessClock clock)
{
    /// <summary>The open cases of a buyer, what has been due longest first.</summary>
    /// <param name="buyer">Whose.</param>
    /// <param name="opens">Whether new ones are opened.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task<IReadOnlyList<DunningFile>> OpenAsync(DunnedBuyer buyer, bool opens, CancellationToken ct)
    {
        var now = clock.Now;
        var open = await Cases(buyer).Where(row => row.State == DunningCaseState.Open)
            .ToDictionaryAsync(row => row.InvoiceId, ct);
        var invoices = await db.Invoices.AsNoTracking()
            .Where(row => row.SellerTenantId == buyer.Seller && row.BuyerTenantId == buyer.Tenant
                && row.CustomerId == buyer.Customer
                && ((opens && row.BalanceMinor > 0 && row.DueAt <= now) || db.DunningCases.Any(
                    found => found.InvoiceId == row.Id && found.State == DunningCaseState.Open)))
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id).ToListAsync(ct);
        var steps = (await db.DunningSteps.AsNoTracking()
            .Where(row => Cases(buyer).Any(found => found.Id == row.CaseId && found.State == DunningCaseState.Open))
            .OrderBy(row => row.At).ToListAsync(ct)).ToLookup(row => row.CaseId);
        var held = await pauses.OfAsync(buyer, ct);
        var files = new List<DunningFile>();
        foreach (var invoice in invoices)
        {
            if (!open.TryGetValue(invoice.Id, out var row)) row = await AddAsync(invoice, ct);
            files.Add(new DunningFile(row, invoice, [.. steps[row.Id]])
            {
                HeldBackMinor = held.GetValueOrDefault(invoice.Id),
            });
        }
        return files;
    }

    /// <summary>Another case in place of one whose debt was covered for a while.</summary>
    internal async Task<DunningFile> AgainAsync(DunningFile file, CancellationToken ct)
    {
        file.Case.Close(clock.Now);
        return file with { Case = await AddAsync(file.Invoice, ct), Steps = [] };
    }

    /// <summary>What a buyer has paid and laid against nothing, by currency, minor units.</summary>
    internal async Task<Dictionary<string, long>> UnallocatedAsync(DunnedBuyer buyer, CancellationToken ct) =>
        (await db.Payments.Where(row => row.SellerTenantId == buyer.Seller && row.BuyerTenantId == buyer.Tenant
                && row.CustomerId == buyer.Customer && row.UnallocatedMinor > 0)
            .GroupBy(row => row.Currency)
            .Select(rows => new { rows.Key, Sum = rows.Sum(row => row.UnallocatedMinor) }).ToListAsync(ct))
        .ToDictionary(row => row.Key, row => row.Sum, StringComparer.Ordinal);

    /// <summary>Writes down that a step was taken.</summary>
    internal DunningStep Add(DunningCase row, PlannedStep step, bool isSkipped, MailId? mail)
    {
        var taken = new DunningStep
        {
            SellerTenantId = row.SellerTenantId, BuyerTenantId = row.BuyerTenantId, CustomerId = row.CustomerId,
            CaseId = row.Id, InvoiceId = row.InvoiceId, Kind = step.Kind, Number = step.Number, At = clock.Now,
            IsSkipped = isSkipped, MailId = mail,
        };
        db.DunningSteps.Add(taken);
        return taken;
    }

    private IQueryable<DunningCase> Cases(DunnedBuyer buyer) => db.DunningCases.Where(
        row => row.SellerTenantId == buyer.Seller && row.BuyerTenantId == buyer.Tenant
            && row.CustomerId == buyer.Customer);

    // What is owed again after it was paid has its days from then on.
    private async Task<DunningCase> AddAsync(Invoice invoice, CancellationToken ct)
    {
        var before = await db.DunningCases.CountAsync(row => row.InvoiceId == invoice.Id, ct);
        var added = new DunningCase
        {
            SellerTenantId = invoice.SellerTenantId, BuyerTenantId = invoice.BuyerTenantId,
            CustomerId = invoice.CustomerId, InvoiceId = invoice.Id, Round = before + 1,
            CountsFrom = before == 0 ? invoice.DueAt : clock.Now,
        };
        db.DunningCases.Add(added);
        return added;
    }
}
