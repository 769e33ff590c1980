using Microsoft.EntityFrameworkCore;

namespace Crayon.Stripe.Simulator.Persistence;

/// <summary>The data folder and its database.</summary>
internal static class SimulatorStore
{
    public static string ConnectionString(string folder) =>
        $"Data Source={Path.Combine(folder, "stripe.db")};Default Timeout=30";

    /// <summary>Makes the database where there is none; one of an earlier start goes on.</summary>
    public static void Open(string folder)
    {
        Directory.CreateDirectory(folder);
        if (File.Exists(Path.Combine(folder, "stripe.db"))) return;
        using var db = new SimulatorDb(
            new DbContextOptionsBuilder<SimulatorDb>().UseSqlite(ConnectionString(folder)).Options);
        db.Database.EnsureCreated();
    }
}

/// <summary>Lets one writer at a time into the file; each piece of work is one transaction.</summary>
internal sealed class WriteGate(IDbContextFactory<SimulatorDb> contexts) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task<T> RunAsync<T>(Func<SimulatorDb, Task<T>> work, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var result = await work(db);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return result;
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<T> ReadAsync<T>(Func<SimulatorDb, Task<T>> read, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    public void Dispose() => gate.Dispose();
}
