using System.Globalization;

namespace Crayon.Benchmarks;

/// <summary>How long and how hard a benchmark drives.</summary>
internal sealed record BenchmarkOptions
{
    /// <summary>Length of a round.</summary>
    public TimeSpan Round { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Rounds for each server and workload; the median is told.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>Keep-alive connections, each with one request under way.</summary>
    public int Connections { get; init; } = 16;

    /// <summary>How long each server is driven before it counts: as long as its runtime compiles what is hot.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The one workload to measure; null for all.</summary>
    public string? Work { get; init; }

    /// <summary>The contestants to start, by name; none for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public static BenchmarkOptions Parse(IReadOnlyList<string> args)
    {
        var options = new BenchmarkOptions();
        for (var at = 0; at + 1 < args.Count; at += 2)
        {
            var value = args[at + 1];
            options = args[at] switch
            {
                "--seconds" => options with { Round = TimeSpan.FromSeconds(Number(value)) },
                "--rounds" => options with { Rounds = Number(value) },
                "--connections" => options with { Connections = Number(value) },
                "--warm-up" => options with { WarmUp = TimeSpan.FromSeconds(Number(value)) },
                "--work" => options with { Work = value },
                "--only" => options with { Only = value.Split(',') },
                var other => throw new ArgumentException($"There is no option {other}.", nameof(args)),
            };
        }
        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
