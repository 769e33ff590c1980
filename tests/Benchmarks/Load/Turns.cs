namespace Crayon.Benchmarks.Load;

/// <summary>Rounds in turns: what the machine does meanwhile meets every side alike.</summary>
internal static class Turns
{
    /// <summary>What each side's rounds found, in the sides' order.</summary>
    public static async Task<List<List<TRound>>> RunAsync<TSide, TRound>(
        IReadOnlyList<TSide> sides, int rounds, Func<TSide, Task<TRound>> run)
    {
        var found = sides.Select(_ => new List<TRound>()).ToList();
        for (var round = 0; round < rounds; round++)
            foreach (var (index, side) in sides.Index()) found[index].Add(await run(side));
        return found;
    }
}
