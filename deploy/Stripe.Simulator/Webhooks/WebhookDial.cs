namespace Crayon.Stripe.Simulator.Webhooks;

/// <summary>How unruly the delivery of events is.</summary>
internal sealed record WebhookSettings
{
    /// <summary>Share of events that are never delivered.</summary>
    public decimal DropRate { get; init; }

    /// <summary>Share of events that are delivered twice.</summary>
    public decimal DuplicateRate { get; init; }

    /// <summary>Whether events go in an order of their own.</summary>
    public bool Shuffle { get; init; }

    /// <summary>Whether delivery rests; what waits is kept.</summary>
    public bool Paused { get; init; }
}

/// <summary>Decides the fate of events.</summary>
internal sealed class WebhookDial
{
    private readonly Lock door = new();
    private WebhookSettings settings = new();

    public WebhookSettings Settings
    {
        get
        {
            lock (door) return settings;
        }
    }

    public void Set(WebhookSettings wanted)
    {
        lock (door) settings = wanted;
    }

    /// <summary>
    /// The deliveries of an event: the place of each among those that wait; null for one that is lost.
    /// </summary>
    public IReadOnlyList<int?> DrawLots()
    {
        var now = Settings;
        if (Strikes(now.DropRate)) return [null];
        int? Lot() => now.Shuffle ? Random.Shared.Next() : 0;
        return Strikes(now.DuplicateRate) ? [Lot(), Lot()] : [Lot()];
    }

    private static bool Strikes(decimal rate) => rate > 0 && Random.Shared.Next(1_000_000) < rate * 1_000_000;
}

/// <summary>Wakes the sender.</summary>
internal sealed class WebhookSignal : IDisposable
{
    private readonly SemaphoreSlim waiting = new(0, 1);

    public void Raise()
    {
        try
        {
            waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake.
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => waiting.WaitAsync(atMost, ct);

    public void Dispose() => waiting.Dispose();
}
