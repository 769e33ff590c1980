using System.ComponentModel.DataAnnotations.Schema;

namespace Crayon.Platform.Core.Ordering;

/// <summary>The terms that a person accepted with an order.</summary>
[ComplexType]
public sealed class OrderTerms
{
    /// <summary>Full name of the person.</summary>
    public required string AcceptedBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>Version of the text.</summary>
    public required string Version { get; init; }
}
