using Crayon.Identity.Host;
using Crayon.Identity.Tests.Provider;
using Crayon.Identity.Tests.SignIn;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Crayon.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Crayon.Identity.Tests.SignIn;

/// <summary>
/// One real browser and one provider for all tests that need them, made when the first asks. The provider's own port is
/// the
/// one that it believes in, because browsers hold pages to their origin.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly Lazy<Task<Running>> running = new(StartAsync);

    /// <summary>Browser, provider and where it listens.</summary>
    internal Task<Running> RunningAsync() => running.Value;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (running.IsValueCreated) await (await running.Value).DisposeAsync();
    }

    private static async Task<Running> StartAsync()
    {
        var provider = await TestProvider.CreateAsync(DatabaseEngine.Sqlite, CancellationToken.None);
        await provider.AsPlatformAsync<PlatformDbContext>(async db =>
        {
            foreach (var tenant in db.Tenants.ToList()) Dress(tenant);
            await db.SaveChangesAsync();
        });
        var port = FreePorts.One();
        var host = IdentityHost.Build(new HostSettings
        {
            Urls = $"http://127.0.0.1:{port}", Database = provider.Database, Public = new PublicEndpoint("http", port),
                KeysFolder = provider.KeysFolder,
        }, TestProvider.Prepare);
        await host.StartAsync();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium", Headless = true, Args = Arguments,
        });
        return new Running(provider, host, playwright, browser, port);
    }

    private static void Dress(Tenant tenant)
    {
        (tenant.Theme, tenant.Name, tenant.Language) = tenant.Slug switch
        {
            "north" => ("northwind", "Northwind Cloud", "en"),
            "fuji" => ("fuji", "富士クラウド", "ja"),
            _ => (tenant.Theme, "Crayon", "en"),
        };
    }

    /// <summary>What runs for the browser tests.</summary>
    internal sealed record Running(
        TestProvider Provider, WebApplication Host, IPlaywright Playwright, IBrowser Browser,
        int Port) : IAsyncDisposable
    {
        public string Address(TestRealm realm, string path) => $"http://{realm.Host}:{Port}{path}";

        /// <summary>A window of its own, with an authenticator that verifies its user.</summary>
        public async Task<(IPage Page, ICDPSession Devices)> OpenAsync(BrowserNewContextOptions? options = null)
        {
            var context = await Browser.NewContextAsync(options);
            var page = await context.NewPageAsync();
            var devices = await context.NewCDPSessionAsync(page);
            await devices.SendAsync("WebAuthn.enable");
            await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                        ["hasUserVerification"] = true,
                    ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
                },
            });
            return (page, devices);
        }

        public async ValueTask DisposeAsync()
        {
            await Browser.CloseAsync();
            Playwright.Dispose();
            await Host.DisposeAsync();
            await Provider.DisposeAsync();
        }
    }
}
