using System.Globalization;

namespace Crayon.Platform.Documents.Text;

/// <summary>Where a line may end: after a space or hyphen, and between characters of scripts without spaces.</summary>
internal static class LineBreaks
{
    // What closes or drags on never begins a line, what opens never ends one (JIS X 4051).
    private const string NeverFirst = "、。，．・：；？！）］｝〉》」』】ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;!?)]}%";
    private const string NeverLast = "（［｛〈《「『【([{";

    /// <summary>The text in pieces that stay together, each with the space after it.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        var piece = string.Empty;
        var signs = StringInfo.GetTextElementEnumerator(text);
        while (signs.MoveNext())
        {
            var sign = signs.GetTextElement();
            if (piece.Length > 0 && MayBreak(piece[^1], sign[0]))
            {
                yield return piece;
                piece = string.Empty;
            }
            piece += sign;
        }
        if (piece.Length > 0) yield return piece;
    }

    private static bool MayBreak(char before, char after)
    {
        if (char.IsWhiteSpace(after)) return false;
        if (char.IsWhiteSpace(before)) return true;
        if (NeverFirst.Contains(after) || NeverLast.Contains(before)) return false;
        return before == '-' ? char.IsLetter(after) : HasNoSpaces(before) || HasNoSpaces(after);
    }

    private static bool HasNoSpaces(char sign) =>
        char.IsSurrogate(sign) || Faces.For(sign) is Faces.Japanese or Faces.Thai;
}
