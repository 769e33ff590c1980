using System.Collections.Frozen;
using System.Diagnostics;
using System.Net.Http.Headers;
using Crayon.Platform.Portal.Bff.Realms;
using Yarp.ReverseProxy.Forwarder;

namespace Crayon.Platform.Portal.Bff;

/// <summary>What the API made of a forwarded token.</summary>
internal enum ApiWord
{
    /// <summary>It went by it, or there was no answer.</summary>
    Fine,

    /// <summary>It does not take it any more.</summary>
    TokenRefused,
}

/// <summary>In whose name a call goes to the API.</summary>
/// <param name="AccessToken">The token.</param>
/// <param name="Authority">The host of the token's tenant where it is not that of the page; null for that.</param>
internal sealed record ApiErrand(string AccessToken, string? Authority = null);

/// <summary>
/// Passes a call on to the API with the session's token in place of all by which the browser says who it is. Nothing
/// of the token, and no cookie of anybody's, comes back.
/// </summary>
internal sealed class ApiForwarder(
    IHttpForwarder forwarder, InsideLine inside, IHostApplicationLifetime life) : IDisposable
{
    private static readonly ForwarderRequestConfig Limits = new() { ActivityTimeout = TimeSpan.FromMinutes(2) };
    private readonly HttpMessageInvoker client = new(Handler());

    /// <summary>
    /// Sends the call and its answer; one that goes to another tenant's host is left to the caller where the API
    /// refuses its token, as the session of the page is none the worse for it.
    /// </summary>
    public async Task<ApiWord> SendAsync(HttpContext context, ApiErrand errand)
    {
        var transformer = new WithToken(errand);
        // A stream has no end of its own that a host which stops could wait for; its reader comes back to another.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, OwnCalls.IsStream(context.Request) ? life.ApplicationStopping : default);
        var error = await forwarder.SendAsync(
            context, inside.Address.ToString(), client, Limits, transformer, end.Token);
        if (error != ForwarderError.None && !context.Response.HasStarted
            && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            await PortalProblems.NoAnswer.WriteAsync(context);
        }
        return transformer.Word;
    }

    public void Dispose() => client.Dispose();

    private static SocketsHttpHandler Handler()
    {
        var handler = InsideLine.Handler();
        handler.AutomaticDecompression = System.Net.DecompressionMethods.None;
        handler.EnableMultipleHttp2Connections = true;
        // The trace goes on from our own span, not from what the browser sent.
        handler.ActivityHeadersPropagator = new ReverseProxyPropagator(DistributedContextPropagator.Current);
        return handler;
    }

    private sealed class WithToken(ApiErrand errand) : HttpTransformer
    {
        // All that the API goes by. Whoever the browser says it is, where it comes from and by which way is none of it,
        // and neither is what is for the next hop alone (RFC 9110 section 7.6.1).
        private static readonly FrozenSet<string> Needed = FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase,
            "Host", "Accept", "Accept-Encoding", "Accept-Language", "Cache-Control", "If-Match", "If-None-Match",
            "If-Modified-Since", "If-Range", "Range", "Prefer", "Idempotency-Key", "Last-Event-ID");

        private static readonly string[] OfTheApi = ["Set-Cookie", "Access-Control-"];

        public ApiWord Word { get; private set; }

        public override async ValueTask TransformRequestAsync(
            HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix,
            CancellationToken cancellationToken)
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            var request = httpContext.Request;
            var path = request.Path.Value ?? "";
            proxyRequest.RequestUri = RequestUtilities.MakeDestinationAddress(destinationPrefix,
                path[path.IndexOf(BffPaths.Version, StringComparison.OrdinalIgnoreCase)..], request.QueryString);
            foreach (var name in proxyRequest.Headers.NonValidated.Select(header => header.Key)
                .Where(name => !Needed.Contains(name)).ToList())
                proxyRequest.Headers.Remove(name);
            proxyRequest.Headers.Authorization = new AuthenticationHeaderValue("Bearer", errand.AccessToken);
            if (errand.Authority is { } authority) proxyRequest.Headers.Host = authority;
            if (httpContext.Connection.RemoteIpAddress is { } caller)
                proxyRequest.Headers.Add("X-Forwarded-For", caller.ToString());
        }

        public override async ValueTask<bool> TransformResponseAsync(
            HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
        {
            if (proxyResponse is null) return false;
            Word = WordOf(proxyResponse);
            if (Word == ApiWord.TokenRefused && errand.Authority is not null) return false;
            foreach (var name in proxyResponse.Headers.Select(header => header.Key)
                .Where(name => Begins(name, OfTheApi)).ToList())
                proxyResponse.Headers.Remove(name);
            return await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        }

        // One that only lacks a stronger proof is good (RFC 9470).
        private static ApiWord WordOf(HttpResponseMessage answer) =>
            answer.StatusCode == System.Net.HttpStatusCode.Unauthorized
            && !answer.Headers.WwwAuthenticate.ToString()
                .Contains("insufficient_user_authentication", StringComparison.Ordinal)
                ? ApiWord.TokenRefused
                : ApiWord.Fine;

        private static bool Begins(string name, string[] with) =>
            Array.Exists(with, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }
}
