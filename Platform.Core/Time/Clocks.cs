namespace Crayon.Platform.Core.Time;

/// <summary>Both clocks, for work that needs business dates and technical instants.</summary>
/// <param name="Business">Terms, prices, order dates.</param>
/// <param name="Real">Leases, retries, audit.</param>
public sealed record Clocks(BusinessClock Business, TimeProvider Real)
{
    /// <summary>Business time (UTC).</summary>
    public DateTimeOffset Now => Business.Now;
}
