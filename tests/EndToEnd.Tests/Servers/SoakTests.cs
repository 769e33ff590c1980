using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Crayon.EndToEnd.Tests.Running;

namespace Crayon.EndToEnd.Tests.Servers;

/// <summary>
/// Mixed load on the server set-up for two minutes, or as many as <c>CRAYON_SOAK_MINUTES</c> says: no error that was
/// not asked for, memory that stays, and books that agree.
/// </summary>
[Collection(OnServers.Name)]
public sealed class SoakTests(ServerSet set, ITestOutputHelper output) : IDisposable
{
    private const double Growth = 1.25;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Sample = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan EndsWithin = TimeSpan.FromMinutes(3);
    private static readonly string[] Slugs = ["northwind", "fuji", "crayon"];
    private static readonly string[] Reads =
        ["/v1/services?limit=50", "/v1/services/productivity-suite-business", "/v1/orders?limit=20",
            "/v1/subscriptions?limit=20", "/v1/licences?limit=20"];

    private readonly ConcurrentQueue<string> errors = new();
    private int reads;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static TimeSpan Length => TimeSpan.FromMinutes(double.Parse(
        Environment.GetEnvironmentVariable("CRAYON_SOAK_MINUTES") ?? "2", CultureInfo.InvariantCulture));

    public void Dispose() => set.TellOfFailure();

    [Fact]
    public async Task Under_mixed_load_nothing_fails_memory_stays_and_the_books_agree()
    {
        var stream = new OrderStream(set.Port, set.Demo, Pace);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        ending.CancelAfter(Length);
        var memory = MeasureAsync(ending.Token);
        await Task.WhenAll([stream.RunAsync(ending.Token), .. Slugs.Select(slug => ReadAsync(slug, ending.Token))]);
        await stream.SettleAsync(Ct);
        Assert.Empty(errors);
        Assert.Empty(stream.Setbacks);
        var completed = await Ledger.AgreesAsync(await stream.EndedAsync(EndsWithin, Ct), set.Demo, Ct);
        Assert.Equal(stream.Accepted.Count, completed);
        AssertFlat(await memory);
        output.WriteLine($"{completed} orders, {reads} reads in {Length}");
    }

    private async Task ReadAsync(string slug, CancellationToken until)
    {
        using var http = Shop.Http(set.Port);
        while (!until.IsCancellationRequested)
        {
            var shop = Shop.Of(http, set.Demo, slug, "-customer");
            foreach (var path in Reads)
            {
                var answer = await shop.SendAsync(HttpMethod.Get, path, new Ask(), Ct);
                if (answer.Status != HttpStatusCode.OK) errors.Enqueue($"{path}: {answer.Status} {answer.Body}");
                Interlocked.Increment(ref reads);
                await Task.Delay(Pace / 10, Ct); // think time of the reader
            }
        }
    }

    // Bytes of all processes together, once a second.
    private async Task<List<long>> MeasureAsync(CancellationToken until)
    {
        var seen = new List<long>();
        while (!until.IsCancellationRequested)
        {
            int[] processes =
            [
                set.MainProcess, .. set.ProcessesOf("identity"), .. set.ProcessesOf("api"),
                .. set.ProcessesOf("worker"),
            ];
            seen.Add(processes.Sum(id =>
            {
                using var process = Process.GetProcessById(id);
                return process.WorkingSet64;
            }));
            await Task.Delay(Sample, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return seen;
    }

    // The first third warms up; what the last one needs the middle one needed, too.
    private void AssertFlat(List<long> memory)
    {
        var third = memory.Count / 3;
        var (middle, last) = (memory.Skip(third).Take(third).Max(), memory.Skip(2 * third).Max());
        output.WriteLine(
            $"memory of all processes: {middle >> 20} MB in the middle third, {last >> 20} MB in the last");
        Assert.True(last < middle * Growth, $"memory grew from {middle >> 20} to {last >> 20} MB");
    }
}
