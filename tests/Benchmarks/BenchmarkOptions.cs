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

    public static BenchmarkOptions Parse(IReadOnlyList<string> args)
    {
        var options = new BenchmarkOptions();
        for (var at = 0; at + 1 < args.Count; at += 2)
        {
            var value = int.Parse(args[at + 1], CultureInfo.InvariantCulture);
            options = args[at] switch
            {
                "--seconds" => options with { Round = TimeSpan.FromSeconds(value) },
                "--rounds" => options with { Rounds = value },
                "--connections" => options with { Connections = value },
                var other => throw new ArgumentException($"There is no option {other}.", nameof(args)),
            };
        }
        return options;
    }
}
