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

    public static DocumentFormat Format(string? name) => name switch
    {
        null or "pdf" => DocumentFormat.Pdf,
        "ubl" => DocumentFormat.Ubl,
        _ => throw new RefusedException(ApiProblems.InvalidParameter, "The format is pdf or ubl.")
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["format"] = ["pdf or ubl."] },
        },
    };

    /// <summary>A file to be kept by its reader alone; its hash is its version.</summary>
    public static IResult Answer(DocumentFile file, byte[] content) => file.Format == DocumentFormat.Pdf
        ? Results.File(content, Pdf, $"{file.Name}.pdf", entityTag: TagOf(file))
        : Results.File(content, Xml, $"{file.Name}.xml", entityTag: TagOf(file));

    private static EntityTagHeaderValue TagOf(DocumentFile file) => new($"\"{file.Hash}\"");
}
