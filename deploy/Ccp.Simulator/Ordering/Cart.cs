namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>A basket that is kept for seven days and can be checked out once.</summary>
internal sealed class Cart
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public long Seq { get; init; }
    public required string Id { get; init; }
    public required string CustomerId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? OrderedAt { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>The lines as they were sent, in JSON: they are judged anew at each look and at checkout.</summary>
    public required string Lines { get; set; }
}
