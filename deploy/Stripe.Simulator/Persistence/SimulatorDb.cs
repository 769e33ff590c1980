using Microsoft.EntityFrameworkCore;

namespace Crayon.Stripe.Simulator.Persistence;

/// <summary>Everything the simulator must not forget, in one SQLite file.</summary>
internal sealed class SimulatorDb(DbContextOptions<SimulatorDb> options) : DbContext(options)
{
    public DbSet<StoredObject> Objects => Set<StoredObject>();

    public DbSet<IdempotentCall> Calls => Set<IdempotentCall>();

    public DbSet<EventDelivery> Deliveries => Set<EventDelivery>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredObject>(row =>
        {
            row.HasKey(one => one.Seq);
            row.HasIndex(one => one.Id).IsUnique();
            row.HasIndex(one => new { one.Account, one.Type, one.Seq });
        });
        modelBuilder.Entity<IdempotentCall>().HasKey(row => row.Key);
        modelBuilder.Entity<EventDelivery>(row =>
        {
            row.HasKey(one => one.Seq);
            row.HasIndex(one => new { one.State, one.NextAtMs });
        });
    }
}

/// <summary>An object of the API as the JSON that it is shown as.</summary>
internal sealed class StoredObject
{
    public long Seq { get; init; }

    public required string Id { get; init; }

    public required string Type { get; init; }

    /// <summary>The connected account that it belongs to; empty for the platform's own.</summary>
    public required string Account { get; init; }

    public required string Json { get; set; }
}

/// <summary>The outcome of a call under an idempotency key.</summary>
internal sealed class IdempotentCall
{
    /// <summary>Account and key.</summary>
    public required string Key { get; init; }

    /// <summary>Path and parameters: others under the same key are refused.</summary>
    public required string Fingerprint { get; init; }

    public required int Status { get; init; }

    public required string Body { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long AtMs { get; init; }
}

/// <summary>An event on its way.</summary>
internal sealed class EventDelivery
{
    public long Seq { get; init; }

    public required string EventId { get; init; }

    public required string Body { get; init; }

    public required DeliveryState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public required long NextAtMs { get; set; }

    /// <summary>Shuffled events go by this before their sequence.</summary>
    public required int Lot { get; init; }
}

internal enum DeliveryState
{
    Pending,
    Delivered,
    Dropped,
    GivenUp,
}
