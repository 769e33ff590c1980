using System.Net;
using System.Net.Http.Json;
using Crayon.Platform.Core.Billing.Statements;

namespace Crayon.Platform.Core.Billing.Documents;

/// <summary>Has documents drawn over HTTP.</summary>
public sealed class DrawingClient(HttpClient http)
{
    /// <summary>Where a document goes to and its PDF comes from.</summary>
    public const string Path = "/api/billing-document";

    /// <summary>Where a statement goes to and its PDF comes from.</summary>
    public const string StatementPath = "/api/statement";

    /// <summary>
    /// The document as PDF. Throws a <see cref="DocumentRefusedException"/> for one that cannot be drawn, and an
    /// <see cref="HttpRequestException"/> where drawing does not answer now.
    /// </summary>
    internal Task<byte[]> DrawAsync(BillingDocument document, CancellationToken ct) => SendAsync(Path, document, ct);

    /// <summary>The statement as PDF; throws like the other.</summary>
    internal Task<byte[]> DrawAsync(StatementDocument statement, CancellationToken ct) =>
        SendAsync(StatementPath, statement, ct);

    private async Task<byte[]> SendAsync<T>(string path, T document, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync(
            new Uri(path, UriKind.Relative), document, BillingDocumentJson.Options, ct);
        if (answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest
            or HttpStatusCode.RequestEntityTooLarge) throw new DocumentRefusedException(answer.StatusCode);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }
}

/// <summary>A document is not one that can be drawn; it will not be tomorrow.</summary>
public sealed class DocumentRefusedException(HttpStatusCode status)
    : Exception($"Drawing refused the document with {(int)status}.");
