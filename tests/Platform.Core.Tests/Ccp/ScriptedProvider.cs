using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Crayon.Platform.Core.Ccp;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Ccp;

/// <summary>Answers each call with the next line of a script; tokens are given freely and counted.</summary>
internal sealed class ScriptedProvider : HttpMessageHandler
{
    public static readonly Func<CancellationToken, Task<HttpResponseMessage>> Hangs = async ct =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, ct);
        throw new InvalidOperationException("The call was not given up.");
    };

    private readonly ConcurrentQueue<Func<CancellationToken, Task<HttpResponseMessage>>> script = new();
    private int tokens;

    public ConcurrentQueue<(string? RequestId, string? CorrelationId, string? Token, string Body)> Seen { get; } =
        new();

    public int Tokens => tokens;

    public TimeSpan TokenDelay { get; init; }

    public HttpStatusCode TokenStatus { get; set; } = HttpStatusCode.OK;

    public static Func<CancellationToken, Task<HttpResponseMessage>> Answer(
        int status, string body = "{}", string? retryAfter = null) => _ =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json")
        };
        if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return Task.FromResult(response);
    };

    public static Func<CancellationToken, Task<HttpResponseMessage>> Fails(HttpRequestError error) =>
        _ => throw new HttpRequestException(error, "scripted");

    public ScriptedProvider Then(params Func<CancellationToken, Task<HttpResponseMessage>>[] lines)
    {
        foreach (var line in lines) script.Enqueue(line);
        return this;
    }

    public ICcpClient Client(Func<CcpOptions, CcpOptions>? change = null)
    {
        var options = new CcpOptions
        {
            BaseUrl = new Uri("http://provider.test"), ClientId = "c", ClientSecret = "s",
            RetryDelay = TimeSpan.FromMilliseconds(1), AttemptTimeout = TimeSpan.FromMilliseconds(300), Retries = 2,
        };
        var services = new ServiceCollection().AddLogging();
        services.AddCcpClient(change?.Invoke(options) ?? options).ConfigurePrimaryHttpMessageHandler(() => this);
        return services.BuildServiceProvider().GetRequiredService<ICcpClient>();
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri?.AbsolutePath == "/oauth/token")
        {
            var number = Interlocked.Increment(ref tokens);
            await Task.Delay(TokenDelay, cancellationToken);
            return await Answer(
                (int)TokenStatus, $$"""{"access_token":"t{{number}}","expires_in":3600}""")(cancellationToken);
        }
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Seen.Enqueue(
            (Header(request, "MS-RequestId"), Header(request, "MS-CorrelationId"),
                request.Headers.Authorization?.Parameter, body));
        return script.TryDequeue(out var line)
            ? await line(cancellationToken)
            : throw new InvalidOperationException("The script has ended.");
    }

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
