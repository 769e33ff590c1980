using System.Text;

namespace Crayon.Platform.Documents.Text;

/// <summary>A stretch of text in one face.</summary>
/// <param name="Text">The text.</param>
/// <param name="Face">Its face.</param>
internal readonly record struct TextRun(string Text, string Face)
{
    /// <summary>Text by faces; a space goes with what is before it.</summary>
    public static IReadOnlyList<TextRun> Of(string text)
    {
        var runs = new List<TextRun>();
        var start = 0;
        var face = string.Empty;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var own = Rune.IsWhiteSpace(rune) && face.Length > 0 ? face : Faces.For(rune.Value);
            if (own != face)
            {
                if (at > start) runs.Add(new TextRun(text[start..at], face));
                (start, face) = (at, own);
            }
            at += rune.Utf16SequenceLength;
        }
        if (at > start) runs.Add(new TextRun(text[start..at], face));
        return runs;
    }
}
