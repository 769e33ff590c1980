using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.People;

/// <summary>A link that was mailed to a person and works once.</summary>
public sealed class PersonLink : ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of the link's handle.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>What it is for.</summary>
    public required PersonLinkPurpose Purpose { get; init; }

    /// <summary>Whose link.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>The address that it was sent to, and that it confirms.</summary>
    public required string Email { get; init; }

    /// <summary>The person's stamp when it was made; another one ends it.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>When it ends (real time).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used (real time).</summary>
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>What a link is for.</summary>
public enum PersonLinkPurpose
{
    /// <summary>Proves that the person reads the address.</summary>
    ConfirmEmail,

    /// <summary>Moves the person to the address.</summary>
    ChangeEmail,

    /// <summary>Sets a new password.</summary>
    ResetPassword,

    /// <summary>Lets the first operator of an installation enrol a passkey.</summary>
    Enrol,
}
