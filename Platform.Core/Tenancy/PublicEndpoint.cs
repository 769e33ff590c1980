namespace Crayon.Platform.Core.Tenancy;

/// <summary>Scheme and port of the outside; host names come from the registry.</summary>
/// <param name="Scheme"><c>https</c>, or <c>http</c> in the local run.</param>
/// <param name="Port">The port.</param>
public sealed record PublicEndpoint(string Scheme, int Port)
{
    /// <summary>The origin of a host, without the port where it is the scheme's own.</summary>
    public string OriginOf(string host) =>
        (Scheme, Port) is ("https", 443) or ("http", 80) ? $"{Scheme}://{host}" : $"{Scheme}://{host}:{Port}";

    /// <summary>The issuer URL of a realm: the origin of its primary host and <c>/id</c>.</summary>
    public string IssuerOf(string primaryHost) => $"{OriginOf(primaryHost)}/id";
}
