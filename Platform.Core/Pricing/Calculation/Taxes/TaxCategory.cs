using System.Text.Json.Serialization;

namespace Crayon.Platform.Core.Pricing.Calculation.Taxes;

/// <summary>A tax category by its code of UN/CEFACT list 5305, as EN 16931 invoices state it.</summary>
public sealed record TaxCategory
{
    /// <summary>A category of one to three upper-case letters.</summary>
    [JsonConstructor]
    public TaxCategory(string code) => Code = code is { Length: >= 1 and <= 3 } && code.All(char.IsAsciiLetterUpper)
        ? code
        : throw new DomainRuleException(PricingRefusals.InvalidTax, "A tax category is one to three letters.");

    /// <summary>Taxed at a rate.</summary>
    public static TaxCategory Standard { get; } = new("S");

    /// <summary>Reverse charge: the buyer accounts for the tax.</summary>
    public static TaxCategory ReverseCharge { get; } = new("AE");

    /// <summary>Outside the scope of the tax.</summary>
    public static TaxCategory OutOfScope { get; } = new("O");

    /// <summary>Taxed at zero.</summary>
    public static TaxCategory ZeroRated { get; } = new("Z");

    /// <summary>Exempt.</summary>
    public static TaxCategory Exempt { get; } = new("E");

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}

/// <summary>How a line is taxed.</summary>
/// <param name="Category">The category.</param>
/// <param name="Rate">The rate; zero for the categories that charge none.</param>
public sealed record TaxTreatment(TaxCategory Category, Percent Rate);
