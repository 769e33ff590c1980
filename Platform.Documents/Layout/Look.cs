using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Colour;
using Crayon.Platform.Documents.Text;
using PdfSharp.Drawing;

namespace Crayon.Platform.Documents.Layout;

/// <summary>How a brand's documents look: its colours on white, and the sizes of type.</summary>
internal sealed class Look
{
    private Look(XColor brand, XColor ink, XColor quiet, XColor line)
    {
        Title = new TextStyle(22, Bold: true, brand);
        Brand = new TextStyle(15, Bold: true, ink);
        Heading = new TextStyle(8, Bold: true, quiet);
        Body = new TextStyle(9.5, Bold: false, ink);
        Strong = new TextStyle(9.5, Bold: true, ink);
        Small = new TextStyle(8, Bold: false, quiet);
        Sum = new TextStyle(13, Bold: true, brand);
        (Rule, Accent) = (new XPen(line, 0.6), new XPen(brand, 1.4));
    }

    /// <summary>What the document is.</summary>
    public TextStyle Title { get; }

    /// <summary>The brand's name.</summary>
    public TextStyle Brand { get; }

    /// <summary>What stands above a column or block.</summary>
    public TextStyle Heading { get; }

    /// <summary>Most text.</summary>
    public TextStyle Body { get; }

    /// <summary>What counts most among it.</summary>
    public TextStyle Strong { get; }

    /// <summary>What explains.</summary>
    public TextStyle Small { get; }

    /// <summary>The amount to pay.</summary>
    public TextStyle Sum { get; }

    /// <summary>A line between rows.</summary>
    public XPen Rule { get; }

    /// <summary>A line that stands for the brand.</summary>
    public XPen Accent { get; }

    /// <summary>The look of a theme; paper is white, so it is the light one.</summary>
    public static Look Of(Theme theme) => new(Colour(theme.Light["primary"]), Colour(theme.Light["on-surface"]),
        Colour(theme.Light["on-surface-variant"]), Colour(theme.Light["outline-variant"]));

    /// <summary>The look of a tenant's own brand.</summary>
    public static Look Of(DocumentBrand brand) =>
        new(Colour(brand.Primary), Colour(brand.Ink), Colour(brand.Quiet), Colour(brand.Line));

    // What is no colour is black: a document that nobody can read helps nobody.
    private static XColor Colour(string text) => Colour(Srgb.TryParse(text, out var colour) ? colour : Srgb.Black);

    private static XColor Colour(Srgb colour) => XColor.FromArgb(colour.R, colour.G, colour.B);
}
