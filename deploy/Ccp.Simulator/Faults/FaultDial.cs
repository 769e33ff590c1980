namespace Crayon.Ccp.Simulator.Faults;

/// <summary>What the dial is set to: a share of calls, or the next n, fail in one of the kinds.</summary>
internal sealed record FaultSettings
{
    public static readonly IReadOnlyList<string> AllKinds = ["429", "500", "503-done", "503", "timeout"];

    public decimal Rate { get; init; }
    public IReadOnlyList<string> Kinds { get; init; } = AllKinds;
    public int LatencyMs { get; init; }
    public int Next { get; init; }
}

/// <summary>Decides for each call whether and how it fails. The dial is off after a restart.</summary>
internal sealed class FaultDial
{
    private readonly Lock _lock = new();
    private FaultSettings _settings = new();
    private int _turn;

    public FaultSettings Settings
    {
        get
        {
            lock (_lock)
                return _settings;
        }
    }

    public void Set(FaultSettings settings)
    {
        lock (_lock)
            (_settings, _turn) = (settings, 0);
    }

    /// <summary>
    /// The kind of fault that strikes this call, or null. "Next" takes the kinds in turn, a rate at random.
    /// </summary>
    public string? Draw()
    {
        lock (_lock)
        {
            var kinds = _settings.Kinds;
            if (_settings.Next > 0)
            {
                _settings = _settings with { Next = _settings.Next - 1 };
                return kinds[_turn++ % kinds.Count];
            }
            return Strikes(_settings.Rate) ? kinds[Random.Shared.Next(kinds.Count)] : null;
        }
    }

    private static bool Strikes(decimal rate) => rate > 0 && Random.Shared.Next(1_000_000) < rate * 1_000_000;
}
