using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace Crayon.Platform.Worker.Schedule;

/// <summary>Has Quartz wake the scan for due work, the removal of old rows and the change of signing keys.</summary>
internal static class DueWorkSchedule
{
    private static readonly TimeSpan Scan = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan KeyCheck = TimeSpan.FromHours(1);
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddDueWorkSchedule(this IServiceCollection services, DatabaseSettings database)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(2);
            if (database.Engine == DatabaseEngine.Sqlite) UseFileOfItsOwn(quartz, database);
            else ShareTables(quartz, database);
            Every<RunDueWork>(quartz, "due-work", Scan);
            Every<RemoveOldRows>(quartz, "retention", Sweep);
            Every<RemoveOldIdentityRows>(quartz, "identity-retention", Sweep);
            Every<RotateRealmKeys>(quartz, "key-rotation", KeyCheck);
        });
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
        return services;
    }

    // Beside the main database, so that the scheduler's writes never wait for business.
    private static void UseFileOfItsOwn(IQuartzBuilder quartz, DatabaseSettings database)
    {
        var main = new SqliteConnectionStringBuilder(database.PlatformConnection).DataSource;
        var file = new SqliteConnectionStringBuilder { DataSource = Path.ChangeExtension(main, ".jobs.db") };
        quartz.UsePersistentStore(store =>
        {
            store.UseSqlite(SqliteFactory.Instance, file.ConnectionString);
            store.ConfigureStore(options => options.SchemaProvisioning = SchemaProvisioning.CreateIfMissing);
        });
    }

    // Each replica's scheduler sees the others: a job runs once, and one whose replica died is run by another.
    private static void ShareTables(IQuartzBuilder quartz, DatabaseSettings database)
    {
        quartz.UsePersistentStore(store =>
        {
            if (database.Engine == DatabaseEngine.Postgres)
                store.UsePostgres(NpgsqlFactory.Instance, database.PlatformConnection);
            else store.UseSqlServer(SqlClientFactory.Instance, database.PlatformConnection);
            store.ConfigureStore(options => options.TablePrefix = JobStoreSchema.TablePrefix);
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = CheckIn;
                cluster.CheckinMisfireThreshold = CheckIn;
            });
        });
    }

    private static void Every<TJob>(IQuartzBuilder quartz, string name, TimeSpan interval) where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(name).StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()),
            job => job.WithIdentity(name));
}
