using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>All that makes a tenant's prices, as read. Holds costs: it never leaves the price book.</summary>
internal sealed record PriceInputs
{
    public required RegisteredTenant Tenant { get; init; }

    public required Currency Currency { get; init; }

    public required IReadOnlyList<CloudService> Services { get; init; }

    public required ILookup<ServiceId, Plan> Plans { get; init; }

    public required ILookup<PlanId, PriceSheetLine> Lines { get; init; }

    public required ILookup<string, ExchangeRate> Rates { get; init; }

    public required RuleIndex Wholesale { get; init; }

    public required RuleIndex Retail { get; init; }

    public required IReadOnlyList<CatalogueEntry> Entries { get; init; }

    public bool IsDirect => Tenant.Kind == TenantKind.Direct;

    /// <summary>The first instant after <paramref name="now"/> at which a price can change by itself.</summary>
    public DateTimeOffset NextChangeAfter(DateTimeOffset now)
    {
        var rules = Wholesale.Rules.Concat(Retail.Rules)
            .SelectMany(rule => new[] { rule.EffectiveFrom, rule.EffectiveTo ?? DateTimeOffset.MaxValue });
        var lines = Lines.SelectMany(lines => lines)
            .SelectMany(line => new[] { line.EffectiveFrom, line.EffectiveTo ?? DateTimeOffset.MaxValue });
        var rates = Rates.SelectMany(rates => rates).Select(rate => rate.ValidFrom);
        return rules.Concat(lines).Concat(rates).Where(at => at > now).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
    }
}
