using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering;

namespace Crayon.Platform.Api.Features.Orders;

/// <summary>A plan and how many seats of it.</summary>
internal sealed record OrderLineBody : IRequestBody
{
    public required Guid PlanId { get; init; }

    [Range(1, 1_000_000)]
    public required int Quantity { get; init; }

    /// <summary>First instant after a first term that is cut short: one of the account's term-ends.</summary>
    public DateTimeOffset? TermEnd { get; init; }

    /// <summary>Whether a trial becomes paid at its end; the order's terms say who agreed.</summary>
    public bool ConvertsAtEnd { get; init; }

    public OrderLineRequest ToRequest() =>
        new(new PlanId(PlanId), Quantity) { TermEnd = TermEnd, ConvertsAtEnd = ConvertsAtEnd };
}
