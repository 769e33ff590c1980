using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>A company that sells and issues documents: one of Crayon's, or a reseller's own.</summary>
public sealed class LegalEntity : Entity, ITenantOwned
{
    /// <summary>The entity's id.</summary>
    public LegalEntityId Id { get; init; } = LegalEntityId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Registered name.</summary>
    public required string Name { get; set; }

    /// <summary>ISO 3166 country of registration.</summary>
    public required string CountryCode { get; init; }

    /// <summary>VAT or qualified-invoice registration number.</summary>
    public string? TaxId { get; set; }

    /// <summary>Where it is; null where nobody said.</summary>
    public PostalAddress? Address { get; set; }

    /// <summary>Where invoices to it are mailed; null for nowhere: they are read in the portal then.</summary>
    public string? BillingEmail { get; set; }

    /// <summary>ISO 4217 code in which it invoices by default.</summary>
    public required string Currency { get; init; }

    /// <summary>Where it has money sent to, one account for each currency; staff alone change them.</summary>
    public List<BankAccount> BankAccounts { get; set; } = [];

    /// <summary>Prefix of its document numbers, such as <c>NW</c>.</summary>
    public required string NumberPrefix { get; init; }

    /// <summary>A copy of the account for a currency; null where it has none.</summary>
    internal BankAccount? AccountFor(string currency) =>
        BankAccounts.Find(account => account.Currency == currency)?.Copy();
}
