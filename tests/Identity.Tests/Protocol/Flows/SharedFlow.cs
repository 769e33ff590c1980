using Crayon.Identity.Tests.Protocol.Flows;
using Crayon.Platform.Core.Persistence;

[assembly: AssemblyFixture(typeof(SharedFlow))]

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>
/// One provider with relying parties for tests to which the engine makes no difference; each signs its own people in.
/// </summary>
public sealed class SharedFlow : IAsyncLifetime
{
    internal FlowWorld World { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        World = await FlowWorld.CreateAsync(DatabaseEngine.Sqlite, CancellationToken.None);

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
