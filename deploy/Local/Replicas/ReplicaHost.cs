using System.Runtime.InteropServices;
using System.Text.Json;
using Crayon.Identity.Host;
using Crayon.Local.Running;
using Crayon.Platform.Api;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Worker;

namespace Crayon.Local.Replicas;

/// <summary>One host in a process of its own, led by the local run that started it.</summary>
internal static class ReplicaHost
{
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(25);

    public static async Task<int> RunAsync(string role, TextReader input, TextWriter output)
    {
        // Signals to the whole group are for the process that leads: it ends the replicas in its order.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = true);
        using var ended = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            ended.Cancel();
        });
        var plan = JsonSerializer.Deserialize<HostPlan>(await ReadAsync(input, ended.Token) ?? "null")
            ?? throw new InvalidOperationException("A replica is started by the local run.");
        await using var app = Build(Enum.Parse<ReplicaRole>(role), plan);
        await app.StartAsync(ended.Token);
        await SayAsync(output, ReplicaWords.Listening + app.Urls.First());
        try
        {
            await HearAsync(app.Services.GetRequiredService<VersionWatch>(), input, output, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // Told to end.
        }
        // Whoever leads may have been killed, and the database with it, which some wait for without end.
        await using var lastResort = new Timer(_ => Environment.Exit(1), null, StopsWithin, Timeout.InfiniteTimeSpan);
        await app.StopAsync(CancellationToken.None);
        return 0;
    }

    private static async Task HearAsync(
        VersionWatch versions, TextReader input, TextWriter output, CancellationToken ct)
    {
        while (await ReadAsync(input, ct) is { } word)
        {
            if (word != ReplicaWords.ClockMoved) continue;
            versions.Forget();
            await SeeClockAsync(versions, ct);
            await SayAsync(output, ReplicaWords.ClockSeen);
        }
    }

    // With the database away, the next request reads the clock before it does anything; nobody dies of it here.
    private static async Task SeeClockAsync(VersionWatch versions, CancellationToken ct)
    {
        try
        {
            await versions.RefreshClockAsync(ct);
        }
        catch (Exception failure) when (DatabaseOutage.IsCauseOf(failure))
        {
            // What was known is forgotten already.
        }
    }

    // A console is read by a thread that nothing interrupts, so it is left behind.
    private static Task<string?> ReadAsync(TextReader input, CancellationToken ct) =>
        Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(ct);

    private static WebApplication Build(ReplicaRole role, HostPlan plan)
    {
        var settings = plan.ToSettings(sharesProcess: false);
        void Own(WebApplicationBuilder builder)
        {
            builder.Quiet();
            if (plan.Skew != TimeSpan.Zero) builder.Services.AddSingleton<TimeProvider>(new SkewedTime(plan.Skew));
        }

        return role switch
        {
            ReplicaRole.Identity => IdentityHost.Build(settings, Own),
            ReplicaRole.Api => ApiHost.Build(settings, Own),
            ReplicaRole.Worker => WorkerHost.Build(settings, Own),
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
    }

    private static async Task SayAsync(TextWriter output, string word)
    {
        await output.WriteLineAsync(word);
        await output.FlushAsync();
    }

    private sealed class SkewedTime(TimeSpan skew) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + skew;
    }
}
