using Crayon.Identity.Host;
using Crayon.Platform.Api;
using Crayon.Platform.Hosting;
using Crayon.TenantProvisioning.Setup;
using Microsoft.Extensions.Logging;

namespace Crayon.Benchmarks.Trade;

/// <summary>
/// The API, and identity for its tokens, over the data folder of a local run that has ended. Says both ports.
/// </summary>
internal static class TradeServer
{
    public const string Command = "trade-host";

    public static async Task RunAsync(string data, TextWriter output, TextReader input, CancellationToken ct)
    {
        var settings = new HostSettings
        {
            Urls = "http://127.0.0.1:0", Database = await DatabaseSetup.OpenAsync(data, ct),
            Public = await EndpointFile.ReadAsync(data, ct), ApiHost = "api.localhost",
            KeysFolder = DatabaseSetup.KeysFolder(data), LimitsRates = false, SharesProcess = true,
        };
        await using var identity = IdentityHost.Build(settings, builder => builder.Logging.ClearProviders());
        await using var api = ApiHost.Build(settings, builder => builder.Logging.ClearProviders());
        await identity.StartAsync(ct);
        await api.StartAsync(ct);
        await output.WriteLineAsync(
            $"{new Uri(identity.Urls.First()).Port} {new Uri(api.Urls.First()).Port}");
        await input.ReadLineAsync(ct);
        await api.StopAsync(CancellationToken.None);
        await identity.StopAsync(CancellationToken.None);
    }
}
