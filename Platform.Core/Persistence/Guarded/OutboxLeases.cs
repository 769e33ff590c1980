using Crayon.Platform.Core.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Takes and gives back outbox messages by conditional updates, each checked against the lease's token, so that no two
/// processes run one message at once. Runs in the platform scope of the relay.
/// </summary>
internal static class OutboxLeases
{
    /// <summary>Takes up to so many due messages, and those whose lease ran out, under one new token.</summary>
    public static async Task<List<OutboxMessage>> ClaimAsync(
        PlatformDbContext db, DateTimeOffset now, TimeSpan lease, int atMost, CancellationToken ct)
    {
        var (token, until) = (Guid.CreateVersion7(), now + lease);
        var candidates = await CandidatesAsync(db, now, atMost, ct);
        if (candidates.Count == 0) return [];
        // The condition is checked again by the update itself: of two relays that saw the same candidates one gets
        // each.
        var taken = await db.UpdateAsync(Due(db.Outbox.Where(row => candidates.Contains(row.Id)), now), set => set
            .SetProperty(row => row.State, OutboxState.Leased)
            .SetProperty(row => row.LeaseToken, token)
            .SetProperty(row => row.LeasedUntil, until), ct);
        return taken == 0 ? [] : await db.Outbox.AsNoTracking().Where(row => row.LeaseToken == token)
            .OrderBy(row => row.NotBefore).ThenBy(row => row.Id).ToListAsync(ct);
    }

    /// <summary>
    /// Turns the relay's lease into the consumer's, once: a second delivery of the same item finds another token.
    /// </summary>
    public static async Task<bool> StartAsync(
        PlatformDbContext db, WorkItem item, Guid token, DateTimeOffset until, CancellationToken ct) =>
        await db.UpdateAsync(Held(db, item.MessageId, item.Lease), set => set
            .SetProperty(row => row.LeaseToken, token)
            .SetProperty(row => row.LeasedUntil, until)
            .SetProperty(row => row.Attempts, row => row.Attempts + 1), ct) == 1;

    /// <summary>Prolongs a lease; false when it is no longer held.</summary>
    public static async Task<bool> RenewAsync(
        PlatformDbContext db, Guid messageId, Guid token, DateTimeOffset until, CancellationToken ct) =>
        await db.UpdateAsync(
            Held(db, messageId, token), set => set.SetProperty(row => row.LeasedUntil, until), ct) == 1;

    /// <summary>Ends the message; false when the lease is no longer held.</summary>
    public static async Task<bool> EndAsync(
        PlatformDbContext db, Guid messageId, Guid token, LeaseEnd end, CancellationToken ct) =>
        await db.UpdateAsync(Held(db, messageId, token), set => set
            .SetProperty(row => row.State, end.State)
            .SetProperty(row => row.LastError, end.Error)
            .SetProperty(row => row.EndedAt, end.At)
            .SetProperty(row => row.LeaseToken, (Guid?)null)
            .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null), ct) == 1;

    /// <summary>Gives the message back for a later attempt; false when the lease is no longer held.</summary>
    public static async Task<bool> GiveBackAsync(
        PlatformDbContext db, Guid messageId, Guid token, LeaseReturn back, CancellationToken ct)
    {
        var uncounted = back.Counts ? 0 : 1;
        return await db.UpdateAsync(Held(db, messageId, token), set => set
            .SetProperty(row => row.State, OutboxState.Ready)
            .SetProperty(row => row.NotBefore, back.NotBefore)
            .SetProperty(row => row.LastError, row => back.Error ?? row.LastError)
            .SetProperty(row => row.Attempts, row => row.Attempts - uncounted)
            .SetProperty(row => row.LeaseToken, (Guid?)null)
            .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null), ct) == 1;
    }

    /// <summary>Gives back an item that was handed over and never started.</summary>
    public static Task<int> ReleaseAsync(PlatformDbContext db, WorkItem item, CancellationToken ct) =>
        db.UpdateAsync(Held(db, item.MessageId, item.Lease), ToReady, ct);

    /// <summary>
    /// Gives back every lease: for the start of an engine's only process, whose leases are its dead predecessor's.
    /// </summary>
    public static Task<int> ReleaseAllAsync(PlatformDbContext db, CancellationToken ct) =>
        db.UpdateAsync(db.Outbox.Where(row => row.State == OutboxState.Leased), ToReady, ct);

    /// <summary>Makes a dead letter ready again, with all its attempts; false when it is not dead.</summary>
    public static async Task<bool> ReplayAsync(
        PlatformDbContext db, Guid messageId, DateTimeOffset now, CancellationToken ct) =>
        await db.UpdateAsync(db.Outbox.Where(row => row.Id == messageId && row.State == OutboxState.Dead), set => set
            .SetProperty(row => row.State, OutboxState.Ready)
            .SetProperty(row => row.NotBefore, now)
            .SetProperty(row => row.Attempts, 0)
            .SetProperty(row => row.EndedAt, (DateTimeOffset?)null), ct) == 1;

    /// <summary>Gives up a message that waits for its next attempt; false when it does not wait.</summary>
    public static async Task<bool> GiveUpAsync(
        PlatformDbContext db, Guid messageId, DateTimeOffset now, CancellationToken ct) =>
        await db.UpdateAsync(db.Outbox.Where(row => row.Id == messageId && row.State == OutboxState.Ready), set => set
            .SetProperty(row => row.State, OutboxState.Dead)
            .SetProperty(row => row.EndedAt, now), ct) == 1;

    // The oldest; where more is due than is taken, tenants that wait have a share each, whatever one has piled up.
    private static async Task<List<Guid>> CandidatesAsync(
        PlatformDbContext db, DateTimeOffset now, int atMost, CancellationToken ct)
    {
        var due = Due(db.Outbox, now);
        var oldest = await OldestAsync(due, atMost, ct);
        if (oldest.Count < atMost) return oldest;
        var waiting = await due.Select(row => row.TenantId).Distinct().ToArrayAsync(ct);
        if (waiting.Length == 1) return oldest;
        // By lot, so that nobody is behind the same others each time; nothing secret hangs on it.
        Random.Shared.Shuffle(waiting);
        var (shares, share) = (new List<Guid>(), Math.Max(1, atMost / waiting.Length));
        foreach (var tenant in waiting.Take(atMost))
            shares.AddRange(await OldestAsync(due.Where(row => row.TenantId == tenant), share, ct));
        return shares;
    }

    private static Task<List<Guid>> OldestAsync(IQueryable<OutboxMessage> due, int atMost, CancellationToken ct) =>
        due.OrderBy(row => row.NotBefore).ThenBy(row => row.Id).Select(row => row.Id).Take(atMost).ToListAsync(ct);

    private static IQueryable<OutboxMessage> Due(IQueryable<OutboxMessage> rows, DateTimeOffset now) =>
        rows.Where(row =>
        (row.State == OutboxState.Ready && row.NotBefore <= now)
        || (row.State == OutboxState.Leased && row.LeasedUntil <= now));

    private static IQueryable<OutboxMessage> Held(PlatformDbContext db, Guid messageId, Guid token) =>
        db.Outbox.Where(row => row.Id == messageId && row.State == OutboxState.Leased && row.LeaseToken == token);

    private static void ToReady(UpdateSettersBuilder<OutboxMessage> set) => set
        .SetProperty(row => row.State, OutboxState.Ready)
        .SetProperty(row => row.LeaseToken, (Guid?)null)
        .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null);
}

/// <summary>How a message ends.</summary>
/// <param name="State"><see cref="OutboxState.Done"/> or <see cref="OutboxState.Dead"/>.</param>
/// <param name="At">When (real time).</param>
/// <param name="Error">What went wrong last.</param>
internal sealed record LeaseEnd(OutboxState State, DateTimeOffset At, string? Error = null);

/// <summary>How a message is given back.</summary>
/// <param name="NotBefore">When it may be tried again (real time).</param>
/// <param name="Counts">Whether the attempt counts.</param>
/// <param name="Error">What went wrong; null keeps what was noted.</param>
internal sealed record LeaseReturn(DateTimeOffset NotBefore, bool Counts, string? Error = null);
