using System.ComponentModel.DataAnnotations.Schema;
using Crayon.Platform.Core.Catalogue;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>What is to be different from the next term on; members that are null stay as they are.</summary>
[ComplexType]
public sealed class NextTerm
{
    /// <summary>When it was asked for (business time).</summary>
    public required DateTimeOffset ScheduledAt { get; init; }

    /// <summary>Another plan.</summary>
    public PlanId? PlanId { get; init; }

    /// <summary>Another number of seats.</summary>
    public int? Quantity { get; init; }

    /// <summary>First instant after a next term that is cut short.</summary>
    public DateTimeOffset? TermEnd { get; init; }

    /// <summary>From which day such a term and those after it are counted.</summary>
    public DateTimeOffset? TermAnchor { get; init; }

    /// <summary>The same in a row of its own: a complex value belongs to one row.</summary>
    internal NextTerm Copy() => new()
    {
        ScheduledAt = ScheduledAt, PlanId = PlanId, Quantity = Quantity, TermEnd = TermEnd, TermAnchor = TermAnchor,
    };
}
