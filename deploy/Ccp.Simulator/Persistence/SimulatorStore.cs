using System.Globalization;
using Crayon.Ccp.Simulator.Billing;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Crayon.Ccp.Simulator.Persistence;

/// <summary>
/// The data folder: opened by one simulator at a time, brought to the newest schema, with its lasting settings.
/// </summary>
internal sealed class SimulatorStore : IDisposable
{
    private readonly FileStream _lock;

    private SimulatorStore(FileStream folderLock) => _lock = folderLock;

    public TimeSpan ClockOffset { get; private init; }

    public DateOnly CatalogueValidFrom { get; private init; }

    /// <summary>How long renewals wait in the queue.</summary>
    public TimeSpan RenewalDelay { get; private init; }

    public static string ConnectionString(string folder) =>
        $"Data Source={Path.Combine(folder, "ccp.db")};Default Timeout=30";

    public static SimulatorStore Open(CcpSimulatorOptions options)
    {
        Directory.CreateDirectory(options.DataFolder);
        var folderLock = Lock(options.DataFolder);
        try
        {
            using var db = new SimulatorDb(
                new DbContextOptionsBuilder<SimulatorDb>().UseSqlite(ConnectionString(options.DataFolder)).Options);
            // Asking to migrate compares whole models even where there is nothing to do.
            if (db.Database.GetPendingMigrations().Any()) db.Database.Migrate();
            var realNow = options.RealTime.GetUtcNow();
            var offset = Keep(
                db, StoredSettings.ClockOffset, () => Text((options.StartClock - realNow ?? TimeSpan.Zero).Ticks));
            var clockOffset = new TimeSpan(long.Parse(offset, CultureInfo.InvariantCulture));
            var validFrom = Keep(
                db,
                StoredSettings.CatalogueValidFrom,
                () => Text(
                    (options.CatalogueValidFrom ?? DefaultValidFrom((realNow + clockOffset).UtcDay())).DayNumber));
            Keep(
                db, BillingMonths.PublishedMonth,
                () => Text(BillingMonths.LastPublishedAt(realNow + clockOffset).DayNumber));
            var renewalDelay = Keep(db, StoredSettings.RenewalDelay, () => Text(0));
            db.SaveChanges();
            return new SimulatorStore(folderLock)
            {
                ClockOffset = clockOffset,
                CatalogueValidFrom = DateOnly.FromDayNumber(int.Parse(validFrom, CultureInfo.InvariantCulture)),
                RenewalDelay = new TimeSpan(long.Parse(renewalDelay, CultureInfo.InvariantCulture)),
            };
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    public void Dispose() => _lock.Dispose();

    // Prices must reach back before any story that is played up to the start.
    private static DateOnly DefaultValidFrom(DateOnly start)
    {
        var fourMonthsBefore = new DateOnly(start.Year, start.Month, 1).AddMonths(-4);
        var usual = new DateOnly(2026, 1, 1);
        return fourMonthsBefore < usual ? fourMonthsBefore : usual;
    }

    // Two writers with a gate each would not see each other; the system drops the lock with the process.
    private static FileStream Lock(string folder)
    {
        try
        {
            var path = Path.Combine(folder, "simulator.lock");
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inUse)
        {
            throw new InvalidOperationException($"Another simulator uses the data folder {folder}.", inUse);
        }
    }

    private static string Keep(SimulatorDb db, string name, Func<string> first)
    {
        if (db.Settings.Find(name) is { } kept)
            return kept.Value;
        var made = new StoredSetting { Name = name, Value = first() };
        db.Settings.Add(made);
        return made.Value;
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Lets the migrations tool make the context without a host.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<SimulatorDb>
{
    public SimulatorDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SimulatorDb>().UseSqlite("Data Source=design.db").Options);
}
