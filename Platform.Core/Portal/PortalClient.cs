namespace Crayon.Platform.Core.Portal;

/// <summary>The relying party that a portal is at its own realm.</summary>
public static class PortalClient
{
    /// <summary>Its client id, the same in every realm.</summary>
    public const string Id = "portal";

    /// <summary>Where people come back to after signing in.</summary>
    public const string CallbackPath = "/bff/callback";

    /// <summary>Where the portal is told that a session ended.</summary>
    public const string BackChannelPath = "/bff/backchannel";
}
