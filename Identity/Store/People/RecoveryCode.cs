using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.People;

/// <summary>A code that stands in for the authenticator once, kept as its SHA-256.</summary>
public sealed class RecoveryCode : ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Whose code.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>SHA-256 of the code and its person.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it was made (real time); newer ones replace older ones.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was used or replaced (real time).</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
