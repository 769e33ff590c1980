using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.People;

/// <summary>Someone who signs in at one realm; the same address at another realm is another person.</summary>
public sealed class Person : Entity, ITenantOwned, IVersioned
{
    /// <summary>The person's id.</summary>
    public PersonId PersonId { get; init; } = PersonId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>The address as given.</summary>
    public required string Email { get; init; }

    /// <summary>The address as compared: NFKC, lower case; unique within the realm.</summary>
    public required string NormalizedEmail { get; init; }

    /// <summary>PBKDF2 hash; null for a person who signs in otherwise.</summary>
    public string? PasswordHash { get; internal set; }

    /// <summary>Secret of the authenticator app, encrypted for this realm and person; null without one.</summary>
    public byte[]? ProtectedTotpSecret { get; internal set; }

    /// <summary>Changes with every credential; sessions that carry another value are over.</summary>
    public string SecurityStamp { get; internal set; } = Guid.CreateVersion7().ToString("N");

    /// <summary>Whether sign-in is allowed.</summary>
    public bool IsEnabled { get; internal set; } = true;

    /// <inheritdoc />
    public string VersionName => DataVersion.Identity;
}
