using System.Net.Http.Json;
using Crayon.Ccp.Simulator;
using Crayon.Platform.Core.Ccp;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Tests.Ccp;

/// <summary>The provider's sandbox, started for one test on ports of its own, on 16 March 2026.</summary>
internal sealed class SandboxProvider : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 16, 9, 0, 0, TimeSpan.Zero);
    private readonly WebApplication app;
    private readonly string folder;

    private SandboxProvider(WebApplication app, string folder)
    {
        (this.app, this.folder) = (app, folder);
        var addresses = CcpSimulator.Addresses(app);
        Options = new CcpOptions
        {
            BaseUrl = new Uri(addresses.ApiUrl),
            ClientId = "crayon",
            ClientSecret = "secret:of the+tests",
            RetryDelay = TimeSpan.FromMilliseconds(20),
            CircuitMinimum = 1000,
        };
        Control = new HttpClient { BaseAddress = new Uri(addresses.ControlUrl) };
    }

    public CcpOptions Options { get; }

    public HttpClient Control { get; }

    public static async Task<SandboxProvider> StartAsync(CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("crayon-ccp-").FullName;
        var sandbox = CcpSimulator.Build(new CcpSimulatorOptions
        {
            DataFolder = data,
            ClientId = "crayon",
            ClientSecret = "secret:of the+tests",
            StartClock = Start,
            TimeoutHold = TimeSpan.FromMilliseconds(200),
            Configure = builder => builder.Logging.ClearProviders(),
        });
        await sandbox.StartAsync(ct);
        return new SandboxProvider(sandbox, data);
    }

    public async Task FaultAsync(int next, params string[] kinds) =>
        await PostAsync("/_sim/faults", new { next, kinds });

    public async Task FaultRateAsync(double rate) => await PostAsync("/_sim/faults", new { rate });

    public async Task PublishAsync(DateOnly effective, params object[] lines) =>
        await PostAsync("/_sim/pricesheets", new { effective, lines });

    public async Task AdvanceAsync(int days) => await PostAsync("/_sim/clock/advance", new { days });

    public async ValueTask DisposeAsync()
    {
        Control.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task PostAsync(string path, object body)
    {
        using var answer = await Control.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        Assert.True(
            answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
