using System.Diagnostics;
using Crayon.EndToEnd.Tests.Running;

namespace Crayon.EndToEnd.Tests.Servers;

/// <summary>
/// Orders stream into the server set-up while something goes wrong. Nothing accepted is lost, nothing is done twice,
/// and the time until business is as usual is told.
/// </summary>
[Collection(OnServers.Name)]
public sealed class FailureMatrixTests(ServerSet set, ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan EndsWithin = TimeSpan.FromMinutes(3);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> EachFault() => [.. Faults.All.Keys];

    public void Dispose() => set.TellOfFailure();

    [Theory, MemberData(nameof(EachFault))]
    public async Task Nothing_accepted_is_lost_or_done_twice_when(string fault)
    {
        var stream = new OrderStream(set.Port, set.Demo, Pace);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var flow = stream.RunAsync(ending.Token);
        await stream.AcceptsAsync(5, Ct);
        await Faults.All[fault](set, Ct);
        var over = Stopwatch.GetTimestamp();
        await stream.AcceptsAsync(5, Ct);
        var accepting = Stopwatch.GetElapsedTime(over);
        await ending.CancelAsync();
        await flow;
        await stream.SettleAsync(Ct);
        var ended = await stream.EndedAsync(EndsWithin, Ct);
        var completed = await Ledger.AgreesAsync(ended, set.Demo, Ct);
        output.WriteLine($"{fault}: {ended.Count} orders, {completed} completed; "
            + $"accepting again after {accepting.TotalSeconds:0.0} s, "
            + $"all ended after {Stopwatch.GetElapsedTime(over).TotalSeconds:0.0} s");
    }
}
