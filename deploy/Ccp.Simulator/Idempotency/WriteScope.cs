using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;

namespace Crayon.Ccp.Simulator.Idempotency;

/// <summary>What one write works with, inside its transaction.</summary>
internal sealed record WriteScope(SimulatorDb Db, DateTimeOffset Now, ApiCall Call, string? IfMatch)
{
    /// <summary>Refuses a change whose If-Match is missing or stale.</summary>
    public Answer? CheckVersion(int version)
    {
        if (string.IsNullOrEmpty(IfMatch))
            return Refusals.InvalidInput("If-Match is required.", "If-Match");
        return IfMatch == "*" || IfMatch.Split(',', StringSplitOptions.TrimEntries).Contains(ETags.Of(version))
            ? null
            : Refusals.ETagMismatch();
    }
}

internal static class ETags
{
    public static string Of(int version) => $"\"{version}\"";
}
