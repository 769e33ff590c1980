using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Crayon.Benchmarks.Identity.SignIn;
using Crayon.Benchmarks.Load;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing.Node;
using Npgsql;

namespace Crayon.Benchmarks.Identity;

/// <summary>A provider under measurement, in a process of its own.</summary>
internal sealed class Contestant(
    string name, int processId, IReadOnlyList<Workload> workloads, IAsyncDisposable running) : IAsyncDisposable
{
    private const string Secret = "a-secret-of-the-benchmark";

    public string Name => name;

    public IReadOnlyList<Workload> Workloads => workloads;

    /// <summary>The workload of a name; null when this one is not measured with it.</summary>
    public Workload? WorkOf(string name) => workloads.FirstOrDefault(work => work.Name == name);

    /// <summary>Resident memory at present, in bytes.</summary>
    public long Memory => Read(process => process.WorkingSet64);

    /// <summary>Processor time of its process up to now; what a database does for it is not in it.</summary>
    public TimeSpan Processor() => Read(process => process.TotalProcessorTime);

    /// <summary>Our identity host over an engine.</summary>
    public static async Task<Contestant> OursAsync(DatabaseEngine engine, CancellationToken ct)
    {
        var process = await ServerProcess.StartAsync(ct, IdentityServer.Command, engine.ToString());
        var at = JsonSerializer.Deserialize<IdentityServerAddress>(process.Said) ?? throw new InvalidOperationException(
            "No address.");
        const string host = "north.localhost:8080";
        return new Contestant($"Crayon, {engine}", process.ProcessId,
        [
            new RepeatedRequest("token", at.Port, Post("/id/token", host, at.ClientId, at.ClientSecret)),
            new RepeatedRequest("discovery", at.Port, Get("/id/.well-known/openid-configuration", host)),
            new RepeatedRequest("key set", at.Port, Get("/id/jwks", host)),
            new WholeSignIn(new SignInSite
            {
                Origin = new Uri($"http://{host}"), Port = at.Port, Authorize = "/id/authorize", Token = "/id/token",
                ClientId = at.WebId, ClientSecret = at.WebSecret,
            }),
        ], process);
    }

    /// <summary>npm oidc-provider with its store in memory and the same kind of token.</summary>
    public static async Task<Contestant> OidcProviderAsync(CancellationToken ct)
    {
        var peer = await NodePeers.StartAsync("independent-provider", ct,
            new Dictionary<string, string> { ["NODE_ENV"] = "production" });
        var served = await peer.CallAsync("serve", new
        {
            audience = "urn:crayon:api", scopes = new[] { "orders.read", "orders.write" }, tokenSeconds = 300,
            clients = new[] { new { client_id = "shop", client_secret = Secret, scope = "orders.read orders.write" } },
        }, ct);
        var issuer = new Uri(served.GetProperty("issuer").GetString() ?? "");
        return new Contestant("oidc-provider", peer.ProcessId,
        [
            new RepeatedRequest("token", issuer.Port, Post("/token", issuer.Authority, "shop", Secret)),
            new RepeatedRequest("discovery", issuer.Port, Get("/.well-known/openid-configuration", issuer.Authority)),
            new RepeatedRequest("key set", issuer.Port, Get("/jwks", issuer.Authority)),
        ], peer);
    }

    /// <summary>
    /// npm oidc-provider with a page that asks for a password, hashed in as many rounds as ours; it remembers in
    /// memory, or in the database.
    /// </summary>
    public static async Task<Contestant> OidcProviderSignInAsync(NpgsqlConnectionStringBuilder? database,
        CancellationToken ct)
    {
        var peer = await NodePeers.StartAsync("sign-in-provider", ct,
            new Dictionary<string, string> { ["NODE_ENV"] = "production" });
        var served = await peer.CallAsync("serve", new
        {
            audience = "urn:crayon:api", scopes = new[] { "orders.read" }, rounds = SignInSite.Rounds,
            client = new { client_id = "web", client_secret = Secret, redirect_uris = new[] { SignInSite.Redirect } },
            person = new { email = SignInSite.Email, password = SignInSite.Password },
            database = database is null ? null : new
            {
                host = database.Host, port = database.Port, database = database.Database, user = database.Username,
                password = database.Password,
            },
        }, ct);
        var issuer = new Uri(served.GetProperty("issuer").GetString() ?? "");
        var site = new SignInSite
        {
            Origin = issuer, Port = issuer.Port, Authorize = "/auth", Token = "/token", ClientId = "web",
            ClientSecret = Secret,
        };
        return new Contestant(database is null ? "oidc-provider" : "oidc-provider, PostgreSQL",
            peer.ProcessId, [new WholeSignIn(site)], peer);
    }

    public ValueTask DisposeAsync() => running.DisposeAsync();

    private static byte[] Get(string path, string host) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n");

    private static byte[] Post(string path, string host, string client, string secret)
    {
        const string body = "grant_type=client_credentials&scope=orders.read";
        var basic = Convert.ToBase64String(
            Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(client)}:{Uri.EscapeDataString(secret)}"));
        return Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Basic {basic}\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    private T Read<T>(Func<Process, T> read)
    {
        using var process = Process.GetProcessById(processId);
        return read(process);
    }
}
