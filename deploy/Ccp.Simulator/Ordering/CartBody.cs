using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>A cart as it is sent; a line that cannot be bought says why.</summary>
internal sealed record CartBody(
    string Id, DateTimeOffset CreationTimestamp, DateTimeOffset ExpirationTimestamp, string Status,
    IReadOnlyList<CartLineBody> LineItems, string Etag);

/// <summary>A line of a cart with its own verdict.</summary>
internal sealed record CartLineBody(
    int Id, LineRequest Line, decimal? UnitPrice, string? CurrencyCode, ErrorBody? Error);

/// <summary>What a checkout brought: orders of the good lines, errors of the others.</summary>
internal sealed record CheckoutBody(IReadOnlyList<OrderBody> Orders, IReadOnlyList<OrderError> OrderErrors);

/// <summary>Why one line of a cart could not be ordered.</summary>
internal sealed record OrderError(int CartLineId, string Code, string Description);
