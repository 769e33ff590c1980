using System.Globalization;
using Crayon.Ccp.Simulator;
using Microsoft.Extensions.Logging;

namespace Crayon.Benchmarks.Costs;

/// <summary>The provider's sandbox in a process of its own: its memory is not that of what is measured.</summary>
internal static class ProviderServer
{
    public const string Command = "provider-host";
    public const string Client = "crayon";
    public const string Secret = "secret";

    /// <summary>Serves until the input ends; says where, first the API and then the control routes.</summary>
    public static async Task RunAsync(
        string data, string start, TextWriter output, TextReader input, CancellationToken ct)
    {
        await using var sandbox = CcpSimulator.Build(new CcpSimulatorOptions
        {
            DataFolder = data, ClientId = Client, ClientSecret = Secret,
            StartClock = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture),
            Configure = builder => builder.Logging.ClearProviders(),
        });
        await sandbox.StartAsync(ct);
        var addresses = CcpSimulator.Addresses(sandbox);
        await output.WriteLineAsync($"{addresses.ApiUrl} {addresses.ControlUrl}");
        await input.ReadLineAsync(ct);
        await sandbox.StopAsync(CancellationToken.None);
    }
}
