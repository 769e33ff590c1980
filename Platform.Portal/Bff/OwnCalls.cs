using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Tenancy;

namespace Crayon.Platform.Portal.Bff;

/// <summary>Marks endpoints that only pages of the very host may call.</summary>
internal sealed record OwnCallsOnly
{
    /// <summary>The mark.</summary>
    public static readonly OwnCallsOnly Mark = new();
}

/// <summary>
/// Refuses calls that another site made a browser send. A header of our own cannot be set from elsewhere without a
/// preflight, which nobody answers; and browsers say where a call comes from.
/// </summary>
internal sealed class OwnCalls(RequestDelegate next, PublicEndpoint outside)
{
    private const string Header = "X-CSRF";
    private const string Site = "Sec-Fetch-Site";

    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OwnCallsOnly>() is null || IsOwn(context)
            ? next(context)
            : PortalProblems.ForeignCall.WriteAsync(context, "Send the header X-CSRF: 1 from a page of this host.");

    private bool IsOwn(HttpContext context) =>
        (context.Request.Headers[Header] == "1" || IsOwnStream(context.Request)) && ComesFromHere(context, outside);

    // A page cannot set a header on a stream of events; there its browser must say that it is one of this host.
    private static bool IsOwnStream(HttpRequest request) =>
        IsStream(request) && request.Headers[Site] == "same-origin";

    /// <summary>Whether a stream of events is asked for.</summary>
    public static bool IsStream(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept == "text/event-stream";

    /// <summary>Whether no word of the browser says that a request comes from another site.</summary>
    public static bool ComesFromHere(HttpContext context, PublicEndpoint outside)
    {
        var headers = context.Request.Headers;
        return (headers[Site].Count == 0 || headers[Site] == "same-origin")
            && (headers.Origin.Count == 0 || headers.Origin == outside.OriginOf(RequestHost.Of(context).Name));
    }
}
