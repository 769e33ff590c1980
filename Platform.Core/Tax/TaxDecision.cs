using Crayon.Platform.Core.Pricing.Calculation.Taxes;

namespace Crayon.Platform.Core.Tax;

/// <summary>How a sale is taxed.</summary>
/// <param name="Category">UNCL 5305 category, such as <c>S</c>.</param>
/// <param name="Percent">The rate in percent.</param>
/// <param name="TaxRateId">The dated rate that says so; null where none is charged.</param>
public sealed record TaxDecision(string Category, decimal Percent, Guid? TaxRateId)
{
    /// <summary>How the tax of the rate is rounded.</summary>
    public TaxRounding Rounding { get; init; }

    /// <summary>The law behind it.</summary>
    public string Source { get; init; } = "";

    /// <summary>What the document has to say; null for nothing.</summary>
    public string? Words { get; init; }

    /// <summary>The same for the calculation of a document's tax.</summary>
    public TaxTreatment Treatment => new(new TaxCategory(Category), new Percent(Percent));
}
