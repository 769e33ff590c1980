using Crayon.Platform.Hosting.Limits;

namespace Crayon.Platform.Hosting.Tests;

public sealed class LocalTokenBucketTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bucket_that_has_filled_by_a_fraction_of_a_token_has_none()
    {
        using var buckets = new LocalTokenBuckets();
        // As that of a realm's failures: filled again once a second, by what the time since then comes to.
        var size = new BucketSize(1_000, TimeSpan.FromMilliseconds(50));
        for (var refill = 0; refill < 2; refill++)
        {
            while ((await TakeAsync(1)).IsGranted)
            {
                // Until it is empty.
            }
            while (!(await TakeAsync(1)).IsGranted) await Task.Yield();
        }
        // Whoever is told that there is one may have it: nobody else takes any.
        for (var turn = 0; turn < 10_000; turn++)
            if ((await TakeAsync(0)).IsGranted)
                Assert.True((await TakeAsync(1)).IsGranted, $"There was a token, and then none, in turn {turn}.");

        ValueTask<Allowance> TakeAsync(int tokens) => buckets.TakeAsync("a", size, tokens, Ct);
    }
}
