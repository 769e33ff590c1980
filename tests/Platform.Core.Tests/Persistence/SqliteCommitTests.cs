using System.Collections.Concurrent;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Interceptors;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Persistence;

/// <summary>Commits on SQLite wait for the disk together, and none answers before it is there.</summary>
public sealed class SqliteCommitTests
{
    private const int Normal = 1;
    private const int Full = 2;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_who_come_during_a_flush_share_the_one_after_it()
    {
        using var open = new SemaphoreSlim(0);
        var (flushes, begun) = (0, new SemaphoreSlim(0));
        var sync = new SqliteWalSync(() =>
        {
            Interlocked.Increment(ref flushes);
            begun.Release();
            open.Wait(Ct);
        });
        var first = sync.FlushAsync();
        await begun.WaitAsync(Ct);
        var others = Enumerable.Range(0, 20).Select(_ => sync.FlushAsync()).ToList();
        Assert.All(others, other => Assert.False(other.IsCompleted));

        open.Release();
        await first;
        await begun.WaitAsync(Ct);
        Assert.All(others, other => Assert.False(other.IsCompleted));
        open.Release();
        await Task.WhenAll(others);
        Assert.Equal(2, flushes);
    }

    [Fact]
    public async Task A_disk_that_fails_fails_the_commits_that_waited_for_it_and_no_later_one()
    {
        var failures = new ConcurrentQueue<bool>([true, false]);
        var sync = new SqliteWalSync(() =>
        {
            if (failures.TryDequeue(out var fails) && fails) throw new IOException("No space left.");
        });
        await Assert.ThrowsAsync<IOException>(sync.FlushAsync);
        await sync.FlushAsync();
    }

    [Fact]
    public async Task Only_a_transaction_leaves_the_disk_to_the_flush_however_it_ends()
    {
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Sqlite, Ct);
        var tenant = Rows.ATenant("north");
        await platform.AsPlatformAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(Ct);
            await using (await db.Database.BeginTransactionAsync(Ct)) Assert.Equal(Normal, await SynchronousAsync(db));
            // Dropped without an end: the connection goes back with the transaction.
            await db.Database.CloseConnectionAsync();

            await db.Database.OpenConnectionAsync(Ct);
            Assert.Equal(Full, await SynchronousAsync(db));
            db.Tenants.Add(tenant);
            await db.SaveChangesAsync(Ct);
            Assert.Equal(Full, await SynchronousAsync(db));
            await using var rolledBack = await db.Database.BeginTransactionAsync(Ct);
            await rolledBack.RollbackAsync(Ct);
            Assert.Equal(Full, await SynchronousAsync(db));
            return 0;
        });
        Assert.Equal(1, await platform.AsPlatformAsync(db => db.Tenants.CountAsync(Ct)));
    }

    [Fact]
    public async Task Writers_side_by_side_all_get_in()
    {
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Sqlite, Ct);
        var saves = Enumerable.Range(0, 40).Select(number => platform.AsPlatformAsync(async db =>
        {
            db.Tenants.Add(Rows.ATenant($"tenant-{number}"));
            return await db.SaveChangesAsync(Ct);
        }));
        await Task.WhenAll(saves);
        Assert.Equal(40, await platform.AsPlatformAsync(db => db.Tenants.CountAsync(Ct)));
    }

    private static Task<int> SynchronousAsync(PlatformDbContext db) =>
        db.Database.SqlQueryRaw<int>("PRAGMA synchronous").AsAsyncEnumerable().SingleAsync(Ct).AsTask();
}
