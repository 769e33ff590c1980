using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Subscriptions.Reconciling.Events;

/// <summary>
/// Keeps our intake registered at the provider: once at the start and then each hour of real time. A registration that
/// somebody else made, or whose secret we do not have, is replaced.
/// </summary>
public sealed class KeepWebhook(
    TenantScopes scopes, ICcpClient ccp, WebhookSecrets secrets, JobRuns runs, WebhookAddress address,
    TimeProvider time) : IDueWork
{
    private static readonly Actor By = Actor.System("provider-webhook");

    /// <inheritdoc />
    public string Job => "provider-webhook";

    /// <inheritdoc />
    public int Place => DuePlaces.Prices;

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct) =>
        Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc />
    public Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) =>
        runs.IsOlderAsync(Job, TimeSpan.FromHours(1), ct);

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.ProviderEvents, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var url = address.Url.AbsoluteUri;
        var known = await db.ProviderWebhooks.Where(row => row.RetiredAt == null).ToListAsync(ct);
        var there = await ccp.GetWebhookAsync(ct);
        // One of an earlier version asks for fewer events.
        if (there?.Url == address.Url && ProviderEvents.Wanted.All(there.Events.Contains)
            && known.Exists(row => row.Url == url && row.SealedSecret is not null)) return 0;
        // The row comes first: should its answer get lost, the same request is repeated and told the same secret.
        var row = known.Find(row => row.Url == url && row.SealedSecret is null)
            ?? db.ProviderWebhooks.Add(new ProviderWebhook { Url = url, CreatedAt = time.GetUtcNow() }).Entity;
        await db.SaveChangesAsync(ct);
        var made = await ccp.RegisterWebhookAsync(row.Id, new CcpWebhook(address.Url, ProviderEvents.Wanted), ct);
        secrets.Seal(row, made.SigningSecret);
        foreach (var old in known.Where(old => old != row)) old.RetiredAt = time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        return 1;
    }
}

/// <summary>Where the provider sends its events.</summary>
/// <param name="Url">Our intake, on the API's own host.</param>
public sealed record WebhookAddress(Uri Url);
