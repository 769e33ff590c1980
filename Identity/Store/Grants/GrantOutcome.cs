namespace Crayon.Identity.Store.Grants;

/// <summary>What became of a code or a refresh token: what it stands for, or why it is refused.</summary>
/// <param name="Honoured">What tokens are to be made of; null when refused.</param>
/// <param name="Refusal">Why; null when honoured.</param>
public sealed record GrantOutcome(HonouredGrant? Honoured, GrantRefusal? Refusal)
{
    internal static GrantOutcome Refused(GrantRefusal why) => new(null, why);
}

/// <summary>A grant of which tokens are to be made.</summary>
/// <param name="Grant">The family.</param>
/// <param name="Scopes">What the access token may carry: never more than was granted, and what the person's roles still
/// allow.</param>
/// <param name="Nonce">The nonce for the ID token.</param>
/// <param name="RefreshToken">The next refresh token; null where there is none.</param>
public sealed record HonouredGrant(Grant Grant, IReadOnlyList<string> Scopes, string? Nonce, string? RefreshToken);

/// <summary>Why a code or refresh token is refused.</summary>
public enum GrantRefusal
{
    /// <summary>Unknown, over, another client's, or the person may no longer.</summary>
    Invalid,

    /// <summary>It was used before; the family has ended.</summary>
    Reused,

    /// <summary>More scopes are asked for than were granted.</summary>
    Scope,
}
