using System.Security.Cryptography;

namespace Crayon.Identity.Store.Keys;

/// <summary>Where a realm's new key pairs come from.</summary>
public interface IKeyPairs
{
    /// <summary>
    /// A pair that nobody has yet, for one of <see cref="SigningAlgorithms"/>; the caller disposes of it.
    /// </summary>
    AsymmetricAlgorithm Create(string algorithm);
}

/// <summary>Key pairs made on the spot.</summary>
internal sealed class FreshKeyPairs : IKeyPairs
{
    private const int RsaBits = 2048;

    /// <inheritdoc />
    public AsymmetricAlgorithm Create(string algorithm) => algorithm == SigningAlgorithms.Es256
        ? ECDsa.Create(ECCurve.NamedCurves.nistP256)
        : RSA.Create(RsaBits);
}
