using System.Text.Json;
using Crayon.Platform.Core.Billing.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Crayon.Platform.Documents.Tests;

/// <summary>The host of documents on a free port.</summary>
public sealed class DocumentsFixture : IAsyncLifetime
{
    private readonly WebApplication app = DocumentsHost.Build([], builder =>
    {
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
    });

    private HttpClient? http;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>The document as JSON.</summary>
    public static string Write(BillingDocument document) =>
        JsonSerializer.Serialize(document, BillingDocumentJson.Options);

    /// <summary>Sends a body.</summary>
    public Task<HttpResponseMessage> SendAsync(
        string body, CancellationToken ct, string path = DocumentsHost.Path) => http!.PostAsync(
        new Uri(path, UriKind.Relative), new StringContent(body, mediaType: new("application/json")), ct);

    /// <summary>The document's PDF.</summary>
    public async Task<byte[]> DrawAsync(BillingDocument document, CancellationToken ct)
    {
        using var answer = await SendAsync(Write(document), ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(ct));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }

    /// <summary>The text of each page, as a reader who marks and copies it gets it.</summary>
    public static IReadOnlyList<string> PagesOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))];
    }
}
