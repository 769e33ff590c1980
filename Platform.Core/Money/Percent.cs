using System.Globalization;
using System.Text.Json.Serialization;

namespace Crayon.Platform.Core;

/// <summary>
/// A percentage as people write it: 7.5 means 7.5 %. At most six decimals, so that every step stays exact.
/// </summary>
[JsonConverter(typeof(PercentJsonConverter))]
public readonly record struct Percent
{
    /// <summary>The largest percentage, of either sign.</summary>
    public const decimal Largest = 1_000_000m;

    /// <summary>How many parts one percent has at six decimals.</summary>
    internal const int Parts = 1_000_000;

    /// <summary>A percentage of at most six decimals, from -1,000,000 to 1,000,000.</summary>
    public Percent(decimal value)
    {
        if (Math.Abs(value) > Largest || decimal.Round(value, 6) != value)
            throw new DomainRuleException(MoneyRefusals.InvalidPercent, "A percentage has at most six decimals.");
        Value = value;
    }

    /// <summary>Zero percent.</summary>
    public static Percent Zero => default;

    /// <summary>The number before the percent sign.</summary>
    public decimal Value { get; }

    /// <summary>What to multiply with to add this percentage: 1.075 for 7.5 %.</summary>
    public decimal Factor => 1m + Value / 100m;

    /// <summary>The percentage in millionths of a percent, exactly.</summary>
    internal long Millionths => (long)(Value * Parts);

    /// <summary>Reads decimal text in percent, such as <c>7.5</c>, <c>21</c> or <c>-2.25</c>.</summary>
    public static Percent Parse(string text) => TryParse(text, out var percent)
        ? percent
        : throw new DomainRuleException(MoneyRefusals.InvalidPercent, "A percentage is decimal text such as '7.5'.");

    /// <summary>
    /// Reads decimal text in percent; no sign but a leading minus, no blanks, no exponent, no group marks.
    /// </summary>
    public static bool TryParse(string? text, out Percent percent)
    {
        percent = default;
        if (text is null || text.Length == 0 || text[0] == '+' || text[0] == '.' || text[^1] == '.') return false;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var value)) return false;
        if (Math.Abs(value) > Largest || decimal.Round(value, 6) != value) return false;
        percent = new Percent(value);
        return true;
    }

    /// <summary>The decimal text in percent without surplus zeros: <c>7.5</c>.</summary>
    public override string ToString() => Value.ToString("0.######", CultureInfo.InvariantCulture);
}
