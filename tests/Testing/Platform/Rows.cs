using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Testing.Platform;

/// <summary>Rows as tests need them.</summary>
public static class Rows
{
    /// <summary>A reseller that sells in EUR.</summary>
    public static Tenant ATenant(string slug, TenantKind kind = TenantKind.Reseller) => new()
    {
        Slug = slug, Name = slug, Kind = kind, Region = "eu", Currency = "EUR", Market = "NL", Language = "nl",
        TimeZone = "Europe/Amsterdam", Theme = "default",
    };

    /// <summary>A customer of a tenant.</summary>
    public static Customer ACustomer(TenantId tenant, string name = "Acme B.V.") => new()
    {
        TenantId = tenant, Name = name, Email = "it@acme.example", Type = CustomerType.Channel, CountryCode = "NL",
    };

    /// <summary>An account of a customer.</summary>
    public static Account AnAccount(Customer customer, string name = "Head office") => new()
    {
        TenantId = customer.TenantId, CustomerId = customer.CustomerId, AccountName = name,
    };
}
