using System.Diagnostics;
using System.Net;
using Yarp.ReverseProxy.Forwarder;

namespace Crayon.Local.Gateway;

/// <summary>
/// Passes requests on with their own Host header, and without headers that claim where they came from.
/// </summary>
internal sealed class Forwarder(IHttpForwarder forwarder) : IDisposable
{
    private static readonly ForwarderRequestConfig Limits = new() { ActivityTimeout = TimeSpan.FromMinutes(2) };

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        UseProxy = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        EnableMultipleHttp2Connections = true, ConnectTimeout = TimeSpan.FromSeconds(5),
        // The trace goes on from the gateway's own span, not from what the caller sent.
        ActivityHeadersPropagator = new ReverseProxyPropagator(DistributedContextPropagator.Current),
    });

    public async Task SendAsync(HttpContext http, string? upstream)
    {
        if (upstream is null)
        {
            http.Response.Headers.RetryAfter = "2";
            await Answers.ProblemAsync(http, StatusCodes.Status503ServiceUnavailable, "starting",
                "The service is starting.");
            return;
        }
        var error = await forwarder.SendAsync(http, upstream, client, Limits, OwnHeaders.Instance);
        if (error != ForwarderError.None && !http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
            await Answers.ProblemAsync(http, StatusCodes.Status502BadGateway, "unavailable",
                "The service did not answer.");
    }

    public void Dispose() => client.Dispose();

    private sealed class OwnHeaders : HttpTransformer
    {
        public static readonly OwnHeaders Instance = new();

        public override async ValueTask TransformRequestAsync(
            HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix,
            CancellationToken cancellationToken)
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            foreach (var name in (string[])["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
                "X-Forwarded-Prefix", "X-Original-URL"])
                proxyRequest.Headers.Remove(name);
        }
    }
}
