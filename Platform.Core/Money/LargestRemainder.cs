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
        var shares = Distribute(
            total.AmountMinor, new Shares(weights.Count, at => (Int128)total.AmountMinor * weights[at], all));
        return [.. shares.Select(minor => total with { AmountMinor = minor })];
    }

    /// <summary>
    /// Rounds exact shares to minor units so that they add up to the total; holds two numbers a share.
    /// </summary>
    internal static long[] Distribute(long total, Shares exact)
    {
        // A negative total is shared out as its absolute value, so that a credit note mirrors its invoice.
        var sign = total < 0 ? -1 : 1;
        var (minor, remainders) = (new long[exact.Count], new Int128[exact.Count]);
        Int128 floors = 0;
        for (var at = 0; at < minor.Length; at++)
        {
            var share = sign * exact.Numerator(at);
            var floor = Floor(share, exact.Denominator);
            (minor[at], remainders[at]) = (checked((long)floor), share - (floor * exact.Denominator));
            floors += floor;
        }
        foreach (var at in Largest(remainders, (int)((sign * (Int128)total) - floors))) minor[at] += 1;
        if (sign < 0)
            for (var at = 0; at < minor.Length; at++) minor[at] = -minor[at];
        return minor;
    }

    private static ReadOnlySpan<int> Largest(Int128[] remainders, int count)
    {
        if (count == 0) return [];
        int[] places = [.. Enumerable.Range(0, remainders.Length)];
        Array.Sort(places, (left, right) => remainders[right].CompareTo(remainders[left]) is var order and not 0
            ? order
            : left.CompareTo(right));
        return places.AsSpan(0, count);
    }

    private static Int128 Floor(Int128 numerator, Int128 denominator)
    {
        var quotient = numerator / denominator;
        return numerator % denominator < 0 ? quotient - 1 : quotient;
    }
}

/// <summary>Exact shares in minor units, as fractions of one denominator.</summary>
/// <param name="Count">How many.</param>
/// <param name="Numerator">The numerator of each.</param>
/// <param name="Denominator">What divides them all.</param>
internal sealed record Shares(int Count, Func<int, Int128> Numerator, Int128 Denominator);
