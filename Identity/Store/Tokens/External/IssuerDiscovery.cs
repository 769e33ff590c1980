using System.Text.Json;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Tokens.External;

/// <summary>
/// Fetches an external issuer's keys: its discovery document (OpenID Connect Discovery section 4), then its key set.
/// </summary>
internal static class IssuerDiscovery
{
    private const string WellKnown = "/.well-known/openid-configuration";

    /// <summary>
    /// The keys as published now; throws when either document cannot be had or does not fit the registered issuer.
    /// </summary>
    public static async Task<IssuerKeys> FetchAsync(
        IIssuerDocuments documents, RegisteredIssuer issuer, CancellationToken ct)
    {
        var metadata = await documents.GetAsync(new Uri(issuer.Issuer.TrimEnd('/') + WellKnown), ct);
        return IssuerKeys.Read(await documents.GetAsync(KeySetOf(metadata, issuer.Issuer), ct));
    }

    private static Uri KeySetOf(string metadata, string issuer)
    {
        try
        {
            using var document = JsonDocument.Parse(metadata);
            // RFC 8414 section 3.3: a document of another issuer must not be used.
            if (document.RootElement.GetProperty("issuer").GetString() != issuer)
                throw new InvalidIssuerDocumentException("The discovery document is another issuer's.");
            return Uri.TryCreate(
                document.RootElement.GetProperty("jwks_uri").GetString(), UriKind.Absolute, out var keys)
                && IsAsSafe(keys, issuer)
                ? keys
                : throw new InvalidIssuerDocumentException("The discovery document names no usable key set.");
        }
        catch (Exception malformed) when (
            malformed is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidIssuerDocumentException("The discovery document is not well formed.", malformed);
        }
    }

    private static bool IsAsSafe(Uri keys, string issuer) =>
        keys.Scheme == Uri.UriSchemeHttps
            || (keys.Scheme == Uri.UriSchemeHttp && new Uri(issuer).Scheme == Uri.UriSchemeHttp);
}
