using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Setup;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Tests.Provisioning;

/// <summary>A data folder over a database of one test's own, prepared by the product's own schema step.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeTemplateAsync);
    private readonly ITestDatabase? server;

    private Workbench(string data, ITestDatabase? server, ServiceProvider services) =>
        (Data, this.server, Services) = (data, server, services);

    public string Data { get; }

    public ServiceProvider Services { get; private set; }

    public string? OwnerConnection => server?.ConnectionString;

    public TenantProvisioner Provisioner => Services.GetRequiredService<TenantProvisioner>();

    public static async Task<Workbench> CreateAsync(DatabaseEngine engine, CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("crayon-provisioning-").FullName;
        TestKeys.CopyTo(DatabaseSetup.KeysFolder(data));
        if (engine == DatabaseEngine.Sqlite) return new Workbench(data, null,
            await OpenAsync(await CopyAsync(data), ct));
        var made = await DatabaseEngines.CreateDatabaseAsync(engine, ct);
        await DatabaseSetup.PrepareAsync(new DatabaseTarget(engine, made.ConnectionString), data, ct);
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
        await using var scope = Services.GetRequiredService<TenantScopes>()
            .ForPlatform(PlatformUse.Provisioning, Actor.System("test"));
        return await work(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }

    public async Task<T> InStoreAsync<TStore, T>(Func<TStore, Task<T>> work) where TStore : notnull
    {
        await using var scope = Services.GetRequiredService<TenantScopes>()
            .ForPlatform(PlatformUse.Provisioning, Actor.System("test"));
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

    // The schema step takes a second; its outcome is a folder that can be copied.
    private static async Task<string> CopyAsync(string data)
    {
        var template = await SqliteTemplate.Value;
        foreach (var file in (string[])["crayon.db", Path.Combine("keys", "database.json")])
            File.Copy(Path.Combine(template, file), Path.Combine(data, file));
        return data;
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("crayon-provisioning-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await DatabaseSetup.PrepareAsync(DatabaseTarget.Parse("sqlite", folder), folder, CancellationToken.None);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools(); // writes the journal back into the file
        return folder;
    }

    private static async Task<ServiceProvider> OpenAsync(string data, CancellationToken ct)
    {
        var services = new ServiceCollection().AddLogging()
            .AddTenantProvisioning(await DatabaseSetup.OpenAsync(data, ct), DatabaseSetup.KeysFolder(data))
            .AddCheapSecrets().AddSingleton(new SettlingTime(TimeSpan.Zero));
        return services.BuildServiceProvider(validateScopes: true);
    }
}
