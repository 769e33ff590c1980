using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Catalogue.Sync;

/// <summary>Products become services, a page at a time. Our ids and slugs stay as they first were.</summary>
internal sealed class ProductFeed(ICcpClient ccp, SyncScopes scopes, BusinessClock clock)
{
    public const string Feed = "catalogue";

    public async Task<CatalogueSyncResult> RunAsync(string market, CatalogueSyncResult result, CancellationToken ct)
    {
        var next = (await scopes.StateAsync(Feed, ct)).Continuation;
        do
        {
            var page = await ccp.ListProductPageAsync(market, next, ct);
            result = result with { Services = result.Services + await scopes.RunAsync(db => SaveAsync(db, page, ct)) };
            next = page.Next;
        }
        while (next is not null);
        return result;
    }

    private async Task<int> SaveAsync(PlatformDbContext db, CcpPage<CcpProduct> page, CancellationToken ct)
    {
        var ids = page.Items.Select(product => product.Id).ToList();
        var known = await db.Services.Where(row => ids.Contains(row.ProviderProductId))
            .ToDictionaryAsync(row => row.ProviderProductId, StringComparer.Ordinal, ct);
        var slugs = page.Items.Select(product => product.Slug).ToList();
        var taken = (await db.Services.Where(row => slugs.Contains(row.Slug)).Select(row => row.Slug).ToListAsync(ct))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var product in page.Items)
            if (known.TryGetValue(product.Id, out var service)) Update(service, product);
            else db.Services.Add(ToService(product, taken));

        var changed = db.ChangeTracker.Entries<CloudService>()
            .Count(entry => entry.State is EntityState.Added or EntityState.Modified);
        var state = await SyncScopes.TrackAsync(db, Feed, ct);
        state.Continuation = page.Next;
        if (page.Next is null) state.CompletedAt = clock.Now;
        await db.SaveChangesAsync(ct);
        return changed;
    }

    private static CloudService ToService(CcpProduct product, HashSet<string> taken) => new()
    {
        ProviderProductId = product.Id,
        Slug = taken.Add(product.Slug) ? product.Slug : $"{product.Slug}-{product.Id.ToLowerInvariant()}",
        ServiceName = product.Title,
        Publisher = product.Publisher,
        Category = product.Category,
        Description = product.Description,
        UpgradesTo = [.. product.UpgradesTo],
    };

    private static void Update(CloudService service, CcpProduct product)
    {
        service.ServiceName = product.Title;
        service.Publisher = product.Publisher;
        service.Category = product.Category;
        service.Description = product.Description;
        if (!service.UpgradesTo.SequenceEqual(product.UpgradesTo, StringComparer.Ordinal))
            service.UpgradesTo = [.. product.UpgradesTo];
    }
}
