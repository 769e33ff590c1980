using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Costs;

/// <summary>
/// Brings in what the provider bills, a page at a time: never a whole file is in memory. A page commits with its place,
/// and a line is known by the provider's name of it, so a run that was killed is run again and ends the same.
/// </summary>
public sealed partial class CostImport(
    ICcpClient ccp, TenantScopes scopes, TenantRegistry registry, BusinessClock clock, ILogger<CostImport> log)
{
    private static readonly Actor By = Actor.System("cost-import");

    /// <summary>Brings in all that was issued and is not in yet; safe to run at any time, one run at a time.</summary>
    public async Task<CostImportResult> RunAsync(CancellationToken ct)
    {
        var (theOperator, result) = ((await registry.OperatorAsync(ct)).Id, new CostImportResult());
        var owners = new CostOwners();
        foreach (var invoice in await ccp.ListInvoicesAsync(ct))
        {
            var row = await OpenAsync(theOperator, invoice, ct);
            if (row.CompletedAt is not null) continue;
            for (var isDone = false; !isDone;)
            {
                var page = await ccp.ListInvoiceLinePageAsync(invoice.Id, row.Continuation, ct);
                row = await SaveAsync(row.Id, page, owners, ct);
                isDone = page.Next is null;
            }
            LogDone(log, row.Number, row.Lines, row.Repeated, row.Unallocated);
            result = result.With(row);
        }
        return result;
    }

    private Task<ProviderInvoice> OpenAsync(TenantId theOperator, CcpInvoice invoice, CancellationToken ct) =>
        InScopeAsync(async db =>
        {
            if (await db.ProviderInvoices.AsNoTracking().FirstOrDefaultAsync(row => row.Number == invoice.Id, ct)
                is { } known) return known;
            var row = new ProviderInvoice
            {
                TenantId = theOperator,
                Number = invoice.Id,
                IsCreditNote = invoice.IsCreditNote,
                AmendsNumber = invoice.AmendsId,
                Month = CostMonth.Of(invoice.PeriodStart),
                Currency = invoice.Currency,
                IssuedAt = invoice.IssuedAt,
                TotalMinor = Money.FromDecimal(invoice.Total, Currency.Of(invoice.Currency)).AmountMinor,
            };
            db.ProviderInvoices.Add(row);
            await db.SaveChangesAsync(ct);
            return row;
        });

    private Task<ProviderInvoice> SaveAsync(
        Guid id, CcpPage<CcpInvoiceLine> page, CostOwners owners, CancellationToken ct) => InScopeAsync(async db =>
    {
        await owners.LearnAsync(db, page.Items, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var invoice = await db.ProviderInvoices.SingleAsync(row => row.Id == id, ct);
        var lines = await NewOnesAsync(db, [.. page.Items.Select(line => ToRow(invoice, line, owners))], ct);
        await BulkRows.AddAsync(db, lines, clock.Now, ct);
        invoice.Lines += lines.Count;
        invoice.LinesMinor += lines.Sum(line => line.SubtotalMinor);
        invoice.Repeated += page.Items.Count - lines.Count;
        invoice.Late += lines.Count(line => line.IsLate);
        invoice.Unknown += lines.Count(line => line.IsUnknown);
        invoice.Unallocated += lines.Count(line => line.ForCustomerId is null);
        invoice.Continuation = page.Next;
        if (page.Next is null) invoice.CompletedAt = clock.Now;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return invoice;
    });

    // One import at a time, and the unique index stands behind the question.
    private static async Task<IReadOnlyList<CostLine>> NewOnesAsync(
        PlatformDbContext db, IReadOnlyList<CostLine> lines, CancellationToken ct)
    {
        var names = lines.Select(line => line.ProviderReference).ToList();
        var known = (await db.CostLines.Where(row => names.Contains(row.ProviderReference))
            .Select(row => row.ProviderReference).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        return [.. lines.Where(line => known.Add(line.ProviderReference))];
    }

    private static CostLine ToRow(ProviderInvoice invoice, CcpInvoiceLine line, CostOwners owners)
    {
        var (owner, plan, currency) = (owners.CustomerOf(line), owners.PlanOf(line), Currency.Of(line.Currency));
        var kind = CostKinds.Of(line, plan?.IsUsage);
        // Usage is charged for its last day, all else ahead.
        var charged = kind == CostKind.Usage ? line.ChargeEnd.AddDays(-1) : line.ChargeStart;
        return new CostLine
        {
            TenantId = invoice.TenantId,
            ProviderInvoiceId = invoice.Id,
            ProviderReference = line.ReferenceId,
            ChargeType = line.ChargeType,
            Kind = kind,
            IsLate = CostMonth.Of(charged) < invoice.Month,
            SoldByTenantId = owner?.Tenant,
            ForCustomerId = owner?.Id,
            SubscriptionId = owners.SubscriptionOf(line)?.Id,
            ServiceId = plan?.Service,
            PlanId = plan?.Id,
            ProviderCustomerId = line.CustomerId,
            ProviderSubscriptionId = line.SubscriptionId,
            PartnerId = line.PartnerId,
            UnitPrice = line.UnitPrice,
            EffectiveUnitPrice = line.EffectiveUnitPrice,
            Quantity = line.Quantity,
            SubtotalMinor = Money.FromDecimal(line.Subtotal, currency).AmountMinor,
            Currency = currency.Code,
            PricingCurrency = line.PricingCurrency,
            FxRate = line.FxRate,
            FxDate = Midnight(line.FxDate),
            ChargedFrom = Midnight(line.ChargeStart),
            ChargedTo = Midnight(line.ChargeEnd),
            CreditReason = line.CreditReason,
        };
    }

    private async Task<T> InScopeAsync<T>(Func<PlatformDbContext, Task<T>> work)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Costs, By);
        return await work(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Provider invoice {Number} is in: {Lines} lines, {Repeated} repeated, {Unallocated} parked")]
    private static partial void LogDone(ILogger log, string number, int lines, int repeated, int unallocated);
}

/// <summary>What a run brought in; all zero when nothing was new.</summary>
public sealed record CostImportResult
{
    /// <summary>Documents completed.</summary>
    public int Invoices { get; init; }

    /// <summary>Their lines, each once.</summary>
    public int Lines { get; init; }

    /// <summary>Lines that the provider repeated.</summary>
    public int Repeated { get; init; }

    internal CostImportResult With(ProviderInvoice invoice) => new()
    {
        Invoices = Invoices + 1, Lines = Lines + invoice.Lines, Repeated = Repeated + invoice.Repeated,
    };
}
