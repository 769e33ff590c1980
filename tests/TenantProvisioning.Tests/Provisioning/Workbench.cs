using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Setup;
using Crayon.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Tests.Provisioning;

/// <summary>A data folder over a database of one test's own, prepared by the product's own schema step.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly ITestDatabase? server;

    private Workbench(string data, ITestDatabase? server, ServiceProvider services) => (Data, this.server, Services) = (data, server, services);

    public string Data { get; }

    public ServiceProvider Services { get; private set; }

    public string? OwnerConnection => server?.ConnectionString;

    public TenantProvisioner Provisioner => Services.GetRequiredService<TenantProvisioner>();

    public static async Task<Workbench> CreateAsync(DatabaseEngine engine, CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("crayon-provisioning-").FullName;
        var made = engine == DatabaseEngine.Sqlite ? null : await DatabaseEngines.CreateDatabaseAsync(engine, ct);
        await DatabaseSetup.PrepareAsync(TargetOf(engine, data, made), data, ct);
        return new Workbench(data, made, await OpenAsync(data, ct));
    }

    /// <summary>Drops everything in memory, as a killed process does.</summary>
    public async Task RestartAsync(CancellationToken ct)
    {
        await Services.DisposeAsync();
        Services = await OpenAsync(Data, ct);
    }

    public async Task<T> InPlatformAsync<T>(Func<PlatformDbContext, Task<T>> work)
    {
        await using var scope = Services.GetRequiredService<TenantScopes>().ForPlatform(PlatformUse.Provisioning, Actor.System("test"));
        return await work(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }

    public async Task<T> InStoreAsync<TStore, T>(Func<TStore, Task<T>> work) where TStore : notnull
    {
        await using var scope = Services.GetRequiredService<TenantScopes>().ForPlatform(PlatformUse.Provisioning, Actor.System("test"));
        return await work(scope.ServiceProvider.GetRequiredService<TStore>());
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }

    private static DatabaseTarget TargetOf(DatabaseEngine engine, string data, ITestDatabase? made) =>
        made is null ? DatabaseTarget.Parse("sqlite", data) : new DatabaseTarget(engine, made.ConnectionString);

    private static async Task<ServiceProvider> OpenAsync(string data, CancellationToken ct)
    {
        var services = new ServiceCollection().AddLogging()
            .AddTenantProvisioning(await DatabaseSetup.OpenAsync(data, ct), DatabaseSetup.KeysFolder(data));
        return services.BuildServiceProvider(validateScopes: true);
    }
}
