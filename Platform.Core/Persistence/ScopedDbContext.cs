using System.Reflection;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence.Conversions;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crayon.Platform.Core.Persistence;

/// <summary>
/// The base of every context: reads are filtered to the scope that was entered, writes outside it are refused, and
/// without a scope nothing works. The database's own row-level security stands behind both.
/// </summary>
public abstract class ScopedDbContext(DbContextOptions options, TenantContext scope) : DbContext(options)
{
    /// <summary>The scope of this unit of work.</summary>
    public TenantContext Scope => scope;

    /// <summary>The context in whose transaction this one works; null for its own.</summary>
    internal ScopedDbContext? Joined { get; private set; }

    /// <summary>Whether a connection, once taken, is held until the unit of work ends.</summary>
    internal bool HoldsConnection { get; private set; }

    /// <summary>Whether this unit of work moved a version counter.</summary>
    internal bool HasMovedVersions { get; private set; }

    // Read at query time from the context that runs the query, and throwing outside a scope.
    private TenantId? OnlyTenant => scope.Kind == ScopeKind.Platform ? null : scope.Tenant;

    private CustomerId? OnlyCustomer => scope.Kind == ScopeKind.Customer ? scope.Customer : null;

    private int? TenantBound => scope.Kind == ScopeKind.Platform ? null : 1;

    private int? CustomerBound => scope.Kind == ScopeKind.Customer ? 1 : null;

    /// <summary>Whether the engine knows schemas; where not, they become table prefixes.</summary>
    protected abstract bool HasSchemas { get; }

    /// <summary>
    /// Holds the connection, from its next use until the unit of work ends: many small statements then tell the
    /// database once whose rows they may see. For work that waits for nobody else meanwhile.
    /// </summary>
    public void HoldConnection() => HoldsConnection = true;

    /// <summary>
    /// Works from now on in the open transaction of another context of the same scope, so that what both save commits
    /// together; where none is open nothing changes. Comes before anything else that this context does.
    /// </summary>
    public async Task JoinAsync(ScopedDbContext other, CancellationToken ct)
    {
        if (other.Scope != scope)
            throw new InvalidOperationException("Contexts of two scopes cannot share a transaction.");
        if (other.Database.CurrentTransaction is not { } open) return;
        Database.SetDbConnection(other.Database.GetDbConnection());
        await Database.UseTransactionAsync(open.GetDbTransaction(), ct);
        Joined = other;
    }

    /// <summary>
    /// Begins a transaction where none is open; null where the caller has one, which then commits all of it.
    /// </summary>
    public async Task<IDbContextTransaction?> BeginOwnAsync(CancellationToken ct) =>
        Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(ct) : null;

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var versions = Review();
        if (versions.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        // The counter moves in the transaction of the change, so that nobody sees one without the other.
        await using var own = await BeginOwnAsync(cancellationToken);
        await VersionCounters.BumpAsync(this, versions, cancellationToken);
        HasMovedVersions = true;
        if (Joined is not null) Joined.HasMovedVersions = true; // the one that commits tells the caches
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>
    /// Looks at tracked rows as they are known to have changed: each look would find that out anew, over all of them.
    /// </summary>
    internal T Look<T>(Func<T> look)
    {
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return look();
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: the synchronous path has no guard.");

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var assembly in new[] { typeof(ScopedDbContext).Assembly, GetType().Assembly }.Distinct())
            foreach (var id in assembly.GetTypes().Where(IsTypedId))
                configurationBuilder.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<string>().HaveMaxLength(400);
        configurationBuilder.Properties<decimal>().HavePrecision(28, 12);
    }

    /// <summary>Finishes a model: filters for the scope, concurrency, no cascades, schemas or prefixes.</summary>
    protected void FinishModel(ModelBuilder model)
    {
        ScopeSql.AddTo(model);
        foreach (var entity in model.Model.GetEntityTypes().Where(type => !type.IsOwned()).ToList())
        {
            if (entity.ClrType.IsAssignableTo(typeof(Entity)))
                model.Entity(entity.ClrType).Property(nameof(Entity.RowVersion)).IsConcurrencyToken();
            foreach (var key in entity.GetForeignKeys()) key.DeleteBehavior = DeleteBehavior.Restrict;
            if (!HasSchemas)
            {
                entity.SetTableName($"{entity.GetSchema()}_{entity.GetTableName()}");
                entity.SetSchema(null);
            }
            RowFilterFor(entity.ClrType).Invoke(this, [model]);
        }
    }

    private static bool IsTypedId(Type type) =>
        type.IsValueType
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private HashSet<string> Review()
    {
        if (ChangeTracker.AutoDetectChangesEnabled) ChangeTracker.DetectChanges();
        return Look(() =>
        {
            RowGuard.RefuseForeignRows(this);
            return ChangedVersions();
        });
    }

    private HashSet<string> ChangedVersions() => ChangeTracker.Entries<IVersioned>()
        .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        .Select(entry => entry.Entity.VersionName).ToHashSet(StringComparer.Ordinal);

    private MethodInfo RowFilterFor(Type type) =>
        new Action<ModelBuilder>(FilterRows<object>).Method.GetGenericMethodDefinition().MakeGenericMethod(type);

    private void FilterRows<T>(ModelBuilder model) where T : class
    {
        var entity = model.Entity<T>();
        if (typeof(T).IsAssignableTo(typeof(Entity)))
            entity.HasQueryFilter(QueryFilters.Deleted, row => !((Entity)(object)row).IsDeleted);
        switch (Ownership.Of(typeof(T)))
        {
            case Owner.Tenant or Owner.Customer or Owner.PerhapsCustomer:
                entity.HasQueryFilter(QueryFilters.Tenant, row =>
                    ScopeSql.IsLifted(TenantBound) || ((ITenantOwned)row).TenantId == OnlyTenant);
                break;
            case Owner.TwoParty or Owner.Trade:
                entity.HasQueryFilter(QueryFilters.Tenant, row => ScopeSql.IsLifted(TenantBound)
                    || ((ITwoParty)row).SellerTenantId == OnlyTenant || ((ITwoParty)row).BuyerTenantId == OnlyTenant);
                break;
            case Owner.Platform:
                entity.HasQueryFilter(QueryFilters.Tenant, row => ScopeSql.IsLifted(TenantBound));
                break;
        }
        FilterCustomerRows<T>(model);
    }

    private void FilterCustomerRows<T>(ModelBuilder model) where T : class
    {
        var entity = model.Entity<T>();
        switch (Ownership.Of(typeof(T)))
        {
            case Owner.Customer:
                entity.HasQueryFilter(QueryFilters.Customer, row =>
                    ScopeSql.IsLifted(CustomerBound) || ((ICustomerOwned)row).CustomerId == OnlyCustomer);
                break;
            case Owner.Trade:
                entity.HasQueryFilter(QueryFilters.Customer, row =>
                    ScopeSql.IsLifted(CustomerBound) || ((ICustomerTrade)row).CustomerId == OnlyCustomer);
                break;
            case Owner.PerhapsCustomer:
                entity.HasQueryFilter(QueryFilters.Customer, row =>
                    ScopeSql.IsLifted(CustomerBound) || ((IPerhapsCustomerOwned)row).CustomerId == OnlyCustomer);
                break;
            case Owner.Tenant or Owner.TwoParty:
                entity.HasQueryFilter(QueryFilters.Customer, row => ScopeSql.IsLifted(CustomerBound));
                break;
        }
    }
}
