using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Keys;

/// <summary>
/// A realm's signing key: Announced (published, not signing), Active, Retired (published, verifying), Revoked.
/// </summary>
public sealed class SigningKey : Entity, ITenantOwned, IVersioned
{
    /// <summary>
    /// How long a retired key stays published: far longer than the longest token and any cached copy of the keys.
    /// </summary>
    public static readonly TimeSpan PublishedAfterRetirement = TimeSpan.FromHours(24);

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>The random name under which the key is published.</summary>
    public required string Kid { get; init; }

    /// <summary><see cref="SigningAlgorithms.Es256"/> or <see cref="SigningAlgorithms.Rs256"/>.</summary>
    public required string Algorithm { get; init; }

    /// <summary>Where the key stands in its life.</summary>
    public SigningKeyState State { get; private set; } = SigningKeyState.Announced;

    /// <summary>PKCS#8, encrypted for this realm and kid.</summary>
    public required byte[] ProtectedKey { get; init; }

    /// <summary>The public half as published (RFC 7517).</summary>
    public required string PublicJwk { get; init; }

    /// <summary>When it began to sign (real time).</summary>
    public DateTimeOffset? ActivatedAt { get; private set; }

    /// <summary>When it stopped signing (real time).</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Identity;

    /// <summary>Begins to sign.</summary>
    internal void Activate(DateTimeOffset now)
    {
        Expect(SigningKeyState.Announced);
        (State, ActivatedAt) = (SigningKeyState.Active, now);
    }

    /// <summary>Stops signing; what it signed stays good.</summary>
    internal void Retire(DateTimeOffset now)
    {
        Expect(SigningKeyState.Active);
        (State, RetiredAt) = (SigningKeyState.Retired, now);
    }

    /// <summary>Takes the key out at once: whatever it signed is refused from now on.</summary>
    internal void Revoke() => State = SigningKeyState.Revoked;

    private void Expect(SigningKeyState state)
    {
        if (State != state)
            throw new DomainRuleException(IdentityRefusals.KeyState, $"The key is {State}, not {state}.");
    }
}

/// <summary>Where a signing key stands.</summary>
public enum SigningKeyState
{
    /// <summary>Published ahead, so that it can begin to sign at any moment.</summary>
    Announced,

    /// <summary>Signs.</summary>
    Active,

    /// <summary>Signs no more, still verifies.</summary>
    Retired,

    /// <summary>Refused.</summary>
    Revoked,
}
