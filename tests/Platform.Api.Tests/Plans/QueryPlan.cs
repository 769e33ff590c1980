using System.Text.RegularExpressions;

namespace Crayon.Platform.Api.Tests.Plans;

/// <summary>A statement, and SQLite's steps to answer it.</summary>
internal sealed record QueryPlan(string Sql, IReadOnlyList<string> Steps)
{
    private bool IsPage => Sql.Contains("LIMIT @p", StringComparison.Ordinal);

    private bool IsSorted => Steps.Any(step => Is(step, "USE TEMP B-TREE FOR ORDER BY"));

    /// <summary>What costs more with more rows: "scans T" from end to end, "sorts T" to find one page.</summary>
    public IEnumerable<string> Costs()
    {
        if (Sql.Contains("WHERE 0", StringComparison.Ordinal)) yield break; // nobody reads what nobody may see
        foreach (var step in Steps.Where(IsScan))
            if (TableOf(step) is { } table) yield return $"scans {table}";
        if (IsPage && IsSorted && Steps.First(step => Is(step, "SCAN ") || Is(step, "SEARCH ")) is var first
            && Is(first, "SEARCH "))
            yield return $"sorts {TableOf(first)}";
    }

    /// <inheritdoc />
    public override string ToString() => $"{string.Join(" | ", Steps)}\n{Sql}\n";

    // A page that follows an index stops where the page is full.
    private bool IsScan(string step) => Is(step, "SCAN ")
        && !(IsPage && !IsSorted && step.Contains(" INDEX ", StringComparison.Ordinal));

    private static bool Is(string step, string start) => step.StartsWith(start, StringComparison.Ordinal);

    // A plan names the alias; what has no table is a part of the statement that is already read.
    private string? TableOf(string step)
    {
        var alias = Regex.Escape(step.Split(' ')[1]);
        var named = Regex.Match(Sql, $"\"(?<table>\\w+)\" AS \"{alias}\"", RegexOptions.None, TimeSpan.FromSeconds(1));
        return named.Success ? named.Groups["table"].Value : null;
    }
}
