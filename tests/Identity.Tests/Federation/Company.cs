using System.Net;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Tests.Provider;
using Crayon.Identity.Tests.SignIn;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Hosting;
using Crayon.Platform.Hosting.Outbound;
using Crayon.Testing.Node;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Crayon.Identity.Tests.Federation.Company))]

namespace Crayon.Identity.Tests.Federation;

/// <summary>
/// A company with a sign-in of its own, an independent provider on loopback, and an identity host that may dial it.
/// </summary>
public sealed class Company : IAsyncLifetime
{
    private const string ClientId = "shop";
    internal const string Secret = "a secret of sixty-four characters, as that provider wants them to";
    private static int count;
    private NodePeer? peer;
    private int port;

    internal TestProvider Provider { get; private set; } = null!;

    /// <summary>The host that may dial the company, and nothing else that is private.</summary>
    internal Wire Wire { get; private set; } = null!;

    internal string Issuer { get; private set; } = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Provider = await TestProvider.CreateAsync(DatabaseEngine.Sqlite, CancellationToken.None);
        peer = await NodePeers.StartAsync("people-provider", CancellationToken.None);
        var callbacks =
            new[] { Provider.North, Provider.Fuji }.Select(realm => $"http://{realm.Host}:8080/id/external/callback");
        var served = await peer.CallAsync<Served>(
            "serve", new { client_id = ClientId, client_secret = Secret, redirect_uris = callbacks },
            CancellationToken.None);
        Issuer = served.Issuer;
        port = served.Port;
        Wire = await StartHostAsync(_ => { });
    }

    /// <summary>One more host that may dial the company.</summary>
    internal Task<Wire> StartHostAsync(Action<WebApplicationBuilder> configure) => Provider.StartHostAsync(
        CancellationToken.None, builder =>
        {
            builder.Services.AddSingleton(services => new OutboundGuard(
                services.GetRequiredService<HostSettings>() with { OutboundAllow = [$"127.0.0.1:{port}"] }));
            configure(builder);
        });

    public async ValueTask DisposeAsync()
    {
        if (peer is not null) await peer.DisposeAsync();
        await Provider.DisposeAsync();
    }

    /// <summary>Registers the company's provider at a realm, under a short name of its own.</summary>
    internal async Task<ExternalProvider> AddAsync(
        TestRealm realm, ProviderTrust? trust = null, CustomerId? customer = null, string? issuer = null)
    {
        var draft = new NewProvider($"acme-{Interlocked.Increment(ref count)}", issuer ?? Issuer,
            new ProviderSettings(
                "Acme", ClientId, Secret, ["openid", "email", "profile"],
                trust ?? new ProviderTrust { AddsPeople = true }),
            customer);
        var provider =
            await Provider.AsPlatformAsync<ExternalProviders, ExternalProvider>(
                all => all.AddAsync(realm.Id, draft, Ct));
        await Eventually.HoldsAsync(
            async () =>
                (await Wire.Services.GetRequiredService<ProviderDirectory>().OfAsync(realm.Id, Ct)).Find(
                    provider.ProviderId),
            known => known is not null, Ct);
        return provider;
    }

    internal Browser BrowserAt(TestRealm realm) => new(Wire, realm);

    /// <summary>Who sits at the company's keyboard from now on.</summary>
    internal Task SignInAsAsync(Employee employee) => peer!.CallAsync("signInAs", new
    {
        sub = employee.Subject, email = employee.Email, email_verified = employee.IsVerified, name = employee.Name,
        amr = employee.Methods,
    }, Ct);

    /// <summary>
    /// Goes where a page of ours sends the browser, and answers the address by which the company sends it back.
    /// </summary>
    internal static async Task<string> PassAsync(string address)
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, CookieContainer = new CookieContainer()
        };
        using var browser = new HttpClient(handler);
        for (var hop = 0; hop < 8; hop++)
        {
            using var answer = await browser.GetAsync(new Uri(address), Ct);
            if (answer.Headers.Location is not { } next)
                throw new InvalidOperationException($"{address}: {await answer.Content.ReadAsStringAsync(Ct)}");
            address = new Uri(new Uri(address), next).AbsoluteUri;
            if (new Uri(address).Host.EndsWith(".localhost", StringComparison.Ordinal))
                return new Uri(address).PathAndQuery;
        }
        throw new InvalidOperationException("Too many redirects.");
    }

    /// <summary>A whole sign-in by a link of the sign-in page.</summary>
    internal async Task<Page> SignInAsync(Browser browser, ExternalProvider provider, string query = "")
    {
        var left = await browser.OpenAsync($"/id/external/{provider.Slug}{query}");
        return await browser.OpenAsync(await PassAsync(left.Location!));
    }

    private sealed record Served(string Issuer, int Port);
}

/// <summary>Somebody whom the company knows.</summary>
internal sealed record Employee(string Subject, string? Email)
{
    private static int count;

    public bool IsVerified { get; init; } = true;

    public string Name { get; init; } = "Robin Vos";

    public string[] Methods { get; init; } = ["pwd"];

    public static Employee New(string domain = "staff.example")
    {
        var number = Interlocked.Increment(ref count);
        return new Employee($"employee-{number}", $"robin-{number}@{domain}");
    }
}
