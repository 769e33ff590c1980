using System.Globalization;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Crayon.TenantProvisioning.Blueprints;

/// <summary>Reads a blueprint from YAML; an unknown key is an error, because a misspelt one would be lost.</summary>
public static class BlueprintFile
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build();

    /// <summary>Reads and checks a file.</summary>
    public static TenantBlueprint Read(string path)
    {
        if (!File.Exists(path)) throw new DomainRuleException(ProvisioningRefusals.InvalidBlueprint,
            $"There is no file {path}.");
        return Parse(File.ReadAllText(path));
    }

    /// <summary>Reads and checks YAML text.</summary>
    public static TenantBlueprint Parse(string yaml)
    {
        try
        {
            var shape = Yaml.Deserialize<TenantShape?>(yaml)
                ?? throw new DomainRuleException(ProvisioningRefusals.InvalidBlueprint, "The file is empty.");
            return shape.ToBlueprint().Checked();
        }
        catch (YamlException fault)
        {
            throw new DomainRuleException(ProvisioningRefusals.InvalidBlueprint,
                string.Create(CultureInfo.InvariantCulture,
                    $"Line {fault.Start.Line}: {(fault.InnerException ?? fault).Message}"));
        }
    }

    private sealed class TenantShape
    {
        public string Slug { get; init; } = "";
        public string Name { get; init; } = "";
        public TenantKind Kind { get; init; } = TenantKind.Reseller;
        public string Region { get; init; } = "eu";
        public string Currency { get; init; } = "";
        public string Market { get; init; } = "";
        public string Language { get; init; } = "en";
        public string TimeZone { get; init; } = "UTC";
        public string Theme { get; init; } = "default";
        public List<string> Hosts { get; init; } = [];
        public List<EntityShape> LegalEntities { get; init; } = [];
        public string? Seller { get; init; }
        public List<RuleShape> PriceRules { get; init; } = [];
        public PersonShape? Owner { get; init; }
        public List<ClientShape> Clients { get; init; } = [];

        public TenantBlueprint ToBlueprint() => new()
        {
            Slug = Slug, Name = Name, Kind = Kind, Hosts = Hosts, Seller = Seller,
            Settings = new BlueprintSettings(Region, Currency, Market, Language, TimeZone, Theme),
            LegalEntities = [.. LegalEntities.Select(e =>
                new BlueprintEntity(e.Name, e.Country, e.Currency ?? Currency, e.NumberPrefix, e.TaxId)
                {
                    BillingEmail = e.BillingEmail, Address = e.Address?.ToAddress(e.Country),
                    BankAccounts = [.. e.BankAccounts.Select(account => account.ToAccount(e, e.Currency ?? Currency))],
                })],
            PriceRules = [.. PriceRules.Select(rule => rule.ToRule())],
            Owner = Owner is null ? null : new BlueprintPerson(Owner.Email, Owner.Role),
            Clients = [.. Clients.Select(client =>
                new BlueprintClient(client.Id, client.Name ?? client.Id, client.ScopesFor(Kind)))],
        };
    }

    private sealed class EntityShape
    {
        public string Name { get; init; } = "";
        public string Country { get; init; } = "";
        public string? Currency { get; init; }
        public string NumberPrefix { get; init; } = "";
        public string? TaxId { get; init; }
        public string? BillingEmail { get; init; }
        public AddressShape? Address { get; init; }
        public List<AccountShape> BankAccounts { get; init; } = [];
    }

    private sealed class AccountShape
    {
        public string? Currency { get; init; }
        public string? Holder { get; init; }
        public string? Country { get; init; }
        public string? Iban { get; init; }
        public string? Number { get; init; }
        public string? BankCode { get; init; }
        public string? Bic { get; init; }
        public string? BankName { get; init; }

        public BankAccount ToAccount(EntityShape of, string usual) => new()
        {
            Currency = Currency ?? usual, Holder = Holder ?? of.Name, CountryCode = Country ?? of.Country,
            Iban = Iban, Number = Number, BankCode = BankCode, Bic = Bic, BankName = BankName,
        };
    }

    private sealed class AddressShape
    {
        public string Line1 { get; init; } = "";
        public string? Line2 { get; init; }
        public string City { get; init; } = "";
        public string? Region { get; init; }
        public string? PostalCode { get; init; }
        public string? Country { get; init; }

        public PostalAddress ToAddress(string country) => new()
        {
            Line1 = Line1, Line2 = Line2, City = City, Region = Region, PostalCode = PostalCode,
            CountryCode = Country ?? country,
        };
    }

    private sealed class RuleShape
    {
        public PriceLevel Level { get; init; } = PriceLevel.Retail;
        public string? Name { get; init; }
        public PriceRuleKind Kind { get; init; } = PriceRuleKind.MarkupOnCost;
        public decimal? Percent { get; init; }
        public string EffectiveFrom { get; init; } = "2026-01-01";

        public BlueprintRule ToRule() =>
            new(Level, Name ?? $"Default {Level.ToString().ToLowerInvariant()} price", Kind, Percent,
            DateOnly.TryParseExact(EffectiveFrom, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var day)
                ? day
                : throw new DomainRuleException(ProvisioningRefusals.InvalidBlueprint,
                    "priceRules: effectiveFrom is a day such as 2026-01-01."));
    }

    private sealed class PersonShape
    {
        public string Email { get; init; } = "";
        public string Role { get; init; } = "reseller.owner";
    }

    private sealed class ClientShape
    {
        public string Id { get; init; } = "";
        public string? Name { get; init; }

        /// <summary>Scopes, or the one word <c>all</c> or <c>read</c>.</summary>
        public List<string> Scopes { get; init; } = [];

        public IReadOnlyList<string> ScopesFor(TenantKind kind)
        {
            var all = kind == TenantKind.Operator ? ApiScopes.ForStaff : ApiScopes.ForTenants;
            return Scopes switch
            {
                ["all"] => all,
                ["read"] => [.. all.Where(scope => scope.EndsWith(".read", StringComparison.Ordinal))],
                _ => Scopes,
            };
        }
    }
}
