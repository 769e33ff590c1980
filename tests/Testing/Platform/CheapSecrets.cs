using System.Collections.Concurrent;
using System.Security.Cryptography;
using Crayon.Identity.Store.Keys;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Testing.Platform;

/// <summary>
/// Takes the cost out of what is costly by intent: a test process looks for the primes of a few RSA keys, not of
/// hundreds, and hashes passwords in a thousandth of the rounds. Everything else is the product's own.
/// </summary>
public static class CheapSecrets
{
    private const int Rounds = 200;

    /// <summary>Registers both; works before and after the product's own registration.</summary>
    public static IServiceCollection AddCheapSecrets(this IServiceCollection services) =>
        services.AddSingleton<IKeyPairs, RecycledKeyPairs>()
            .PostConfigure<PasswordHasherOptions>(options => options.IterationCount = Rounds);

    /// <summary>Hands out the same few RSA keys in turn; realms that are made one after the other differ.</summary>
    private sealed class RecycledKeyPairs : IKeyPairs
    {
        private const int Most = 32;
        private const int RsaBits = 2048;
        private static readonly ConcurrentDictionary<int, Lazy<byte[]>> Pool = [];
        private static int next;

        public AsymmetricAlgorithm Create(string algorithm)
        {
            if (algorithm == SigningAlgorithms.Es256) return ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var turn = (Interlocked.Increment(ref next) & int.MaxValue) % Most;
            var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(Pool.GetOrAdd(turn, _ => new Lazy<byte[]>(Make)).Value, out _);
            return rsa;
        }

        private static byte[] Make()
        {
            using var rsa = RSA.Create(RsaBits);
            return rsa.ExportPkcs8PrivateKey();
        }
    }
}
