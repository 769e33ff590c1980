using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Grants;

/// <summary>What a person allowed a client for good; taking it back ends what was granted on it.</summary>
public sealed class Consent : Entity, ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Who allowed it.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>To whom.</summary>
    public required string ClientId { get; init; }

    /// <summary>What; empty once it was taken back.</summary>
    public required List<string> Scopes { get; set; }

    /// <summary>When it was last given (real time).</summary>
    public required DateTimeOffset GivenAt { get; set; }
}
