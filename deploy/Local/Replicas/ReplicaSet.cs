using System.Text.Json;
using Crayon.Local.Gateway;
using Crayon.Local.Running;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Portal;
using Crayon.Platform.Worker;

namespace Crayon.Local.Replicas;

/// <summary>
/// Identity, API and worker several times over, each in a process of its own; this process keeps the gateway, the
/// portal, the clock and the provider's sandbox. Which process is which stands in <c>{data}/processes.json</c>.
/// </summary>
internal sealed class ReplicaSet : IHosts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly IReadOnlyList<ReplicaSlot> slots;
    private readonly WebApplication work;
    private readonly WebApplication portal;
    private readonly Upstreams upstreams;
    private readonly string file;
    private readonly Lock writing = new();

    private ReplicaSet(
        HostPlan plan, int count, (WebApplication Work, WebApplication Portal) own, Upstreams upstreams, TextWriter log)
    {
        ((work, portal), this.upstreams) = (own, upstreams);
        file = Path.Combine(plan.Data, "processes.json");
        slots =
        [
            .. Enumerable.Range(1, count).SelectMany(number => Enum.GetValues<ReplicaRole>()
                .Select(role => new ReplicaSlot(role, PlanOf(plan, role, isLast: number == count), upstreams, log)
                {
                    Changed = Write,
                })),
        ];
    }

    public IServiceProvider Work => work.Services;

    /// <summary>The set; nothing of it runs yet.</summary>
    public static ReplicaSet Of(HostPlan plan, int count, OutboxSignal signal, Upstreams upstreams, TextWriter log)
    {
        // Never started: the clock's steps need the worker's services here, its loops run in the replicas.
        var idle = WorkerHost.Build(plan.ToSettings(sharesProcess: true), builder =>
        {
            builder.Quiet();
            builder.Services.AddSingleton(signal);
        });
        var pages = PortalHost.Build(plan.ToSettings(sharesProcess: true), builder => builder.Quiet());
        return new ReplicaSet(plan, count, (idle, pages), upstreams, log);
    }

    public async Task StartAsync(CancellationToken ct)
    {
        await Task.WhenAll([portal.StartAsync(ct), .. slots.Select(slot => slot.StartAsync(ct))]);
        upstreams.Open(Part.Portal, portal.Urls.First());
    }

    public Task SeeClockAsync(CancellationToken ct)
    {
        portal.Services.GetRequiredService<VersionWatch>().Forget();
        return Task.WhenAll(slots.Select(slot => slot.SeeClockAsync(ct)));
    }

    /// <summary>Changes every process for a new one, one of each role at a time.</summary>
    public async Task RollAsync(CancellationToken ct)
    {
        foreach (var one in slots.Chunk(Enum.GetValues<ReplicaRole>().Length))
            await Task.WhenAll(one.Select(slot => slot.ReplaceAsync(ct)));
    }

    public async Task StopAsync(CancellationToken ct)
    {
        await portal.StopAsync(ct);
        await Task.WhenAll(slots.Select(slot => slot.StopAsync(ct)));
        File.Delete(file);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var slot in slots) await slot.DisposeAsync();
        await portal.DisposeAsync();
        await work.DisposeAsync();
    }

    private static HostPlan PlanOf(HostPlan plan, ReplicaRole role, bool isLast) =>
        isLast && role == ReplicaRole.Worker ? plan : plan with { Skew = TimeSpan.Zero };

    private void Write()
    {
        var rows = slots.Where(slot => slot.ProcessId is not null)
            .Select(slot => new { Role = slot.Role.ToString().ToLowerInvariant(), slot.ProcessId, slot.Url });
        lock (writing)
        {
            File.WriteAllText(file + ".new", JsonSerializer.Serialize(rows, Json));
            File.Move(file + ".new", file, overwrite: true);
        }
    }
}
