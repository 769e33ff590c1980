using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.People;

/// <summary>Someone who signs in at one realm; the same address at another realm is another person.</summary>
public sealed class Person : Entity, ITenantOwned
{
    /// <summary>The person's id.</summary>
    public PersonId PersonId { get; init; } = PersonId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>The address as given.</summary>
    public required string Email { get; set; }

    /// <summary>The address as compared: NFKC, lower case; unique within the realm.</summary>
    public required string NormalizedEmail { get; set; }

    /// <summary>When the person proved to read the address (real time); null for not yet.</summary>
    public DateTimeOffset? EmailConfirmedAt { get; set; }

    /// <summary>Name as the person gave it; null for none.</summary>
    public string? Name { get; set; }

    /// <summary>BCP 47 language; null for the tenant's.</summary>
    public string? Language { get; set; }

    /// <summary>IANA time zone; null for the tenant's.</summary>
    public string? TimeZone { get; set; }

    /// <summary>PBKDF2 hash; null for a person who signs in otherwise.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Secret of the authenticator app, encrypted for this realm and person; null without one.</summary>
    public byte[]? ProtectedTotpSecret { get; set; }

    /// <summary>When the first code of the app was right (real time); a secret without it does not count yet.</summary>
    public DateTimeOffset? TotpConfirmedAt { get; set; }

    /// <summary>The last time step whose code was taken: a code works once (RFC 6238 section 5.2).</summary>
    public long TotpLastStep { get; set; }

    /// <summary>Changes with every credential; sessions that carry another value are over.</summary>
    public string SecurityStamp { get; set; } = NewStamp();

    /// <summary>Whether sign-in is allowed.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Failed sign-ins since the last that went well.</summary>
    public int FailedSignIns { get; set; }

    /// <summary>Until when sign-in waits after too many failures (real time).</summary>
    public DateTimeOffset? WaitsUntil { get; set; }

    /// <summary>When the person last signed in (real time).</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Outdates every session: a credential, a role or the right to sign in changed.</summary>
    public void Restamp() => SecurityStamp = NewStamp();

    private static string NewStamp() => Guid.CreateVersion7().ToString("N");
}
