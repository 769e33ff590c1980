using Crayon.Platform.Core.Pricing.Calculation.Taxes;

namespace Crayon.Platform.Core.Tax;

/// <summary>How a sale is taxed.</summary>
/// <param name="Category">UNCL 5305 category, such as <c>S</c>.</param>
/// <param name="Percent">The rate in percent.</param>
/// <param name="TaxRateId">The dated row that says so.</param>
public sealed record TaxDecision(string Category, decimal Percent, Guid TaxRateId)
{
    /// <summary>The same for the calculation of a document's tax.</summary>
    public TaxTreatment Treatment => new(new TaxCategory(Category), new Percent(Percent));
}
