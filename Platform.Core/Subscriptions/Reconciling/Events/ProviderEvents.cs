using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Catalogue.Sync;
using Crayon.Platform.Core.Costs.Due;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Subscriptions.Reconciling.Events;

/// <summary>
/// Takes the provider's events in: at least once, in any order, sometimes never. An event only says where to look, so a
/// doubled, late or overtaken one changes nothing that was not so.
/// </summary>
public sealed class ProviderEvents(TenantScopes scopes, WebhookSecrets secrets, Clocks clocks)
{
    /// <summary>What we ask to be told of.</summary>
    public static IReadOnlyList<string> Wanted { get; } =
        [SubscriptionUpdated, OrderCompleted, SheetPublished, InvoiceReady];

    private const string SubscriptionUpdated = "subscription-updated";
    private const string OrderCompleted = "order-completed";
    private const string SheetPublished = "price-sheet-published";
    private const string InvoiceReady = "invoice-ready";
    private static readonly Actor By = Actor.System("provider-events");

    /// <summary>Takes one event; answers false when it is not the provider's, or not from just now.</summary>
    public async Task<bool> TakeAsync(SignedBody letter, ProviderNews news, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.ProviderEvents, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        if (!await secrets.IsGenuineAsync(db, letter, ct)) return false;
        if (await db.ProviderEvents.AnyAsync(row => row.EventId == news.EventId, ct)) return true;
        db.ProviderEvents.Add(new ProviderEvent
        {
            EventId = news.EventId, Name = news.Name, ResourceUri = news.ResourceUri,
            ReceivedAt = clocks.Real.GetUtcNow(),
        });
        await ActAsync(db, news, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // The same event at the same moment: the other one is worked on. Anything else is sent to us again.
            db.ChangeTracker.Clear();
            if (!await db.ProviderEvents.AnyAsync(row => row.EventId == news.EventId, ct)) throw;
        }
        return true;
    }

    private async Task ActAsync(PlatformDbContext db, ProviderNews news, CancellationToken ct)
    {
        switch (news.Name)
        {
            case SubscriptionUpdated when news.SubscriptionId is { } id:
                // One that we do not know yet is on its way here with its order.
                if (await db.Subscriptions.AsNoTracking()
                    .FirstOrDefaultAsync(row => row.ProviderSubscriptionId == id, ct) is { } subscription)
                    OutboxPost.Add(db, clocks.Real, OutboxTopics.Reread, subscription, subscription.Id.Value);
                break;
            case SheetPublished:
                (await SyncScopes.TrackAsync(db, SyncState.Announced, ct)).CompletedAt = clocks.Now;
                break;
            case InvoiceReady:
                (await SyncScopes.TrackAsync(db, CostImports.Announced, ct)).CompletedAt = clocks.Now;
                break;
        }
    }
}

/// <summary>An event as it says of itself.</summary>
/// <param name="EventId">The provider's id of it.</param>
/// <param name="Name">Such as <c>subscription-updated</c>.</param>
/// <param name="ResourceUri">What it is about, as a path at the provider.</param>
public sealed record ProviderNews(string EventId, string Name, string ResourceUri)
{
    /// <summary>The provider's id of the subscription that it is about; null for anything else.</summary>
    internal string? SubscriptionId =>
        ResourceUri.Split('?')[0].Split('/') is ["", "v1", "customers", _, "subscriptions", var id] ? id : null;
}
