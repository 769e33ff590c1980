using System.Diagnostics;

namespace Crayon.Identity.Tests.Provider;

/// <summary>Waits for what another process does.</summary>
internal static class Eventually
{
    /// <summary>How soon a change of one process must hold in the others.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);

    /// <summary>Asks until the answer is right, and fails with the last one after two seconds.</summary>
    public static async Task<T> HoldsAsync<T>(Func<Task<T>> ask, Func<T, bool> isRight, CancellationToken ct)
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            var isLast = started.Elapsed >= Deadline;
            var answer = await ask();
            if (isRight(answer)) return answer;
            Assert.False(isLast, $"Not within {Deadline}: {answer}");
            await Task.Delay(25, ct);
        }
    }
}
