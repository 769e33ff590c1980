namespace Crayon.Local.Running;

/// <summary>The product's own hosts, in this process or each in one of its own.</summary>
internal interface IHosts : IAsyncDisposable
{
    /// <summary>Services by which this process does due work and moves the clock.</summary>
    IServiceProvider Work { get; }

    /// <summary>Starts them and opens the gateway's way to them.</summary>
    Task StartAsync(CancellationToken ct);

    /// <summary>Returns when every host goes by the clock as it stands now.</summary>
    Task SeeClockAsync(CancellationToken ct);

    /// <summary>Stops them; what is under way may end.</summary>
    Task StopAsync(CancellationToken ct);
}
