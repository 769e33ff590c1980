using Crayon.Platform.Core.Customers;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>A row of one tenant, for its own staff and systems; a customer scope sees none of them.</summary>
public interface ITenantOwned
{
    /// <summary>The owner.</summary>
    TenantId TenantId { get; }
}

/// <summary>A row of one customer of one tenant.</summary>
public interface ICustomerOwned : ITenantOwned
{
    /// <summary>The customer; never changes.</summary>
    CustomerId CustomerId { get; }
}

/// <summary>A row of a tenant that may also belong to one of its customers, who then sees it.</summary>
public interface IPerhapsCustomerOwned : ITenantOwned
{
    /// <summary>The customer, or null for the tenant's own.</summary>
    CustomerId? CustomerId { get; }
}

/// <summary>
/// A row between two parties: both read it, only the seller writes it, and no customer scope sees it.
/// </summary>
public interface ITwoParty
{
    /// <summary>The selling tenant.</summary>
    TenantId SellerTenantId { get; }

    /// <summary>The buying tenant.</summary>
    TenantId BuyerTenantId { get; }
}

/// <summary>
/// A row between two parties that may concern one customer of the seller, who then reads it too; seller and buyer are
/// the same tenant in that case. Only the seller writes it, and never a customer.
/// </summary>
public interface ICustomerTrade : ITwoParty
{
    /// <summary>The customer, or null between two tenants; never changes.</summary>
    CustomerId? CustomerId { get; }
}

/// <summary>Reference data that every tenant reads and only platform use cases write.</summary>
public interface IShared;

/// <summary>A row that belongs to the platform alone; no tenant scope reads or writes it.</summary>
public interface IPlatformOnly;

/// <summary>
/// A row that any scope may read and write because it holds no tenant's data, such as a version counter.
/// </summary>
public interface ITechnical;

/// <summary>Who a kind of row belongs to.</summary>
public enum Owner
{
    /// <summary>See <see cref="ITenantOwned"/>.</summary>
    Tenant,

    /// <summary>See <see cref="ICustomerOwned"/>.</summary>
    Customer,

    /// <summary>See <see cref="IPerhapsCustomerOwned"/>.</summary>
    PerhapsCustomer,

    /// <summary>See <see cref="ITwoParty"/>.</summary>
    TwoParty,

    /// <summary>See <see cref="ICustomerTrade"/>.</summary>
    Trade,

    /// <summary>See <see cref="IShared"/>.</summary>
    Shared,

    /// <summary>See <see cref="IPlatformOnly"/>.</summary>
    Platform,

    /// <summary>See <see cref="ITechnical"/>.</summary>
    Technical,
}

/// <summary>Reads the owner of a kind of row off its marker; a kind without one is refused.</summary>
public static class Ownership
{
    /// <summary>The owner of rows of this type; throws for a type without a marker.</summary>
    public static Owner Of(Type type) =>
        type.IsAssignableTo(typeof(ICustomerOwned)) ? Owner.Customer
        : type.IsAssignableTo(typeof(IPerhapsCustomerOwned)) ? Owner.PerhapsCustomer
        : type.IsAssignableTo(typeof(ITenantOwned)) ? Owner.Tenant
        : type.IsAssignableTo(typeof(ICustomerTrade)) ? Owner.Trade
        : type.IsAssignableTo(typeof(ITwoParty)) ? Owner.TwoParty
        : type.IsAssignableTo(typeof(IShared)) ? Owner.Shared
        : type.IsAssignableTo(typeof(IPlatformOnly)) ? Owner.Platform
        : type.IsAssignableTo(typeof(ITechnical)) ? Owner.Technical
        : throw new InvalidOperationException(
            $"{type.Name} does not say who owns its rows: add one of the markers of this folder.");
}

/// <summary>A row that is added once and never changed or removed.</summary>
public interface IAppendOnly;

/// <summary>
/// A row whose columns stand once it is added, but for those marked with <see cref="StaysOpenAttribute"/>: a document
/// that was issued, a charge that was made. Refused by the guard here, and by column rights on the servers.
/// </summary>
public interface IFixed;

/// <summary>Marks a column that goes on changing on a row that is otherwise fixed.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StaysOpenAttribute : Attribute;
