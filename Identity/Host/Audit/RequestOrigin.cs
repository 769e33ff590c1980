namespace Crayon.Identity.Host.Audit;

/// <summary>Where a request came from.</summary>
internal static class RequestOrigin
{
    /// <summary>Its network address, as the proxies that are known tell it.</summary>
    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
