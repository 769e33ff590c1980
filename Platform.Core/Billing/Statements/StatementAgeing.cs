namespace Crayon.Platform.Core.Billing.Statements;

/// <summary>What is owed after the last day of a statement, by how long it has been due; minor units.</summary>
/// <param name="Overdue">
/// Open of invoices, one sum for each of <see cref="Edges"/>: not due yet, then 1 to 30 days late, to 60, to 90, and
/// more.
/// </param>
/// <param name="OnAccountMinor">
/// Paid or credited and laid against no invoice, below zero: with it the sums are what is owed.
/// </param>
public sealed record StatementAgeing(IReadOnlyList<long> Overdue, long OnAccountMinor)
{
    /// <summary>The most days late of each sum but the last.</summary>
    public static IReadOnlyList<int> Edges { get; } = [0, 30, 60, 90];

    /// <summary>Sorts what is open of invoices by the days they are late; the rest of what is owed is on account.
    /// </summary>
    internal static StatementAgeing Of(IEnumerable<(DateTimeOffset Due, long Minor)> open, DateTimeOffset end,
        long owedMinor)
    {
        var sums = new long[Edges.Count + 1];
        foreach (var (due, minor) in open) sums[PlaceOf((int)Math.Ceiling((end - due).TotalDays))] += minor;
        return new StatementAgeing(sums, owedMinor - sums.Sum());
    }

    private static int PlaceOf(int daysLate) => Edges.TakeWhile(edge => daysLate > edge).Count();
}
