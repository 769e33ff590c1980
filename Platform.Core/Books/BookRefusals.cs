namespace Crayon.Platform.Core.Books;

/// <summary>Why something about the books is refused.</summary>
public static class BookRefusals
{
    /// <summary>The month was not compared yet, which does not mean that it is right. HTTP 409.</summary>
    public const string NotAudited = "month-not-audited";

    /// <summary>Exceptions wait for a decision. HTTP 409.</summary>
    public const string ExceptionsOpen = "month-exceptions-open";

    /// <summary>The month is closed. HTTP 409.</summary>
    public const string Closed = "month-closed";

    /// <summary>The exception was decided on or has settled itself. HTTP 409.</summary>
    public const string Decided = "exception-decided";

    /// <summary>A decision needs a reason, a credit note its number. HTTP 422.</summary>
    public const string Incomplete = "decision-incomplete";

    /// <summary>The HTTP status of each.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } = new Dictionary<string, int>(
        StringComparer.Ordinal)
    {
        [NotAudited] = 409, [ExceptionsOpen] = 409, [Closed] = 409, [Decided] = 409, [Incomplete] = 422,
    };
}
