namespace Crayon.Ccp.Simulator.Idempotency;

/// <summary>The stored outcome of one executed request; it commits with the effect.</summary>
internal sealed class RequestRecord
{
    public required string Key { get; init; }
    public required string BodyHash { get; init; }
    public required int Status { get; init; }
    public required byte[] Body { get; init; }
    public string? ETag { get; init; }
    public string? Location { get; init; }

    /// <summary>Real time: retention does not follow the business clock.</summary>
    public required DateTimeOffset StoredAt { get; init; }
}
