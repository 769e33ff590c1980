using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Hosting;
using Crayon.Testing.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Api.Tests.World;

/// <summary>The API host over a database of its own, with what belongs to nobody but the operator.</summary>
internal sealed class RunningApi : IAsyncDisposable
{
    private readonly string keys = Directory.CreateTempSubdirectory("crayon-api-keys-").FullName;
    private readonly string documents = Directory.CreateTempSubdirectory("crayon-api-documents-").FullName;
    private WebApplication host = null!;

    private RunningApi(TestPlatform platform) => Platform = platform;

    public TestPlatform Platform { get; }

    public Goods Goods { get; } = new();

    public Party Admin { get; } = new(Rows.ATenant("admin", Core.Tenancy.TenantKind.Operator));

    public Membership Staff { get; set; } = null!;

    public NameServer Names { get; } = new();

    /// <summary>How many worlds it has had; tells their tenants apart.</summary>
    public int Worlds { get; set; }

    public IServiceProvider Services => host.Services;

    public Uri Address { get; private set; } = null!;

    public static async Task<RunningApi> StartAsync(DatabaseEngine engine, ApiWishes wishes, CancellationToken ct)
    {
        var api = new RunningApi(await TestPlatform.CreateAsync(engine, ct));
        TestKeys.CopyTo(api.keys);
        var settings = new HostSettings
        {
            Urls = "http://127.0.0.1:0", Database = api.Platform.Settings, Public = ApiWorld.Public,
            KeysFolder = api.keys, DocumentFolder = api.documents, ApiHost = "api.localhost",
            LimitsRates = wishes.LimitsRates,
            ProviderEvents = wishes.Intake, Cards = wishes.Cards,
            OutboundAllow = wishes.Allow is null ? [] : [wishes.Allow],
        };
        api.host = ApiHost.Build(settings, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(api.Platform.Time).AddCheapSecrets()
                .AddSingleton<IDomainProof>(new DnsDomainProof([api.Names.Address]));
            wishes.Configure?.Invoke(builder);
        });
        await api.host.StartAsync(ct);
        api.Address = new Uri(
            api.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return api;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await Names.DisposeAsync();
        await Platform.DisposeAsync();
        Directory.Delete(keys, recursive: true);
        Directory.Delete(documents, recursive: true);
    }
}

/// <summary>What a test wants of its host that others do not.</summary>
/// <param name="LimitsRates">Whether rates are limited.</param>
/// <param name="Allow">A target that the outbound guard lets through.</param>
/// <param name="Configure">Has the last word on the host's services.</param>
/// <param name="Intake">Where the provider is to send its events; null for nowhere.</param>
internal sealed record ApiWishes(
    bool LimitsRates = false, string? Allow = null, Action<WebApplicationBuilder>? Configure = null,
    Uri? Intake = null)
{
    /// <summary>The card provider; null for none.</summary>
    public CardEndpoint? Cards { get; init; }
}
