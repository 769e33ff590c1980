using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crayon.Platform.Core.Persistence;

/// <summary>
/// Refuses writes outside the scope. Filters guard reads only; this never rewrites an owner, it throws.
/// </summary>
internal static class RowGuard
{
    public static void RefuseForeignRows(ScopedDbContext db)
    {
        var scope = db.Scope;
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached || entry.Metadata.IsOwned()) continue;
            RefuseRewriting(entry);
            if (scope.Kind != ScopeKind.Platform && !MayWrite(entry, scope))
                throw new ForeignRowException(entry.Metadata.ClrType.Name);
        }
    }

    private static bool MayWrite(EntityEntry entry, TenantContext scope) => Ownership.Of(entry.Metadata.ClrType) switch
    {
        Owner.Technical => true,
        Owner.Shared or Owner.Platform => false,
        Owner.TwoParty or Owner.Trade =>
            scope.Customer is null && Always(entry, nameof(ITwoParty.SellerTenantId), scope.Tenant),
        Owner.Tenant => scope.Customer is null && IsOwnTenant(entry, scope),
        _ => IsOwnTenant(entry, scope)
            && (scope.Customer is not { } customer || Always(entry, nameof(ICustomerOwned.CustomerId), customer)),
    };

    private static bool IsOwnTenant(EntityEntry entry, TenantContext scope) =>
        Always(entry, nameof(ITenantOwned.TenantId), scope.Tenant);

    // Both values count: a row taken from its owner is as foreign as a row given to one.
    private static bool Always(EntityEntry entry, string property, object expected) =>
        Equals(entry.Property(property).CurrentValue, expected)
        && (entry.State == EntityState.Added || Equals(entry.Property(property).OriginalValue, expected));

    private static void RefuseRewriting(EntityEntry entry)
    {
        if (entry.Entity is IAppendOnly && entry.State != EntityState.Added)
            throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} rows are only ever added.");
        if (entry.Entity is IFixed && entry.State != EntityState.Added) RefuseReopening(entry);
        if (entry.Entity is Entity && entry.State == EntityState.Deleted)
            throw new InvalidOperationException(
                $"{entry.Metadata.ClrType.Name} rows are deleted softly: call Delete().");
    }

    private static void RefuseReopening(EntityEntry entry)
    {
        var open = FixedColumns.OpenOf(entry.Metadata.ClrType);
        var changed = entry.State == EntityState.Deleted
            ? "all"
            : entry.Properties.FirstOrDefault(
                property => property.IsModified && !open.Contains(property.Metadata.Name))?.Metadata.Name
                ?? entry.ComplexProperties.FirstOrDefault(part => part.IsModified)?.Metadata.Name
                ?? entry.ComplexCollections.FirstOrDefault(parts => parts.IsModified)?.Metadata.Name;
        if (changed is not null)
            throw new InvalidOperationException(
                $"{entry.Metadata.ClrType.Name} rows stand once they are added: {changed} cannot change.");
    }
}

/// <summary>A write reached for a row of another tenant or customer.</summary>
public sealed class ForeignRowException(string type)
    : InvalidOperationException($"A {type} row belongs to another tenant or customer than the scope that was entered.");
