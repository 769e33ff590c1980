using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Crayon.Ccp.Simulator.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Crayon.Ccp.Simulator.Tests.Webhooks;

/// <summary>A partner's end of the line: answers as told and keeps what came in.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = new();

    private Receiver(WebApplication app) => _app = app;

    public int Answers { get; set; } = 200;

    public string Url => _app.Urls.Single() + "/events";

    public IReadOnlyList<Received> All => [.. _received];

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.MapPost("/events", receiver.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public Task UntilAsync(int count) => Poll.UntilAsync(() => _received.Count >= count, $"{count} events arrive");

    public IEnumerable<string> Names() => _received.Select(r => r.Json.Text("eventName")!);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        _received.Enqueue(new Received(
            JsonDocument.Parse(body).RootElement, body, request.Headers.Authorization.ToString(),
            request.Headers["X-MS-Signature-Timestamp"].ToString()));
        return Results.StatusCode(Answers);
    }
}

/// <summary>One event as it came in.</summary>
internal sealed record Received(JsonElement Json, string Body, string Authorization, string Timestamp)
{
    public string EventId => Json.Text("eventId")!;

    /// <summary>Checks the signature as a partner does that has only the documentation.</summary>
    public bool IsSignedWith(string secret)
    {
        using var mac = new HMACSHA256(Convert.FromBase64String(secret));
        var expected = Convert.ToBase64String(mac.ComputeHash(Encoding.UTF8.GetBytes($"{Timestamp}.{Body}")));
        return Authorization == $"Signature {expected}";
    }
}
