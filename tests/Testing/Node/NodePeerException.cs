namespace Crayon.Testing.Node;

/// <summary>A peer could not be started, ended too early, or refused a call.</summary>
/// <param name="message">What happened, with the peer's own words.</param>
/// <param name="code">The protocol's error code, such as <c>invalid_grant</c>, where the peer met one.</param>
public sealed class NodePeerException(string message, string? code = null) : Exception(message)
{
    /// <summary>The protocol's error code; null when it was no error of the protocol.</summary>
    public string? Code => code;
}
