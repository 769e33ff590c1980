using System.Text.Json;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.TenantProvisioning.Setup;

/// <summary>
/// Under which scheme and port people reach the hosts of a set-up; the local run keeps it in its folder.
/// </summary>
public static class EndpointFile
{
    /// <summary>Where nothing else is said: a production set-up.</summary>
    public static PublicEndpoint Usual { get; } = new("https", 443);

    /// <summary>Keeps it.</summary>
    public static Task WriteAsync(string dataFolder, PublicEndpoint endpoint, CancellationToken ct) =>
        SecretFile.WriteAsync(PathIn(dataFolder), endpoint, JsonSerializerOptions.Web, ct);

    /// <summary>Reads it; <see cref="Usual"/> where none was kept.</summary>
    public static async Task<PublicEndpoint> ReadAsync(string dataFolder, CancellationToken ct) =>
        await SecretFile.ReadAsync<PublicEndpoint>(PathIn(dataFolder), JsonSerializerOptions.Web, ct) ?? Usual;

    /// <summary>Reads it from text such as <c>https:443</c>.</summary>
    public static PublicEndpoint Parse(string text) =>
        text.Split(':') is [("http" or "https") and var scheme, var digits]
        && ushort.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var port) && port > 0
            ? new PublicEndpoint(scheme, port)
            : throw new DomainRuleException(
                ProvisioningRefusals.InvalidInput, "--endpoint is a scheme and a port, such as https:443.");

    private static string PathIn(string dataFolder) =>
        Path.Combine(DatabaseSetup.KeysFolder(dataFolder), "endpoint.json");
}
