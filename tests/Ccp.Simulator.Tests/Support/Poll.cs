using System.Diagnostics;

namespace Crayon.Ccp.Simulator.Tests.Support;

internal static class Poll
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static Task UntilAsync(Func<bool> isTrue, string what) => UntilAsync(() => Task.FromResult(isTrue()), what);

    public static async Task UntilAsync(Func<Task<bool>> isTrue, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await isTrue())
        {
            Assert.True(watch.Elapsed < Deadline, $"Waited in vain until {what}.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
