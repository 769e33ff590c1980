namespace Crayon.Platform.Hosting.Problems;

/// <summary>Ends a request with a problem from where no result can be returned, such as a filter or a parser.</summary>
public sealed class RefusedException(ProblemType type, string? detail = null) : Exception(type.Title)
{
    /// <summary>The problem.</summary>
    public ProblemType Type { get; } = type;

    /// <summary>What is wrong this time and what would be accepted; no secrets, no personal data.</summary>
    public string? Detail { get; } = detail;

    /// <summary>The fields concerned, by JSON path, each with what would be accepted.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>After how many seconds another try makes sense.</summary>
    public int? RetryAfterSeconds { get; init; }
}
