namespace Crayon.Platform.Core.Outbox;

/// <summary>
/// Wakes the relay of this process when work was committed; the relay's own poll covers other processes.
/// </summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>Heard when work was committed here, so that other processes' relays can be rung as well.</summary>
    public event EventHandler? Rung;

    /// <summary>Rings here and elsewhere; ringing twice before anybody listens counts once.</summary>
    public void Ring()
    {
        RingHere();
        Rung?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Rings for the relay of this process alone.</summary>
    public void RingHere()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already rung: the relay will look anyhow.
        }
    }

    /// <summary>Waits for a ring, at most so long (real time); answers whether it rang.</summary>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => bell.WaitAsync(atMost, ct);

    /// <inheritdoc />
    public void Dispose() => bell.Dispose();
}
