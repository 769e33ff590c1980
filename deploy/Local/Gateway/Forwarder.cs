using System.Diagnostics;
using System.Net;
using Yarp.ReverseProxy.Forwarder;

namespace Crayon.Local.Gateway;

/// <summary>
/// Passes requests on with their own Host header and the address they really came from; headers by which a caller
/// claims
/// another address, host, scheme or path go.
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

        // What proxies of several makes read; each stands for all names that begin so.
        private static readonly string[] Claims =
            ["Forwarded", "X-Forwarded", "X-Original-", "X-Rewrite-", "X-Real-IP", "X-Client-IP", "True-Client-IP"];

        public override async ValueTask TransformRequestAsync(
            HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix,
            CancellationToken cancellationToken)
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            var claims = httpContext.Request.Headers.Keys.Where(IsClaim).ToList();
            foreach (var name in claims) proxyRequest.Headers.Remove(name);
            if (httpContext.Connection.RemoteIpAddress is { } caller)
                proxyRequest.Headers.Add("X-Forwarded-For", caller.ToString());
        }

        private static bool IsClaim(string name) =>
            Array.Exists(Claims, claim => name.StartsWith(claim, StringComparison.OrdinalIgnoreCase));
    }
}
