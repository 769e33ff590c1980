using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>What is billed together: a buyer's month in one currency, or a group of it.</summary>
internal sealed record BillingUnit(
    InvoiceKind Kind, (TenantId Seller, TenantId Buyer) Parties, CustomerId? Customer, int Month, string Currency)
{
    /// <summary>Which of the charges.</summary>
    public InvoiceGroup Group { get; init; } = InvoiceGroup.All;

    /// <summary>Names it in one text.</summary>
    public string Name =>
        InvoiceDraft.UnitOf(Kind, Customer?.Value ?? Parties.Buyer.Value, Month, Currency) + Group.Name;

    public InvoiceDraft ToDraft() => new()
    {
        SellerTenantId = Parties.Seller, BuyerTenantId = Parties.Buyer, CustomerId = Customer, Kind = Kind,
        Month = Month, Currency = Currency, Unit = Name, GroupedBy = Group.By, GroupKey = Group.Key,
    };
}

/// <summary>
/// Finds what waits to be billed. What a customer asks for holds from the next month on that has no draft yet: within a
/// month all is kept apart in one way.
/// </summary>
internal sealed class BillingUnits(PlatformDbContext db, TenantRegistry registry)
{
    /// <summary>What waits of months that are over.</summary>
    public async Task<List<BillingUnit>> OpenAsync(int ended, CancellationToken ct)
    {
        var direct = (await registry.AllAsync(ct)).Where(tenant => tenant.Kind == TenantKind.Direct)
            .Select(tenant => tenant.Id).ToHashSet();
        var retail = await DraftCharges.Retail(db).Where(row => row.Month < ended)
            .Select(row => new { row.TenantId, row.CustomerId, row.Month, row.Currency }).Distinct().ToListAsync(ct);
        var wholesale = await DraftCharges.Wholesale(db).Where(row => row.Month < ended)
            .Select(row => new { row.SellerTenantId, row.BuyerTenantId, row.Month, row.Currency }).Distinct()
            .ToListAsync(ct);
        var whole = retail.Select(row => new BillingUnit(
            direct.Contains(row.TenantId) ? InvoiceKind.Direct : InvoiceKind.Retail, (row.TenantId, row.TenantId),
            row.CustomerId, row.Month, row.Currency)).ToList();
        return
        [
            .. await ApartAsync(whole, ct),
            .. wholesale.Select(row => new BillingUnit(
                InvoiceKind.Wholesale, (row.SellerTenantId, row.BuyerTenantId), null, row.Month, row.Currency)),
        ];
    }

    private async Task<List<BillingUnit>> ApartAsync(List<BillingUnit> whole, CancellationToken ct)
    {
        var asked = await db.Customers.IgnoreQueryFilters([QueryFilters.Deleted])
            .Where(row => row.InvoicesBy != null).ToDictionaryAsync(row => row.CustomerId, row => row.InvoicesBy, ct);
        var begun = await BegunAsync(whole, ct);
        var apart = new List<BillingUnit>();
        foreach (var unit in whole)
        {
            var customer = unit.Customer.GetValueOrDefault();
            var by = begun.TryGetValue((customer, unit.Month, unit.Currency), out var known)
                ? known
                : asked.GetValueOrDefault(customer);
            if (by is { } grouping) apart.AddRange(await GroupsAsync(unit, grouping, ct));
            else apart.Add(unit);
        }
        return apart;
    }

    // As the drafts of the month are that there are already, issued or not.
    private async Task<Dictionary<(CustomerId, int, string), InvoiceGrouping?>> BegunAsync(
        List<BillingUnit> whole, CancellationToken ct)
    {
        var months = whole.Select(unit => unit.Month).Distinct().ToList();
        var drafts = await db.InvoiceDrafts.AsNoTracking()
            .Where(row => row.CustomerId != null && months.Contains(row.Month))
            .Select(row => new { row.CustomerId, row.Month, row.Currency, row.GroupedBy }).Distinct().ToListAsync(ct);
        return drafts.GroupBy(row => (row.CustomerId.GetValueOrDefault(), row.Month, row.Currency))
            .ToDictionary(rows => rows.Key, rows => rows.First().GroupedBy);
    }

    private async Task<IEnumerable<BillingUnit>> GroupsAsync(
        BillingUnit unit, InvoiceGrouping by, CancellationToken ct)
    {
        var found = await DraftCharges.Retail(db).Where(row => row.CustomerId == unit.Customer
                && row.Month == unit.Month && row.Currency == unit.Currency)
            .Select(row => new { row.AccountId, row.Department }).Distinct().ToListAsync(ct);
        return found.Select(row => InvoiceGroup.Of(by, row.AccountId, row.Department)).Distinct()
            .Select(group => unit with { Group = group });
    }
}
