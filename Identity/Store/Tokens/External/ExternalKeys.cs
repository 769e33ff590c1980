using System.Collections.Concurrent;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Tokens.External;

/// <summary>
/// The keys of approved external issuers. They are fetched from the registered URL alone: at the first token after the
/// approval, again in the background when they age, and for a key id that is not known, each at most every 30 s. While
/// the issuer is down the last good copy counts, for a day at most.
/// </summary>
public sealed partial class ExternalKeys(IIssuerDocuments documents, TimeProvider time, ILogger<ExternalKeys> log)
{
    private const int IssuersKept = 1_000;
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LastGoodCopy = TimeSpan.FromHours(24);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, Entry> entries = new();

    /// <summary>The issuer's keys of this id; none when it publishes no such key, or its keys cannot be had.</summary>
    public async ValueTask<IReadOnlyList<SecurityKey>> FindAsync(
        RegisteredIssuer issuer, string kid, CancellationToken ct)
    {
        var entry = EntryOf(issuer.Id);
        if (CurrentOf(entry) is not { } copy || !copy.Keys.Has(kid)) await FetchAsync(entry, issuer).WaitAsync(ct);
        else if (time.GetUtcNow() - copy.At > Young) _ = FetchAsync(entry, issuer);
        return CurrentOf(entry) is { } current ? [.. current.Keys.Keys.Where(key => key.KeyId == kid)] : [];
    }

    // Issuers that were removed leave their copies behind; all are given up together before they weigh.
    private Entry EntryOf(Guid issuer)
    {
        if (entries.Count >= IssuersKept && !entries.ContainsKey(issuer)) entries.Clear();
        return entries.GetOrAdd(issuer, static _ => new Entry());
    }

    private Copy? CurrentOf(Entry entry) => entry.Copy is { } copy && time.GetUtcNow() - copy.At <= LastGoodCopy ? copy
        : null;

    // One fetch at a time, whoever asks; it ends by itself, because it belongs to no single request.
    private Task FetchAsync(Entry entry, RegisteredIssuer issuer)
    {
        lock (entry)
        {
            if (!entry.Fetch.IsCompleted) return entry.Fetch;
            if (time.GetUtcNow() - entry.FetchedAt < BetweenFetches) return Task.CompletedTask;
            entry.FetchedAt = time.GetUtcNow();
            return entry.Fetch = Task.Run(() => TryFetchAsync(entry, issuer), CancellationToken.None);
        }
    }

    private async Task TryFetchAsync(Entry entry, RegisteredIssuer issuer)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            entry.Copy = new Copy(await IssuerDiscovery.FetchAsync(documents, issuer, limit.Token), time.GetUtcNow());
        }
        catch (Exception failure) when (
            failure is HttpRequestException or InvalidIssuerDocumentException or OperationCanceledException)
        {
            LogFailed(log, failure, issuer.Id);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The keys of the external issuer {IssuerId} could not be fetched.")]
    private static partial void LogFailed(ILogger logger, Exception failure, Guid issuerId);

    private sealed class Entry
    {
        private volatile Copy? copy;

        public Copy? Copy { get => copy; set => copy = value; }

        public Task Fetch { get; set; } = Task.CompletedTask;

        public DateTimeOffset FetchedAt { get; set; } = DateTimeOffset.MinValue;
    }

    private sealed record Copy(IssuerKeys Keys, DateTimeOffset At);
}
