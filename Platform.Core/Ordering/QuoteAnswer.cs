using System.Text.Json.Serialization;

namespace Crayon.Platform.Core.Ordering;

/// <summary>What an order or a change would cost.</summary>
/// <param name="QuoteId">Names the price that is held.</param>
/// <param name="ExpiresAt">Until when (business time): 24 hours.</param>
/// <param name="Currency">The one currency of all figures.</param>
/// <param name="Lines">Line by line.</param>
/// <param name="Net">Sum of the lines; negative when more is given back than charged.</param>
/// <param name="Taxes">Tax for each category and rate.</param>
/// <param name="Total">Net and taxes.</param>
public sealed record QuoteAnswer(
    QuoteId QuoteId,
    DateTimeOffset ExpiresAt,
    Currency Currency,
    IReadOnlyList<QuoteAnswerLine> Lines,
    Money Net,
    IReadOnlyList<QuoteAnswerTax> Taxes,
    Money Total)
{
    /// <summary>What else would happen, as stable codes: see <see cref="Subscriptions.ChangeWarnings"/>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>A line of a quote.</summary>
/// <param name="Description">Service and plan, and what happens to it.</param>
/// <param name="Quantity">Seats added, ordered or given back.</param>
/// <param name="UnitPrice">Price a seat and full period; null for usage.</param>
/// <param name="UnitRate">Rate a unit of usage, unrounded; null for seats.</param>
/// <param name="PeriodStart">First day that the net is for (UTC).</param>
/// <param name="PeriodEnd">First day after it.</param>
/// <param name="Days">Days charged or given back; the day of the change counts.</param>
/// <param name="PeriodDays">Days of the full billing period.</param>
/// <param name="Net">Rounded net; negative for a credit.</param>
public sealed record QuoteAnswerLine(
    string Description,
    int Quantity,
    Money? UnitPrice,
    ExactAmount? UnitRate,
    DateOnly PeriodStart,
    DateOnly PeriodEnd,
    int Days,
    int PeriodDays,
    Money Net)
{
    /// <summary>
    /// The reseller's own buying figures; null for a customer and at the Direct storefront. Never stored.
    /// </summary>
    [JsonIgnore]
    public WholesaleFigures? Wholesale { get; init; }
}

/// <summary>What a reseller pays for a line; no customer ever sees it.</summary>
/// <param name="UnitPrice">Price a seat and full period; null for usage.</param>
/// <param name="UnitRate">Rate a unit of usage; null for seats.</param>
/// <param name="Net">Rounded net, with the line's sign.</param>
public sealed record WholesaleFigures(Money? UnitPrice, ExactAmount? UnitRate, Money Net);

/// <summary>Tax of one category and rate.</summary>
/// <param name="Category">UNCL 5305 category.</param>
/// <param name="Rate">The rate.</param>
/// <param name="Basis">Sum of the nets taxed by it.</param>
/// <param name="Amount">The tax, rounded once.</param>
public sealed record QuoteAnswerTax(string Category, Percent Rate, Money Basis, Money Amount);
