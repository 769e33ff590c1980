using System.Net;
using Crayon.Identity.Store.Tokens.External;
using Crayon.Platform.Hosting.Outbound;

namespace Crayon.Platform.Api.Auth;

/// <summary>
/// Fetches documents of external issuers behind the outbound guard: public addresses only, no redirects, little and
/// soon.
/// </summary>
internal sealed class GuardedIssuerDocuments(IHttpClientFactory clients) : IIssuerDocuments
{
    private const string Client = "issuer-documents";
    private const int LargestDocument = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Register(IServiceCollection services)
    {
        services.AddGuardedHttpClient(Client).ConfigureHttpClient(http =>
        {
            http.Timeout = Patience;
            http.MaxResponseContentBufferSize = LargestDocument;
        });
        services.AddSingleton<IIssuerDocuments, GuardedIssuerDocuments>();
    }

    public async Task<string> GetAsync(Uri address, CancellationToken ct)
    {
        using var http = clients.CreateClient(Client);
        using var response = await http.GetAsync(address, ct);
        return response.StatusCode == HttpStatusCode.OK
            ? await response.Content.ReadAsStringAsync(ct)
            : throw new HttpRequestException($"The issuer answered {(int)response.StatusCode}.");
    }
}
