using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Billing.Due;

/// <summary>Rates charges soon after they were made, and always before they are billed.</summary>
public sealed class ChargeRates(TenantScopes scopes) : IDueWork
{
    private static readonly Actor By = Actor.System("charge-rating");

    /// <inheritdoc />
    public string Job => "charge-rating";

    /// <inheritdoc />
    public int Place => DuePlaces.Bills;

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct) =>
        Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Charges
            .AnyAsync(row => !row.IsRated, ct);
    }

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Billing, By);
        var rating = scope.ServiceProvider.GetRequiredService<ChargeRating>();
        var (all, some) = (0, 0);
        while ((some = await rating.RateSomeAsync(ct)) > 0) all += some;
        return all;
    }
}
