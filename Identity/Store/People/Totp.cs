using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Crayon.Identity.Store.People;

/// <summary>
/// Codes of authenticator apps (RFC 6238 with HMAC-SHA1, six digits, 30 seconds), which all apps know.
/// </summary>
public static class Totp
{
    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;

    /// <summary>The time step of an instant.</summary>
    public static long StepOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a time step.</summary>
    [SuppressMessage("Security", "CA5350",
        Justification = "RFC 4226 is HMAC-SHA1, whose strength does not rest on collisions.")]
    public static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var offset = hash[^1] & 0xF; // RFC 4226 section 5.3
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7FFF_FFFF;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The step whose code was given, one before or after now included for clocks that differ; null for none.
    /// </summary>
    public static long? StepOfCode(byte[] secret, string code, DateTimeOffset now)
    {
        if (code.Length != Digits) return null;
        var (current, given) = (StepOf(now), Encoding.ASCII.GetBytes(code));
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(secret, step)), given))
                found = step;
        return found;
    }
}
