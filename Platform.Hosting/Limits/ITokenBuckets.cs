using System.Runtime.InteropServices;

namespace Crayon.Platform.Hosting.Limits;

/// <summary>
/// Buckets of tokens that fill up again as real time passes; over all processes where they share a Redis, and within
/// each process otherwise.
/// </summary>
public interface ITokenBuckets
{
    /// <summary>Takes tokens out of a bucket; none at all asks whether there is any left.</summary>
    /// <param name="bucket">The bucket's name, with the tenant whose it is.</param>
    /// <param name="size">How much it holds.</param>
    /// <param name="tokens">How many, from 0.</param>
    /// <param name="ct">Cancels.</param>
    ValueTask<Allowance> TakeAsync(string bucket, BucketSize size, int tokens, CancellationToken ct);
}

/// <summary>How much a bucket holds and how fast it fills.</summary>
/// <param name="Limit">The most tokens that it holds.</param>
/// <param name="Every">The time in which one token comes back.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BucketSize(int Limit, TimeSpan Every);

/// <summary>Whether tokens were there.</summary>
/// <param name="IsGranted">They were, and are taken.</param>
/// <param name="RetryAfter">When enough will be there again; zero when they were.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Allowance(bool IsGranted, TimeSpan RetryAfter);
