using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Features.Statements;

/// <summary>The refusals around statements.</summary>
internal static class StatementProblems
{
    public static ProblemType NotDrawn { get; } =
        new("statement-not-drawn", StatusCodes.Status503ServiceUnavailable, "Nothing can be drawn at present.");

    public static IReadOnlyList<ProblemType> All { get; } = [NotDrawn];
}
