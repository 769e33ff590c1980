using System.Collections.Concurrent;
using Crayon.Identity.Store.Federation;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Crayon.Identity.Host.Federation;

/// <summary>
/// Discovery and keys of other providers, fetched below their registered issuer only, through the outbound guard, with
/// limits of size and time; a last good copy serves while a provider is away.
/// </summary>
internal sealed class ProviderConfigurations(IHttpClientFactory clients)
{
    /// <summary>Name of the guarded client.</summary>
    public const string Client = "federation";

    private const int Kept = 1_000;
    private static readonly TimeSpan Refresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<
        (Guid Provider, string Issuer), ConfigurationManager<OpenIdConnectConfiguration>> known = new();

    /// <summary>
    /// A provider's configuration; throws <see cref="UpstreamException"/> when there is none to be had or it is
    /// another's.
    /// </summary>
    public async Task<OpenIdConnectConfiguration> OfAsync(KnownProvider provider, CancellationToken ct)
    {
        try
        {
            var configuration = await For(provider).GetConfigurationAsync(ct);
            // OpenID Connect Discovery section 4.3: the document must name the issuer that it was read for.
            return configuration.Issuer == provider.Registration.Issuer
                ? configuration
                : throw new UpstreamException("issuer-differs");
        }
        catch (Exception failure)
            when (failure is InvalidOperationException or HttpRequestException or TaskCanceledException
            && !ct.IsCancellationRequested)
        {
            throw new UpstreamException("discovery-failed", failure);
        }
    }

    /// <summary>
    /// Lets the keys be fetched anew, at most once a minute: for a signature by a key that is not known.
    /// </summary>
    public void Outdate(KnownProvider provider) => For(provider).RequestRefresh();

    private ConfigurationManager<OpenIdConnectConfiguration> For(KnownProvider provider)
    {
        if (known.Count >= Kept) known.Clear();
        return known.GetOrAdd(
            (provider.Id, provider.Registration.Issuer), key => new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{key.Issuer.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
            // The registration allows http on this machine only, and the guard decides whether that may be dialled.
            new HttpDocumentRetriever(clients.CreateClient(Client))
            {
                RequireHttps = key.Issuer.StartsWith("https:", StringComparison.Ordinal)
            })
        {
            RefreshInterval = Refresh,
        });
    }
}

/// <summary>Another provider did not answer, or not as it must.</summary>
internal sealed class UpstreamException(string reason, Exception? inner = null) : Exception(reason, inner)
{
    /// <summary>Stable word for logs; nothing that the provider sent.</summary>
    public string Reason { get; } = reason;
}
