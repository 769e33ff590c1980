using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Hosting.Problems;
using Microsoft.Net.Http.Headers;

namespace Crayon.Platform.Api.Features.Documents;

/// <summary>Formats by their names in addresses, and as files.</summary>
internal static class DocumentWords
{
    public const string Pdf = "application/pdf";
    public const string Xml = "application/xml";
    public const string Csv = "text/csv";

    public static DocumentFormat Format(string? name) => name switch
    {
        null or "pdf" => DocumentFormat.Pdf,
        "ubl" => DocumentFormat.Ubl,
        "lines" => DocumentFormat.Lines,
        _ => throw new RefusedException(ApiProblems.InvalidParameter, "The format is pdf, ubl or lines.")
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["format"] = ["pdf, ubl or lines."] },
        },
    };

    /// <summary>The name of a file as it is kept.</summary>
    public static string NameOf(DocumentFile file) => file.Format switch
    {
        DocumentFormat.Pdf => $"{file.Name}.pdf",
        DocumentFormat.Ubl => $"{file.Name}.xml",
        _ => $"{file.Name}.csv",
    };

    /// <summary>A file to be kept by its reader alone; its hash is its version.</summary>
    public static IResult Answer(DocumentFile file, byte[] content) =>
        Results.File(content, TypeOf(file), NameOf(file), entityTag: TagOf(file));

    private static string TypeOf(DocumentFile file) => file.Format switch
    {
        DocumentFormat.Pdf => Pdf,
        DocumentFormat.Ubl => Xml,
        _ => Csv,
    };

    private static EntityTagHeaderValue TagOf(DocumentFile file) => new($"\"{file.Hash}\"");
}
