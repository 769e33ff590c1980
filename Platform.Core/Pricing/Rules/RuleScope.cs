using System.Text.Json.Serialization;

namespace Crayon.Platform.Core.Pricing.Rules;

/// <summary>What a rule applies to: a type, and the id of the thing unless it is the tenant's default.</summary>
public sealed record RuleScope
{
    /// <summary>The longest key of a category.</summary>
    public const int LongestKey = 200;

    /// <summary>A scope; ids are brought to one spelling, a category's key is kept as it is.</summary>
    [JsonConstructor]
    public RuleScope(PriceRuleScopeType type, string? id)
    {
        Type = type;
        Id = type switch
        {
            PriceRuleScopeType.Tenant when id is null => null,
            PriceRuleScopeType.Category when !string.IsNullOrWhiteSpace(id) && id.Length <= LongestKey => id,
            > PriceRuleScopeType.Category and <= PriceRuleScopeType.Subscription
                when Guid.TryParseExact(id, "D", out var guid) => guid.ToString("D"),
            _ => throw new DomainRuleException(PriceRuleRefusals.InvalidRule, "The scope needs an id of its type."),
        };
    }

    /// <summary>A scope that names a thing by its id.</summary>
    public RuleScope(PriceRuleScopeType type, Guid id)
        : this(type, id.ToString("D"))
    {
    }

    /// <summary>The tenant's default.</summary>
    public static RuleScope Tenant { get; } = new(PriceRuleScopeType.Tenant, null);

    /// <summary>The kind of thing, which decides the precedence.</summary>
    public PriceRuleScopeType Type { get; }

    /// <summary>The id of the thing (a category: its key); null for the tenant's default.</summary>
    public string? Id { get; }
}
