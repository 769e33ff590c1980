using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Ordering;

/// <summary>What an order or a change would cost, with a price held for 24 hours.</summary>
public sealed class Quote : Entity, ICustomerOwned
{
    /// <summary>The quote's id.</summary>
    public QuoteId Id { get; init; } = QuoteId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>Until when the price holds (business time).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>
    /// Hash of what was asked and of the prices given: an order that names the quote must come to the same.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>The answer as it was given, without anything a customer may not see.</summary>
    public required string AnswerJson { get; init; }
}
