using Crayon.Platform.Core;

namespace Crayon.Platform.Hosting.Problems;

/// <summary>Finds the problem type of a refusal by the domain's code; a code that no table names is a 422.</summary>
public sealed class RefusalTypes(IEnumerable<RefusalTable> tables)
{
    private readonly Dictionary<string, ProblemType> byCode = HostProblems.All
        .Concat(tables.SelectMany(table => table.Types)).DistinctBy(type => type.Code, StringComparer.Ordinal)
        .ToDictionary(type => type.Code, StringComparer.Ordinal);

    /// <summary>All types that the host may answer with.</summary>
    public IReadOnlyCollection<ProblemType> All => byCode.Values;

    /// <summary>The type of a refusal.</summary>
    public ProblemType Of(DomainRuleException refusal) => byCode.GetValueOrDefault(refusal.Code)
        ?? new ProblemType(refusal.Code, 422, RefusalTable.TitleOf(refusal.Code));
}

/// <summary>The problem types of one area, registered with the container.</summary>
/// <param name="Types">The area's types.</param>
public sealed record RefusalTable(IReadOnlyList<ProblemType> Types)
{
    /// <summary>The types of a domain area that lists its codes with their statuses.</summary>
    public static RefusalTable Of(IReadOnlyDictionary<string, int> statuses) =>
        new([.. statuses.Select(pair => new ProblemType(pair.Key, pair.Value, TitleOf(pair.Key)))]);

    /// <summary>The code in words: <c>change-in-progress</c> is "Change in progress."</summary>
    internal static string TitleOf(string code) => $"{char.ToUpperInvariant(code[0])}{code[1..].Replace('-', ' ')}.";
}
