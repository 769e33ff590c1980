using System.Collections.Concurrent;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Limits;

namespace Crayon.Identity.Host.SignIn;

/// <summary>From where an account is tried.</summary>
/// <param name="Realm">The realm.</param>
/// <param name="Account">The address as compared, known or not, or a person's id.</param>
/// <param name="Address">Network address.</param>
internal sealed record SignInSource(TenantId Realm, string Account, string Address);

/// <summary>
/// Slows guessing, by failures alone and in real time. Five failures of an account from one address are free, then each
/// one costs a wait that doubles; an address and a realm have buckets of their own. An account is never locked: who
/// attacks it from elsewhere slows their own address, and a browser that the person trusts waits for nobody.
/// </summary>
internal sealed class SignInThrottle(ITokenBuckets buckets, TimeProvider time)
{
    private const int Free = 5;
    private const int FreeOfAccount = 30;
    private const int Kept = 50_000;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
    private static readonly BucketSize OfAddress = new(60, TimeSpan.FromSeconds(1));
    private static readonly BucketSize OfRealm = new(1_000, TimeSpan.FromMilliseconds(50));

    private readonly ConcurrentDictionary<SignInSource, Tally> sources = new();

    /// <summary>How long the source has to wait; zero for not at all.</summary>
    /// <param name="source">From where.</param>
    /// <param name="isTrusted">Whether the person trusts this browser: others' guesses then do not count.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<TimeSpan> WaitOfAsync(SignInSource source, bool isTrusted, CancellationToken ct)
    {
        var wait = Left(source);
        if (isTrusted || wait > TimeSpan.Zero) return wait;
        wait = Left(Everywhere(source));
        if (wait > TimeSpan.Zero) return wait;
        var address = await buckets.TakeAsync(AddressOf(source), OfAddress, 0, ct);
        var realm = await buckets.TakeAsync(RealmOf(source), OfRealm, 0, ct);
        return address.IsGranted && realm.IsGranted ? TimeSpan.Zero : First;
    }

    /// <summary>Counts a failure.</summary>
    public async ValueTask CountAsync(SignInSource source, CancellationToken ct)
    {
        Add(source, Free);
        Add(Everywhere(source), FreeOfAccount);
        await buckets.TakeAsync(AddressOf(source), OfAddress, 1, ct);
        await buckets.TakeAsync(RealmOf(source), OfRealm, 1, ct);
    }

    /// <summary>Forgets the failures of a source that got in.</summary>
    public void Forget(SignInSource source) => sources.TryRemove(source, out _);

    /// <summary>The wait after so many failures, of which some are free.</summary>
    public static TimeSpan WaitAfter(int failures, int free) => failures <= free ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(failures - free - 1, 10)));

    private static string AddressOf(SignInSource source) => $"{source.Realm}:sign-in-from:{source.Address}";

    private static string RealmOf(SignInSource source) => $"{source.Realm}:sign-in";

    private static SignInSource Everywhere(SignInSource source) => source with { Address = "" };

    private TimeSpan Left(SignInSource source)
    {
        var left = sources.TryGetValue(source, out var count) ? count.WaitsUntil - time.GetUtcNow() : TimeSpan.Zero;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private void Add(SignInSource source, int free)
    {
        var now = time.GetUtcNow();
        if (sources.Count >= Kept) Shed(now);
        sources.AddOrUpdate(source, _ => new Tally(1, now, now), (_, seen) =>
        {
            var failures = now - seen.LastAt > Memory ? 1 : seen.Failures + 1;
            return new Tally(failures, now, now + WaitAfter(failures, free));
        });
    }

    // Full: what is oldest goes first, so that a flood of accounts costs memory no more than it may.
    private void Shed(DateTimeOffset now)
    {
        foreach (var (source, count) in sources)
            if (now - count.LastAt > Memory) sources.TryRemove(source, out _);
        if (sources.Count < Kept) return;
        foreach (var (source, _) in sources.OrderBy(entry => entry.Value.LastAt).Take(Kept / 10))
            sources.TryRemove(source, out _);
    }

    private sealed record Tally(int Failures, DateTimeOffset LastAt, DateTimeOffset WaitsUntil);
}
