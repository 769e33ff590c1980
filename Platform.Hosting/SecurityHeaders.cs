using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Crayon.Platform.Hosting;

/// <summary>Headers that close what a browser leaves open; a page that needs more sets its own before.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this IApplicationBuilder app, PublicEndpoint outside)
    {
        var https = outside.Scheme == "https";
        app.Use((context, next) =>
        {
            context.Response.OnStarting(static state => Add(((HttpContext, bool))state), (context, https));
            return next(context);
        });
    }

    private static Task Add((HttpContext Context, bool Https) answer)
    {
        var headers = answer.Context.Response.Headers;
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("X-Frame-Options", "DENY");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers.TryAdd("Cache-Control", "no-store");
        if (answer.Https) headers.TryAdd("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        return Task.CompletedTask;
    }
}
