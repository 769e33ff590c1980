using System.Collections.Concurrent;

namespace Crayon.Platform.Core.Persistence.Interceptors;

/// <summary>
/// Brings the write-ahead log of a SQLite file to the disk, once for all commits that wait for it at a moment. A commit
/// itself only writes (<c>synchronous=NORMAL</c>), so that the next one need not wait for the disk behind the gate.
/// </summary>
internal sealed class SqliteWalSync(Action flush)
{
    private static readonly ConcurrentDictionary<string, SqliteWalSync> Files = new(StringComparer.Ordinal);
    private readonly Lock deciding = new();
    private Task running = Task.CompletedTask;
    private Task? next;

    /// <summary>The one of a file in this process.</summary>
    public static SqliteWalSync Of(string file) =>
        Files.GetOrAdd(file, path => new SqliteWalSync(() => Flush($"{path}-wal")));

    /// <summary>Returns when all that was committed before the call is on the disk.</summary>
    /// <exception cref="IOException">The disk failed: nobody knows whether the commit outlasts the machine.</exception>
    public Task FlushAsync()
    {
        lock (deciding)
        {
            if (running.IsCompleted) return running = Task.Run(flush);
            // One that has begun may have missed this commit: the one after it is shared by all who come meanwhile.
            return next ??= AfterAsync(running);
        }
    }

    private async Task AfterAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task own;
        lock (deciding) (own, next) = (running = Task.Run(flush), null);
        await own;
    }

    /// <summary>As <see cref="FlushAsync"/>, for a caller that cannot wait otherwise.</summary>
    public void Flush() => flush();

    private static void Flush(string log)
    {
        try
        {
            using var handle = File.OpenHandle(log, FileMode.Open, FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(handle);
        }
        catch (FileNotFoundException)
        {
            // The last connection to the file brought everything into it, and to the disk.
        }
    }
}
