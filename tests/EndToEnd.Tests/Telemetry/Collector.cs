using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ProtoBuf;

namespace Crayon.EndToEnd.Tests.Telemetry;

/// <summary>A collector that keeps what it is sent over OTLP (HTTP, protobuf).</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> received = [];
    private readonly WebApplication app;

    private Collector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public static async Task<Collector> StartAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var collector = new Collector(builder.Build());
        collector.app.MapPost("/v1/{signal}", collector.TakeAsync);
        await collector.app.StartAsync(ct);
        return collector;
    }

    /// <summary>The services that sent <c>traces</c>, <c>metrics</c> or <c>logs</c>.</summary>
    public IReadOnlyList<string> ServicesOf(string signal) =>
    [
        .. Of(signal).SelectMany(body => Serializer.Deserialize<Export>(body.AsSpan()).Resources)
            .Select(row => row.Resource!.ServiceName).Distinct().Order(StringComparer.Ordinal),
    ];

    public IReadOnlyList<Span> Spans() =>
    [
        .. from body in Of("traces")
           from resource in Serializer.Deserialize<SpanExport>(body.AsSpan()).Resources
           from scope in resource.Scopes
           from span in scope.Spans
           select new Span(resource.Resource!.ServiceName, Convert.ToHexString(span.TraceId),
               Convert.ToHexString(span.SpanId), span.Name),
    ];

    /// <summary>Whether these words were sent anywhere: protobuf keeps text as it is.</summary>
    public bool WasTold(string words)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        return received.Any(export => export.Body.AsSpan().IndexOf(bytes) >= 0);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IEnumerable<byte[]> Of(string signal) =>
        received.Where(export => export.Signal == signal).Select(export => export.Body);

    private async Task<IResult> TakeAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        received.Enqueue((signal, body.ToArray()));
        return Results.Bytes([], "application/x-protobuf");
    }
}

/// <summary>A span as the collector knows it.</summary>
internal sealed record Span(string Service, string Trace, string Id, string Name);
