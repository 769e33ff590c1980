namespace Crayon.Stripe.Simulator.Http;

/// <summary>What the dial is set to: a share of calls, or the next n, fail in one of the kinds.</summary>
internal sealed record FaultSettings
{
    public static readonly IReadOnlyList<string> AllKinds = ["429", "500", "503-done", "503", "timeout"];

    public decimal Rate { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = AllKinds;

    public int Next { get; init; }
}

/// <summary>Decides for each call whether and how it fails. The dial is off after a restart.</summary>
internal sealed class FaultDial
{
    private readonly Lock door = new();
    private FaultSettings settings = new();
    private int turn;

    public FaultSettings Settings
    {
        get
        {
            lock (door) return settings;
        }
    }

    public void Set(FaultSettings wanted)
    {
        lock (door) (settings, turn) = (wanted, 0);
    }

    /// <summary>The kind of fault that strikes this call, or null.</summary>
    public string? Draw()
    {
        lock (door)
        {
            var kinds = settings.Kinds;
            if (settings.Next > 0)
            {
                settings = settings with { Next = settings.Next - 1 };
                return kinds[turn++ % kinds.Count];
            }
            return settings.Rate > 0 && Random.Shared.Next(1_000_000) < settings.Rate * 1_000_000
                ? kinds[Random.Shared.Next(kinds.Count)]
                : null;
        }
    }

    public static ApiAnswer Answer(string kind) => new ApiRefusal(
        kind == "429" ? 429 : kind == "500" ? 500 : 503, "api_error", kind == "429" ? "rate_limit" : "api_error",
        "Something went wrong on our end.").Answer;
}
