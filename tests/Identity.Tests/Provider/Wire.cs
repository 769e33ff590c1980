using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Crayon.Identity.Host;
using Crayon.Identity.Store.Clients;
using Crayon.Testing.Tls;

namespace Crayon.Identity.Tests.Provider;

/// <summary>
/// Talks to one host over its socket, naming tenants by the Host header as a gateway passes it on; from an address of
/// the loopback network, 127.0.0.1 unless told otherwise.
/// </summary>
internal sealed class Wire(IServiceProvider services, Uri address, IPAddress? from = null)
{
    private static readonly ConcurrentDictionary<IPAddress, HttpClient> Clients = new();

    private HttpClient Client { get; } = Clients.GetOrAdd(from ?? IPAddress.Loopback, ClientAt);

    public IServiceProvider Services => services;

    public Uri Address => address;

    /// <summary>The same host from another address of the loopback network, such as 127.0.0.7.</summary>
    public Wire From(string own) => new(services, address, IPAddress.Parse(own));

    public async Task<Answer> SendAsync(HttpRequestMessage request, string host, CancellationToken ct)
    {
        request.RequestUri = new Uri(address, request.RequestUri!);
        request.Headers.Host = host;
        using var response = await Client.SendAsync(request, ct);
        return new Answer(
            (int)response.StatusCode, response.Headers, response.Content.Headers,
            await response.Content.ReadAsStringAsync(ct));
    }

    public Task<Answer> GetAsync(
        string host, string path, CancellationToken ct, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return SendAsync(request, host, ct);
    }

    /// <summary>Sends a token request with exactly these parameters and, when given, a Basic header.</summary>
    public Task<Answer> PostTokenAsync(string host, string body, string? authorization, CancellationToken ct)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/id/token", UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        // A body that is refused by its length alone ends the connection: sent meanwhile, it would hide the answer.
        request.Headers.ExpectContinue = body.Length > IdentityHost.LargestBody;
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return SendAsync(request, host, ct);
    }

    /// <summary>Asks for a token as documented: client_secret_basic, client credentials.</summary>
    public Task<Answer> AskAsync(
        TestRealm realm, ClientCredentials client, CancellationToken ct, string? scope = null) =>
        PostTokenAsync(
            realm.Host,
            "grant_type=client_credentials" + (scope is null ? "" : $"&scope={Uri.EscapeDataString(scope)}"),
            Basic(client.ClientId, client.ClientSecret), ct);

    /// <summary>A token of the realm's own client.</summary>
    public async Task<string> TokenAsync(TestRealm realm, CancellationToken ct)
    {
        var answer = await AskAsync(realm, realm.Client, ct);
        Assert.Equal(200, answer.Status);
        return answer.Text("access_token");
    }

    private static HttpClient ClientAt(IPAddress own) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, SslOptions = TestAuthority.Shared.TrustingOptions(),
        Expect100ContinueTimeout = Timeout.InfiniteTimeSpan,
        ConnectCallback = async (context, ct) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                socket.Bind(new IPEndPoint(own.MapToIPv6(), 0));
                await socket.ConnectAsync(context.DnsEndPoint, ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    });

    public static string Basic(string id, string secret) =>
        $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}"))}";
}

/// <summary>An answer, read whole.</summary>
internal sealed record Answer(int Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Text(string member) => Json.GetProperty(member).GetString()!;

    public string? Error => Json.TryGetProperty("error", out var error) ? error.GetString() : null;
}
