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
    private const int LargestBytes = 64 * 1024;
    private const int LargestMark = 1024;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "title", "desc", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
        "tspan", "linearGradient", "radialGradient", "stop", "clipPath",
    };

    public static IEnumerable<ThemeFinding> Find(string file, byte[] bytes, bool square)
    {
        if (bytes.Length > LargestBytes) return [new ThemeFinding(file, "must be at most 64 kB.")];
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestBytes,
            });
            var drawing = XDocument.Load(reader);
            return [.. Strangers(drawing).Concat(square ? NotSquare(drawing) : [])
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

    // url(#…) paints from within the drawing; any other address would be fetched.
    private static bool IsActive(XAttribute attribute) =>
        (!attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.None
            && attribute.Name.Namespace != XNamespace.Xml)
        || attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || attribute.Name.LocalName is "href" or "style"
        || attribute.Value.Replace("url(#", "", StringComparison.Ordinal)
            .Contains("url(", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> NotSquare(XDocument drawing)
    {
        var box = drawing.Root?.Attribute("viewBox")?.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (box.Length != 4 || box[2] != box[3] || !int.TryParse(box[2], CultureInfo.InvariantCulture, out var side)
            || side > LargestMark)
            yield return "must be square, with a viewBox such as 0 0 48 48.";
    }
}
