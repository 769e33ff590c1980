using Crayon.Platform.Core.Portal;

namespace Crayon.Platform.Portal.Bff;

/// <summary>Where a portal answers beside its pages.</summary>
internal static class BffPaths
{
    public const string Prefix = "/bff";
    public const string Login = "/bff/login";
    public const string Callback = PortalClient.CallbackPath;
    public const string BackChannel = PortalClient.BackChannelPath;
    public const string User = "/bff/user";
    public const string Tenant = "/bff/tenant";
    public const string Logout = "/bff/logout";
    public const string Sessions = "/bff/sessions";
    public const string Api = "/bff/api";

    /// <summary>Where the API's own path begins in one of ours.</summary>
    public const string Version = "/v1";

    /// <summary>Before <c>/{tenant}/{elevation}</c>: staff at work in a tenant.</summary>
    public const string AtWork = "/bff/at";

    /// <summary>Whether a program of the page asks, and no reader.</summary>
    public static bool IsCall(PathString path) =>
        path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase)
        && path != Login && path != Callback;
}
