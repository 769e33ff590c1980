namespace Crayon.Local.Gateway;

/// <summary>Where the hosts listen inside; empty until each has started.</summary>
internal sealed class Upstreams
{
    private volatile Addresses current = new(null, null);

    /// <summary>Base address of the identity provider.</summary>
    public string? Identity => current.Identity;

    /// <summary>Base address of the API.</summary>
    public string? Api => current.Api;

    /// <summary>Opens the way to the hosts.</summary>
    public void Open(string identity, string api) => current = new Addresses(identity, api);

    private sealed record Addresses(string? Identity, string? Api);
}
