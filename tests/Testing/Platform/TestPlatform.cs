using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Crayon.Testing.Platform;

/// <summary>
/// The platform over a database of one test's own, on the engine asked for, with a clock that the test moves.
/// </summary>
public sealed class TestPlatform : IAsyncDisposable
{
    private readonly CopiedDatabase database;

    private TestPlatform(CopiedDatabase database, FakeTimeProvider time, ServiceProvider services) =>
        (this.database, Time, Services) = (database, time, services);

    /// <summary>Real time, as the platform sees it; starts on 16 March 2026, 09:00 UTC.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The container.</summary>
    public ServiceProvider Services { get; }

    /// <summary>
    /// How the platform reaches the database: on PostgreSQL by the app and platform roles, never the owner.
    /// </summary>
    public DatabaseSettings Settings => database.Settings;

    /// <summary>Opens scopes.</summary>
    public TenantScopes Scopes => Services.GetRequiredService<TenantScopes>();

    /// <summary>Makes the platform; <paramref name="configure"/> adds what a test needs beyond persistence.</summary>
    public static async Task<TestPlatform> CreateAsync(
        DatabaseEngine engine, CancellationToken ct, Action<IServiceCollection>? configure = null)
    {
        var copy = await SchemaTemplate.CopyAsync(engine, ct);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 16, 9, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddLogging()
            .AddCrayonPersistence(copy.Settings);
        configure?.Invoke(services);
        return new TestPlatform(copy, time, services.BuildServiceProvider(validateScopes: true));
    }

    /// <summary>Runs work in the scope of a tenant or customer.</summary>
    public async Task<T> AsTenantAsync<T>(
        TenantId tenant, Func<PlatformDbContext, Task<T>> work,
        Crayon.Platform.Core.Customers.CustomerId? customer = null)
    {
        await using var scope = Scopes.ForTenant(tenant, Actor.System("test"), customer);
        return await work(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }

    /// <summary>Runs work in a platform scope.</summary>
    public async Task<T> AsPlatformAsync<T>(Func<PlatformDbContext, Task<T>> work)
    {
        await using var scope = Scopes.ForPlatform(PlatformUse.Provisioning, Actor.System("test"));
        return await work(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await database.Removal.DisposeAsync();
    }
}
