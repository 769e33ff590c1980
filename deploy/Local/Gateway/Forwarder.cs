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

    /// <summary>
    /// Sends the request to a host of the part. Where that one does not take it, and nothing can have happened there,
    /// it goes to another.
    /// </summary>
    public async Task SendAsync(HttpContext http, Upstreams upstreams, Part part)
    {
        if (upstreams.Take(part) is not { } first)
        {
            await StartingAsync(http);
            return;
        }
        var error = await SendAsync(http, first);
        if (error != ForwarderError.None && MayRepeat(http) && upstreams.Take(part, besides: first) is { } second)
        {
            http.Response.Clear();
            error = await SendAsync(http, second);
        }
        if (error != ForwarderError.None && !http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
            await Answers.ProblemAsync(http, StatusCodes.Status502BadGateway, "unavailable",
                "The service did not answer.");
    }

    public void Dispose() => client.Dispose();

    private async ValueTask<ForwarderError> SendAsync(HttpContext http, Upstream upstream)
    {
        try
        {
            return await forwarder.SendAsync(http, upstream.Url, client, Limits, OwnHeaders.Instance);
        }
        finally
        {
            upstream.GiveBack();
        }
    }

    // A read may be asked twice; anything else only when no connection came about, so that nobody has read it.
    private static bool MayRepeat(HttpContext http) =>
        !http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            || http.Features.Get<IForwarderErrorFeature>()?.Exception
                is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError });

    private static Task StartingAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "2";
        return Answers.ProblemAsync(http, StatusCodes.Status503ServiceUnavailable, "starting",
            "The service is starting.");
    }

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
