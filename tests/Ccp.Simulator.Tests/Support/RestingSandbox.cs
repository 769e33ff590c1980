namespace Crayon.Ccp.Simulator.Tests.Support;

/// <summary>
/// One simulator for all tests that leave its clock and its faults alone: 16 March 2026, 09:00. Each brings its own
/// customers.
/// </summary>
public sealed class RestingSandbox : IAsyncLifetime
{
    private Sandbox? _sandbox;

    internal Sandbox Sandbox => _sandbox ?? throw new InvalidOperationException("The sandbox has not started yet.");

    public async ValueTask InitializeAsync() => _sandbox = await Sandbox.StartAsync(now: "2026-03-16T09:00:00Z");

    public ValueTask DisposeAsync() => _sandbox?.DisposeAsync() ?? ValueTask.CompletedTask;
}

[CollectionDefinition(Name)]
public sealed class RestingSandboxUsers : ICollectionFixture<RestingSandbox>
{
    public const string Name = "Resting sandbox";
}
