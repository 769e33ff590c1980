using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;

[assembly: AssemblyFixture(typeof(SharedProvider))]

namespace Crayon.Identity.Tests.Provider;

/// <summary>One provider for the tests that change nothing in it.</summary>
public sealed class SharedProvider : IAsyncLifetime
{
    internal TestProvider Provider { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Provider = await TestProvider.CreateAsync(DatabaseEngine.Sqlite, CancellationToken.None);

    public ValueTask DisposeAsync() => Provider.DisposeAsync();
}
