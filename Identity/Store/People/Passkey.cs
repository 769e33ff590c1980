using System.ComponentModel.DataAnnotations.Schema;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.People;

/// <summary>A passkey of a person (WebAuthn), bound to the realm's host.</summary>
public sealed class Passkey : ITenantOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Whose passkey.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>SHA-256 of <see cref="CredentialId"/>, unique within the realm.</summary>
    public required byte[] CredentialHash { get; init; }

    /// <summary>The credential's id as the authenticator gave it; at most 1,023 bytes.</summary>
    public required byte[] CredentialId { get; init; }

    /// <summary>The public key, in COSE form.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>What the person calls it.</summary>
    public required string Name { get; set; }

    /// <summary>The authenticator's counter, where it keeps one.</summary>
    public required long SignCount { get; set; }

    /// <summary>How it can be reached, such as <c>internal</c> or <c>usb</c>.</summary>
    public required List<string> Transports { get; init; }

    /// <summary>Flags of the registration and the last use.</summary>
    public required PasskeyFlags Flags { get; set; }

    /// <summary>The attestation object of the registration.</summary>
    public required byte[] AttestationObject { get; init; }

    /// <summary>The client data of the registration.</summary>
    public required byte[] ClientDataJson { get; init; }

    /// <summary>When it was registered (real time).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last used (real time).</summary>
    public DateTimeOffset? LastUsedAt { get; set; }
}

/// <summary>What an authenticator said of a passkey.</summary>
/// <param name="IsUserVerified">Whether it verified the person.</param>
/// <param name="IsBackupEligible">Whether it may be synchronised.</param>
/// <param name="IsBackedUp">Whether it is.</param>
[ComplexType]
public sealed record PasskeyFlags(bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp);
