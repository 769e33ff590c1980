using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Crayon.Identity.Tests.Protocol;

public sealed class WarmCacheTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_warm_caches_nothing_that_the_host_answers_asks_the_database()
    {
        await using var provider = await TestProvider.CreateAsync(DatabaseEngine.Sqlite, Ct);
        // The host's clock stands still: neither the versions nor the audit batches fall due.
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var host = await provider.StartHostAsync(Ct, builder => builder.Services.AddSingleton<TimeProvider>(clock));
        using var commands = new CommandCount(provider.Database.PlatformConnection);
        await AskForAllAsync(provider, host);
        var cold = commands.Value;

        for (var i = 0; i < 10; i++) await AskForAllAsync(provider, host);

        Assert.NotEqual(0, cold);
        Assert.Equal(cold, commands.Value);
    }

    private static async Task AskForAllAsync(TestProvider provider, Wire host)
    {
        var token = await host.TokenAsync(provider.North, Ct);
        Assert.Null((await host.Services.ValidateAsync(token, Ct)).Refusal);
        Assert.Equal(200, (await host.GetAsync(provider.North.Host, "/id/jwks", Ct)).Status);
        Assert.Equal(
            200, (await host.GetAsync(provider.North.Host, "/id/.well-known/openid-configuration", Ct)).Status);
    }
}
