using Crayon.Platform.Core.Persistence;
using Microsoft.Data.Sqlite;
using Quartz;

namespace Crayon.Platform.Worker.Schedule;

/// <summary>Has Quartz wake the scan for due work, and the removal of old rows.</summary>
internal static class DueWorkSchedule
{
    private static readonly TimeSpan Scan = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(30);

    public static IServiceCollection AddDueWorkSchedule(this IServiceCollection services, DatabaseSettings database)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(2);
            if (database.Engine == DatabaseEngine.Sqlite) UseFileOfItsOwn(quartz, database);
            Every<RunDueWork>(quartz, "due-work", Scan);
            Every<RemoveOldRows>(quartz, "retention", Sweep);
        });
        return services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    // Beside the main database, so that the scheduler's writes never wait for business.
    private static void UseFileOfItsOwn(IServiceCollectionQuartzConfigurator quartz, DatabaseSettings database)
    {
        var main = new SqliteConnectionStringBuilder(database.PlatformConnection).DataSource;
        var file = new SqliteConnectionStringBuilder { DataSource = Path.ChangeExtension(main, ".jobs.db") };
        quartz.UsePersistentStore(store =>
        {
            store.UseSqlite(SqliteFactory.Instance, file.ConnectionString);
            store.ConfigureStore(options => options.SchemaProvisioning = SchemaProvisioning.CreateIfMissing);
        });
    }

    private static void Every<TJob>(IServiceCollectionQuartzConfigurator quartz, string name, TimeSpan interval) where TJob : IJob =>
        quartz.ScheduleJob<TJob>(trigger => trigger.WithIdentity(name)
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()
                .WithMisfireHandlingInstructionNextWithRemainingCount()), job => job.WithIdentity(name));
}
