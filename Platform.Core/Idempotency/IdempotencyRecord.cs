using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Idempotency;

/// <summary>The stored answer to a create, committed with its effect and kept 24 hours of real time.</summary>
public sealed class IdempotencyRecord : IPerhapsCustomerOwned
{
    /// <summary>SHA-256 over tenant, principal, route and key.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId? CustomerId { get; init; }

    /// <summary>SHA-256 of the request's body: another body under the same key is refused.</summary>
    public required string BodyHash { get; init; }

    /// <summary>Status of the answer; always 2xx.</summary>
    public required int StatusCode { get; init; }

    /// <summary>Location of the answer.</summary>
    public string? Location { get; init; }

    /// <summary>ETag of the answer.</summary>
    public string? ETag { get; init; }

    /// <summary>Body of the answer; encrypted where <see cref="IsProtected"/>.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Whether the body holds a secret and is encrypted.</summary>
    public bool IsProtected { get; init; }

    /// <summary>When it was stored (real time).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
