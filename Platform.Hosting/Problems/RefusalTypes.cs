using System.Collections.Frozen;
using Crayon.Platform.Core;

namespace Crayon.Platform.Hosting.Problems;

/// <summary>Finds the problem type of a refusal by the domain's code; a code that no table names is a 422.</summary>
public sealed class RefusalTypes(IEnumerable<RefusalTable> tables)
{
    private readonly FrozenDictionary<string, ProblemType> byCode =
        tables.SelectMany(table => table.Types).ToFrozenDictionary(type => type.Code, StringComparer.Ordinal);

    /// <summary>The type of a refusal.</summary>
    public ProblemType Of(DomainRuleException refusal) => byCode.GetValueOrDefault(refusal.Code)
        ?? new ProblemType(refusal.Code, 422, "The request breaks a rule.");
}

/// <summary>The problem types of one area, registered with the container.</summary>
/// <param name="Types">The area's types.</param>
public sealed record RefusalTable(IReadOnlyList<ProblemType> Types);
