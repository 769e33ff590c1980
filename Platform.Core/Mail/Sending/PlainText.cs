using System.Text;

namespace Crayon.Platform.Core.Mail.Sending;

/// <summary>A mail as text.</summary>
internal static class PlainText
{
    public static string Write(MailSheet sheet)
    {
        var text = new StringBuilder();
        foreach (var paragraph in (string[])[sheet.Title, sheet.Greeting, .. sheet.Body]) Paragraph(text, paragraph);
        if (sheet.Button is { } button) Paragraph(text, $"{button.Words}:\n{button.Address}");
        Paragraph(text, sheet.Note);
        text.Append("-- \n").AppendJoin('\n', sheet.Footer).Append('\n');
        return text.ToString();
    }

    private static void Paragraph(StringBuilder text, string words) => text.Append(words).Append("\n\n");
}
