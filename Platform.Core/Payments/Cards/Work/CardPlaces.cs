using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Cards.Work;

/// <summary>What the steps need to know around their rows: accounts, companies, and the ways back.</summary>
internal sealed class CardPlaces(CardSellers sellers, CardLinks links, TenantRegistry registry)
{
    /// <summary>See <see cref="CardSellers.FindAsync"/>.</summary>
    public Task<CardSeller?> FindAsync(TenantId seller, CancellationToken ct) => sellers.FindAsync(seller, ct);

    /// <summary>See <see cref="CardSellers.OfPastAsync"/>.</summary>
    public Task<CardSeller> OfPastAsync(PlatformDbContext db, TenantId seller, CancellationToken ct) =>
        sellers.OfPastAsync(db, seller, ct);

    /// <summary>See <see cref="CardLinks.BackAsync"/>.</summary>
    public Task<Uri> BackAsync(TenantId tenant, string? path, CancellationToken ct) =>
        links.BackAsync(tenant, path, ct);

    /// <summary>See <see cref="CardLinks.Seal"/>.</summary>
    public byte[] Seal(Guid row, Uri link) => links.Seal(row, link);

    /// <summary>The currency that a tenant sells in.</summary>
    public async Task<Currency> CurrencyAsync(TenantId tenant, CancellationToken ct) =>
        Currency.Of((await registry.FindAsync(tenant, ct))?.Settings.Currency ?? "");

    /// <summary>The company of a tenant.</summary>
    public Task<LegalEntity> CompanyAsync(PlatformDbContext db, TenantId tenant, CancellationToken ct) =>
        db.LegalEntities.AsNoTracking().Where(row => row.TenantId == tenant).OrderBy(row => row.Id).FirstAsync(ct);
}
