using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Catalogue;

/// <summary>Reads and writes what a tenant says of a service, to all its customers or to one.</summary>
internal sealed class CatalogueEntries(Unit unit)
{
    /// <summary>Null where the service or the customer cannot be seen.</summary>
    public async Task<CatalogueEntryView?> FindAsync(HttpContext context, Place place, CancellationToken ct)
    {
        if (!await ExistsAsync(place, ct)) return null;
        if (await EntryAsync(place, ct) is not { } row)
            return CatalogueEntryView.Default(place.Service.Value, place.Customer?.Value);
        ETags.Show(context, row);
        return CatalogueEntryView.Of(row);
    }

    /// <summary>
    /// Null where the service or the customer cannot be seen. An entry that exists is replaced under If-Match only.
    /// </summary>
    public async Task<CatalogueEntryView?> PutAsync(HttpContext context, Place place, CatalogueEntryBody body,
        CancellationToken ct)
    {
        if (!await ExistsAsync(place, ct)) return null;
        var row = await EntryAsync(place, ct);
        if (row is not null) ETags.Require(context, row);
        row ??= unit.Db.CatalogueEntries.Add(new CatalogueEntry
        {
            TenantId = unit.Db.Scope.Tenant, ServiceId = place.Service, ForCustomerId = place.Customer,
        }).Entity;
        (row.IsShown, row.IsFeatured, row.Description) = (body.IsShown, body.IsFeatured, body.Description);
        unit.Record(new AuditEntry("catalogue.changed", "service",
            place.Service.ToString()) { Customer = place.Customer });
        await unit.Db.SaveChangesAsync(ct);
        ETags.Show(context, row);
        return CatalogueEntryView.Of(row);
    }

    private Task<CatalogueEntry?> EntryAsync(Place place, CancellationToken ct) =>
        unit.Db.CatalogueEntries.FirstOrDefaultAsync(row => row.ServiceId == place.Service
            && row.ForCustomerId == place.Customer, ct);

    private async Task<bool> ExistsAsync(Place place, CancellationToken ct) =>
        await unit.Db.Services.AnyAsync(row => row.Id == place.Service, ct)
        && (place.Customer is not { } customer
            || await unit.Db.Customers.AnyAsync(row => row.CustomerId == customer, ct));

    /// <summary>A service, for all customers or for one.</summary>
    internal sealed record Place(ServiceId Service, CustomerId? Customer);
}
