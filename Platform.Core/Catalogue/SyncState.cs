using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Catalogue;

/// <summary>How far one of the provider's feeds was brought in, so that the job goes on where it stopped.</summary>
public sealed class SyncState : Entity, IPlatformOnly
{
    /// <summary>The feed whose completion says when the provider last announced a price sheet.</summary>
    public const string Announced = "price-sheet-announced";

    /// <summary>The feed, such as <c>catalogue</c> or <c>price-sheet/NL</c>.</summary>
    public required string Feed { get; init; }

    /// <summary>ETag of the last version brought in whole.</summary>
    public string? ETag { get; set; }

    /// <summary>Continuation within a version half brought in.</summary>
    public string? Continuation { get; set; }

    /// <summary>When it was last brought in whole (business time).</summary>
    public DateTimeOffset? CompletedAt { get; set; }
}
