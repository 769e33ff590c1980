using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Exports;

/// <summary>Which export is asked for.</summary>
/// <param name="Kind">Which rows.</param>
/// <param name="Format">In which form.</param>
public sealed record ExportRequest(ExportKind Kind, ExportFormat Format)
{
    /// <summary>Only those of this customer.</summary>
    public CustomerId? Customer { get; init; }

    /// <summary>Only those that this reseller bought; for the operator.</summary>
    public TenantId? Buyer { get; init; }

    /// <summary>First day (UTC).</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day (UTC), which belongs to it.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>Accepts an export, which is then made behind the request.</summary>
public sealed class AskForExport(PlatformDbContext db, TimeProvider time)
{
    /// <summary>How many exports of one owner may be under way at a time.</summary>
    public const int MostUnderWay = 10;

    /// <summary>
    /// Accepts it, in the unit of work of the caller. Refused: a kind that the owner cannot have, somebody else's
    /// customer, too many at a time.
    /// </summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="owner">Whose it is: the scope's own tenant and customer, or the operator where staff ask.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Export> AskAsync(
        ExportRequest request, (TenantId Tenant, CustomerId? Customer) owner, CancellationToken ct)
    {
        await CheckAsync(request, owner, ct);
        var export = new Export
        {
            TenantId = owner.Tenant, CustomerId = owner.Customer, Kind = request.Kind, Format = request.Format,
            OfCustomerId = request.Customer, OfTenantId = request.Buyer, From = StartOf(request.From),
            To = StartOf(request.To)?.AddDays(1), RequestedAt = time.GetUtcNow(),
        };
        db.Exports.Add(export);
        OutboxPost.Add(db, time, OutboxTopics.WriteExport, export, export.Id.Value);
        AuditLog.Record(db, time, new AuditEntry("export.requested", "export", export.Id.ToString())
        {
            Tenant = owner.Tenant, Customer = owner.Customer,
        });
        await db.SaveChangesAsync(ct);
        return export;
    }

    private async Task CheckAsync(
        ExportRequest request, (TenantId Tenant, CustomerId? Customer) owner, CancellationToken ct)
    {
        if (request.Customer is { } customer && !await db.Customers.IgnoreQueryFilters([QueryFilters.Deleted])
            .AnyAsync(row => row.CustomerId == customer, ct)) throw NotFound();
        if (request.Buyer is { } buyer && !await db.Tenants.AnyAsync(row => row.TenantId == buyer, ct))
            throw NotFound();
        if (request.Kind == ExportKind.Journal && owner.Customer is not null)
            throw Invalid("A journal is its seller's.");
        if (request.To < request.From) throw Invalid("The last day is not before the first.");
        var (tenant, of) = owner;
        var underWay = await db.Exports.CountAsync(row => row.TenantId == tenant && row.CustomerId == of
            && row.Status != ExportStatus.Finished && row.Status != ExportStatus.Expired, ct);
        if (underWay >= MostUnderWay)
            throw new DomainRuleException(ExportRefusals.TooMany, "Ask again when one of those under way is there.");
    }

    private static DateTimeOffset? StartOf(DateOnly? day) =>
        day is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private static DomainRuleException Invalid(string words) => new(ExportRefusals.Invalid, words);

    private static DomainRuleException NotFound() =>
        new(ExportRefusals.NotFound, "There is no such customer or tenant.");
}
