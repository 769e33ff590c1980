using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Pricing;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>What a partner has asked to be different from the next term on; null members stay as they are.</summary>
internal sealed class NextTerm
{
    public required DateTimeOffset ScheduledAt { get; init; }
    public string? OfferId { get; init; }

    /// <summary>Term of that offer.</summary>
    public string? TermDuration { get; init; }
    public int? Quantity { get; init; }
    public string? PromotionId { get; init; }

    /// <summary>First instant after a next term that is cut short, with the frame that makes it end there.</summary>
    public DateTimeOffset? CustomTermEnd { get; init; }
    public DateOnly? Anchor { get; init; }
    public int? MonthsRun { get; init; }

    public TermFrame? Frame => Anchor is { } anchor && MonthsRun is { } run ? new TermFrame(anchor, run) : null;
}

/// <summary>How a subscription goes on at the end of its term; without a plan it keeps the one it has.</summary>
internal sealed record NextTermPlan(
    Availability? Plan, decimal UnitPrice, int Quantity, string? PromotionId = null, TermFrame? CustomFrame = null);
