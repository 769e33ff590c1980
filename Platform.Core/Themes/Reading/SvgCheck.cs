using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Crayon.Platform.Core.Themes.Reading;

/// <summary>
/// Refuses drawings that could do more than be looked at: only shapes and their paint, nothing that runs, loads or
/// links. Refused and not mended, so that what is served is what its author drew.
/// </summary>
internal static class SvgCheck
{
    /// <summary>The largest drawing of a theme's folder.</summary>
    public const int LargestBytes = 64 * 1024;

    private const int LargestMark = 1024;
    private const int MostElements = 2000;

    // Whoever draws it goes down into it: a drawing without bottom would end them.
    private const int Deepest = 32;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "title", "desc", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
        "tspan", "linearGradient", "radialGradient", "stop", "clipPath",
    };

    // What says where shapes are and how they are painted. Nothing of it is an address, but for url(#…).
    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "id", "class", "version", "viewBox", "width", "height", "preserveAspectRatio", "transform", "role", "lang",
        "space", "aria-label", "aria-hidden", "aria-labelledby", "focusable", "x", "y", "x1", "y1", "x2", "y2", "cx",
        "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy", "d", "points", "pathLength", "rotate", "offset", "stop-color",
        "stop-opacity", "gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits", "clip-path",
        "clip-rule", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity",
        "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity",
        "color", "display", "visibility", "overflow", "font-family", "font-size", "font-weight", "font-style",
        "letter-spacing", "text-anchor", "dominant-baseline", "textLength", "lengthAdjust", "shape-rendering",
        "text-rendering", "vector-effect", "paint-order", "baseProfile",
    };

    public static IEnumerable<ThemeFinding> Find(string file, byte[] bytes, (bool Square, int Largest) rules)
    {
        if (bytes.Length > rules.Largest)
            return [new ThemeFinding(file, FormattableString.Invariant($"must be at most {rules.Largest / 1024} kB."))];
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = rules.Largest,
            });
            var drawing = XDocument.Load(reader);
            return [.. Strangers(drawing).Concat(rules.Square ? NotSquare(drawing) : [])
                .Select(words => new ThemeFinding(file, words))];
        }
        catch (XmlException failure)
        {
            return [new ThemeFinding(file, $"is no drawing: {failure.Message}")];
        }
    }

    private static IEnumerable<string> Strangers(XDocument drawing)
    {
        if (drawing.Root?.Name != Svg + "svg") yield return "must be an SVG.";
        if (drawing.Descendants().Take(MostElements + 1).Count() > MostElements
            || drawing.Descendants().Any(element => element.Ancestors().Skip(Deepest).Any()))
            yield return FormattableString.Invariant(
                $"must hold at most {MostElements} elements, {Deepest} within each other.");
        if (drawing.DescendantNodes().OfType<XProcessingInstruction>().Any())
            yield return "must hold no processing instruction.";
        foreach (var element in drawing.Descendants())
        {
            if (element.Name.Namespace != Svg || !Elements.Contains(element.Name.LocalName))
                yield return $"must hold no <{element.Name.LocalName}>.";
            foreach (var attribute in element.Attributes().Where(IsActive))
                yield return $"must hold no {attribute.Name.LocalName} on <{element.Name.LocalName}>.";
        }
    }

    // url(#…) paints from within the drawing; any other address would be fetched, and \ could spell one.
    private static bool IsActive(XAttribute attribute) => !attribute.IsNamespaceDeclaration
        && ((attribute.Name.Namespace != XNamespace.None && attribute.Name.Namespace != XNamespace.Xml)
            || !Attributes.Contains(attribute.Name.LocalName)
            || attribute.Value.Contains('\\', StringComparison.Ordinal)
            || attribute.Value.Replace("url(#", "", StringComparison.Ordinal)
                .Contains("url(", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> NotSquare(XDocument drawing)
    {
        var box = drawing.Root?.Attribute("viewBox")?.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (box.Length != 4 || box[2] != box[3] || !int.TryParse(box[2], CultureInfo.InvariantCulture, out var side)
            || side > LargestMark)
            yield return "must be square, with a viewBox such as 0 0 48 48.";
    }
}
