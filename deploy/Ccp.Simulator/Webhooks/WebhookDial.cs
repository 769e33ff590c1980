namespace Crayon.Ccp.Simulator.Webhooks;

/// <summary>What the dial is set to: shares of events that are lost or sent twice, and whether order is kept.</summary>
internal sealed record WebhookDialSettings(
    decimal DropRate = 0, decimal DuplicateRate = 0, bool Shuffle = false, int Seed = 0);

/// <summary>What becomes of one event.</summary>
internal readonly record struct WebhookFate(bool IsDropped, bool IsDoubled, int Lot);

/// <summary>
/// Decides for each event, by chance that a seed makes repeatable. The decision is kept with the event; the dial itself
/// is off after a restart.
/// </summary>
internal sealed class WebhookDial
{
    private readonly Lock _lock = new();
    private WebhookDialSettings _settings = new();
    private Random _chance = new(0);

    public WebhookDialSettings Settings
    {
        get
        {
            lock (_lock)
                return _settings;
        }
    }

    public void Set(WebhookDialSettings settings)
    {
        lock (_lock)
            (_settings, _chance) = (settings, new Random(settings.Seed));
    }

    /// <summary>The fate of the next event. Each takes the same number of draws, so that one does not shift
    /// another.</summary>
    public WebhookFate Draw()
    {
        lock (_lock)
        {
            var (drop, twice, lot) = (_chance.Next(1_000_000), _chance.Next(1_000_000), _chance.Next());
            return new WebhookFate(
                drop < _settings.DropRate * 1_000_000, twice < _settings.DuplicateRate * 1_000_000,
                _settings.Shuffle ? lot : 0);
        }
    }
}
