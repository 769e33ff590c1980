using Crayon.Platform.Core;

namespace Crayon.Identity.Store.Keys;

/// <summary>The algorithms that realms sign with (RFC 7518).</summary>
public static class SigningAlgorithms
{
    /// <summary>ECDSA on P-256: access tokens.</summary>
    public const string Es256 = "ES256";

    /// <summary>RSA of 2048 bits: for parties that know nothing else.</summary>
    public const string Rs256 = "RS256";

    /// <summary>All of them; a token signed otherwise is refused.</summary>
    public static IReadOnlyList<string> All { get; } = [Es256, Rs256];

    internal static void Require(string algorithm)
    {
        if (!All.Contains(algorithm, StringComparer.Ordinal))
            throw new DomainRuleException(IdentityRefusals.Algorithm, "Realms sign with ES256 or RS256.");
    }
}
