using System.Net.Http.Headers;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;

namespace Crayon.Platform.Portal.Bff.Realms;

/// <summary>
/// Calls to our own hosts: an address inside is dialled, and the tenant's host name goes along. Five seconds each.
/// </summary>
internal sealed class InsideLine(HostSettings settings, RealmAddresses addresses) : IDisposable
{
    private const int LargestAnswer = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient http =
        new(Handler()) { Timeout = Patience, MaxResponseContentBufferSize = LargestAnswer };

    /// <summary>Where our own hosts are dialled.</summary>
    public Uri Address { get; } = settings.Inside
        ?? throw new InvalidOperationException("The portal needs to know where identity and API are reached inside.");

    /// <summary>A handler that follows nothing, keeps nothing and asks no proxy.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        UseProxy = false, AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };

    /// <summary>Sends a request to a tenant's realm; throws when nobody answers in time.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        RegisteredTenant tenant, string path, HttpContent? form, string? bearer, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(
            form is null ? HttpMethod.Get : HttpMethod.Post, new Uri(Address, path)) { Content = form };
        request.Headers.Host = addresses.AuthorityOf(tenant);
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return await http.SendAsync(request, ct);
    }

    public void Dispose() => http.Dispose();
}
