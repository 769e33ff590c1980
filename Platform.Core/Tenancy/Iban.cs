using System.Text.RegularExpressions;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>International bank account numbers (ISO 13616): how they are written, and their check digits.</summary>
public static partial class Iban
{
    // ISO 7064, MOD 97-10.
    private const int Modulus = 97;

    /// <summary>In capitals, without spaces.</summary>
    public static string Compact(string written) =>
        written.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>In groups of four, as it is printed.</summary>
    public static string Grouped(string iban) => string.Join(' ', iban.Chunk(4).Select(group => new string(group)));

    /// <summary>Whether a compact one has the shape of one, and check digits that fit it.</summary>
    public static bool IsValid(string iban)
    {
        if (!Shape().IsMatch(iban)) return false;
        var rest = 0;
        foreach (var sign in iban[4..] + iban[..4])
            rest = char.IsAsciiDigit(sign) ? (rest * 10 + (sign - '0')) % Modulus
                : (rest * 100 + (sign - 'A' + 10)) % Modulus;
        return rest == 1;
    }

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$", RegexOptions.None, 1000)]
    private static partial Regex Shape();
}
