using System.Net;
using System.Net.Http.Json;

namespace Crayon.Platform.Core.Billing.Documents;

/// <summary>Has documents drawn over HTTP.</summary>
public sealed class DrawingClient(HttpClient http)
{
    /// <summary>Where a document goes to and its PDF comes from.</summary>
    public const string Path = "/api/billing-document";

    /// <summary>
    /// The document as PDF. Throws a <see cref="DocumentRefusedException"/> for one that cannot be drawn, and an
    /// <see cref="HttpRequestException"/> where drawing does not answer now.
    /// </summary>
    internal async Task<byte[]> DrawAsync(BillingDocument document, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync(
            new Uri(Path, UriKind.Relative), document, BillingDocumentJson.Options, ct);
        if (answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest
            or HttpStatusCode.RequestEntityTooLarge) throw new DocumentRefusedException(answer.StatusCode);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }
}

/// <summary>A document is not one that can be drawn; it will not be tomorrow.</summary>
public sealed class DocumentRefusedException(HttpStatusCode status)
    : Exception($"Drawing refused the document with {(int)status}.");
