using System.Text.Json.Nodes;

namespace Crayon.EndToEnd.Tests.Running;

/// <summary>A local run that is killed and started again over the same data.</summary>
internal sealed class KilledLocal(LocalSetup setup) : IAsyncDisposable
{
    private LocalProcess? process;

    public JsonNode Demo { get; private set; } = new JsonObject();

    public async Task StartAsync(CancellationToken ct)
    {
        process = await LocalProcess.StartAsync(setup, ct);
        Demo = process.ReadDemo();
    }

    public async Task RestartAsync(CancellationToken ct)
    {
        if (process is not null)
        {
            await process.KillAsync();
            await process.DisposeAsync();
        }
        await StartAsync(ct);
    }

    /// <summary>The dial lives in the provider's memory, so that each start sets it anew.</summary>
    public async Task FaultsAsync(decimal rate, CancellationToken ct)
    {
        using var provider = new Provider(Demo);
        var kinds = new JsonArray("429", "500", "503-done", "503", "timeout");
        await provider.ControlAsync("/_sim/faults", new JsonObject { ["rate"] = rate, ["kinds"] = kinds }, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await process.DisposeAsync();
    }
}
