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

    public OrderLineRequest ToRequest() => new(new PlanId(PlanId), Quantity);
}
