using Crayon.Platform.Core.Jobs;

namespace Crayon.Platform.Core.Costs.Due;

/// <summary>Charges usage as soon as the provider's lines are in, and before anything is billed.</summary>
public sealed class UsageRates(UsageRating rating) : IDueWork
{
    /// <inheritdoc />
    public string Job => "usage-rating";

    /// <inheritdoc />
    public int Place => DuePlaces.Costs;

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct) =>
        Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc />
    public Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) => rating.IsDueAsync(ct);

    /// <inheritdoc />
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken ct) => rating.RunAsync(ct);
}
