using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Billing.Statements;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Documents.Layout;

namespace Crayon.Platform.Documents;

/// <summary>
/// Draws documents over HTTP. It holds no data and no secret: whoever may reach it may have anything drawn, so it
/// listens on the machine itself, or behind the key of the function's host.
/// </summary>
public static class DocumentsHost
{
    /// <summary>Where a document goes to and its PDF comes from.</summary>
    public const string Path = DrawingClient.Path;

    // The most lines that are drawn one by one fit; whoever sends more sums them up.
    private const long LargestBody = 16 * 1024 * 1024;

    /// <summary>Builds the host; under Azure Functions it listens where the function's host says.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Configuration["FUNCTIONS_CUSTOMHANDLER_PORT"] is { Length: > 0 } port)
            builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        builder.Services.AddThemes().AddProblemDetails().AddHealthChecks();
        builder.Services.AddSingleton<BrandMarks>().AddSingleton<BillingPdf>().AddSingleton<StatementPdf>();
        builder.Services.ConfigureHttpJsonOptions(json => BillingDocumentJson.Strict(json.SerializerOptions));
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseExceptionHandler();
        app.MapHealthChecks("/healthz/live");
        app.MapHealthChecks("/healthz/ready");
        app.MapPost(Path, Draw);
        app.MapPost(DrawingClient.StatementPath, DrawStatement);
        return app;
    }

    private static IResult Draw(BillingDocument document, BillingPdf pdf) =>
        Refusal(DocumentChecks.Of(document)) ?? Results.Bytes(pdf.Draw(document), "application/pdf");

    private static IResult DrawStatement(StatementDocument statement, StatementPdf pdf) =>
        Refusal(StatementChecks.Of(statement)) ?? Results.Bytes(pdf.Draw(statement), "application/pdf");

    private static IResult? Refusal(IReadOnlyList<Fault> faults) => faults.Count == 0
        ? null
        : Results.ValidationProblem(
            faults.GroupBy(fault => fault.Field, fault => fault.Says, StringComparer.Ordinal)
                .ToDictionary(field => field.Key, field => field.ToArray(), StringComparer.Ordinal),
            title: "The document cannot be drawn.", type: "urn:problem:document-invalid",
            statusCode: StatusCodes.Status422UnprocessableEntity);
}
