using System.Globalization;

namespace Crayon.Platform.Core.Mail.Sending;

/// <summary>
/// Makes one line of text of what people typed: no line ends, which would make headers, and nothing unseen that turns
/// the reading order or hides letters.
/// </summary>
internal static class CleanText
{
    private const int Longest = 200;

    public static string Of(string text)
    {
        var kept = string.Concat(text.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c)
            .Where(
                c => CharUnicodeInfo.GetUnicodeCategory(
                    c) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse)));
        var one = string.Join(' ', kept.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (one.Length <= Longest) return one;
        var cut = char.IsHighSurrogate(one[Longest - 1]) ? Longest - 1 : Longest;
        return $"{one[..cut]}…";
    }
}
