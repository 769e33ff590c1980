using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Crayon.Identity.Store.People.Passwords;

/// <summary>
/// The 30,000 passwords that leaks hold most often (from zxcvbn, MIT). Because ours are longer than most of them, a
/// common one with figures and signs around it counts as common too.
/// </summary>
internal static class CommonPasswords
{
    private const int ShortestCore = 4;
    private static readonly Lazy<FrozenSet<string>> All = new(Read);

    /// <summary>Whether guessers try it first.</summary>
    public static bool Contains(string password)
    {
        var plain = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return All.Value.Contains(plain) || All.Value.Contains(Core(plain)) || IsRepeated(plain);
    }

    private static string Core(string plain)
    {
        var core = plain.Trim([.. plain.Where(letter => !char.IsLetter(letter))]);
        return core.Length >= ShortestCore ? core : plain;
    }

    // The same piece over and over adds length and nothing else.
    private static bool IsRepeated(string plain)
    {
        for (var length = 1; length <= plain.Length / 2; length++)
        {
            if (plain.Length % length == 0
                && plain == string.Concat(Enumerable.Repeat(plain[..length], plain.Length / length)))
                return length < ShortestCore || All.Value.Contains(plain[..length]);
        }
        return false;
    }

    private static FrozenSet<string> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("passwords.common.gz")
            ?? throw new InvalidOperationException("The list of common passwords is missing.");
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
