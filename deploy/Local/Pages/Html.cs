using System.Text.Encodings.Web;

namespace Crayon.Local.Pages;

/// <summary>Encodes text for HTML; everything that comes from data goes through here.</summary>
internal static class Html
{
    public static string Text(string? value) => HtmlEncoder.Default.Encode(value ?? "");
}
