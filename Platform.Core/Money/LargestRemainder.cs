namespace Crayon.Platform.Core;

/// <summary>Shares a rounded total out over lines so that the shares add up to it exactly.</summary>
public static class LargestRemainder
{
    /// <summary>Splits a total in proportion to weights of zero or more; ties go to the earlier share.</summary>
    public static IReadOnlyList<Money> Split(Money total, IReadOnlyList<long> weights)
    {
        if (weights.Any(weight => weight < 0) || weights.All(weight => weight == 0))
            throw new DomainRuleException(MoneyRefusals.InvalidAllocation, "Weights are zero or more, not all zero.");
        var all = weights.Aggregate((Int128)0, (sum, weight) => sum + weight);
        return Distribute(total, [.. weights.Select(weight => (Int128)total.AmountMinor * weight)], all);
    }

    /// <summary>
    /// Rounds the shares (numerator over one denominator, in minor units) so that they add up to the total.
    /// </summary>
    internal static IReadOnlyList<Money> Distribute(Money total, IReadOnlyList<Int128> numerators, Int128 denominator)
    {
        // A negative total is shared out as its absolute value, so that a credit note mirrors its invoice.
        if (total.AmountMinor < 0)
        {
            var mirrored = Distribute(-total, [.. numerators.Select(share => -share)], denominator);
            return [.. mirrored.Select(share => -share)];
        }

        var floors = numerators.Select(share => Floor(share, denominator)).ToArray();
        var left = (int)(total.AmountMinor - floors.Aggregate((Int128)0, (sum, floor) => sum + floor));
        var byRemainder = Enumerable.Range(0, floors.Length)
            .OrderByDescending(index => numerators[index] - floors[index] * denominator).ThenBy(index => index);
        foreach (var index in byRemainder.Take(left)) floors[index] += 1;
        return [.. floors.Select(minor => Rounding.ToMoney(minor, total.Currency))];
    }

    private static Int128 Floor(Int128 numerator, Int128 denominator)
    {
        var quotient = numerator / denominator;
        return numerator % denominator < 0 ? quotient - 1 : quotient;
    }
}
