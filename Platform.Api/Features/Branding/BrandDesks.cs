using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Themes.Brands;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Branding;

/// <summary>Answers with a tenant's brand, and holds changes of its draft to the version that was read.</summary>
internal sealed class BrandDesks(Brands brands, Unit unit)
{
    private const int Latest = 5;

    public Task<BrandDesk> ReadAsync(CancellationToken ct) => brands.ReadAsync(ct);

    /// <summary>The draft to change; begun without If-Match where there is none.</summary>
    public BrandDraft Open(HttpContext context, BrandDesk desk)
    {
        if (desk.Draft is { Settings: not null } draft) ETags.Require(context, draft);
        return brands.DraftOf(desk);
    }

    /// <summary>Saves a draft with its entry in the audit log, and answers how the brand stands.</summary>
    public async Task<BrandView> SaveAsync(HttpContext context, BrandDraft draft, string action, CancellationToken ct)
    {
        unit.Record(new AuditEntry(action, "brand", draft.TenantId.ToString()));
        await unit.Db.SaveChangesAsync(ct);
        return await ShowAsync(context, ct);
    }

    /// <summary>How the brand stands.</summary>
    public async Task<BrandView> ShowAsync(HttpContext context, CancellationToken ct)
    {
        var desk = await brands.ReadAsync(ct);
        var plain = brands.PlainOf(desk.Tenant).Settings;
        var shown = desk.Published is { } row ? brands.SettingsOf(desk.Tenant, row.Settings) : plain;
        var draft = desk.Draft is { Settings: not null } open ? open : null;
        if (draft is not null) ETags.Show(context, draft);
        var edited = draft?.Settings is { } written ? brands.SettingsOf(desk.Tenant, written) : shown;
        var pictures = PicturesOf(desk);
        var theme = brands.Preview(desk.Tenant, edited, pictures);
        var checks = BrandChecks.Of(theme, await brands.PicturesAsync(pictures, ct));
        var latest = await unit.Db.BrandVersions.AsNoTracking().OrderByDescending(version => version.Number)
            .Take(Latest).ToListAsync(ct);
        var hosts = await unit.Db.TenantHosts.AsNoTracking().OrderByDescending(row => row.IsPrimary)
            .ThenBy(row => row.Host).Select(row => new BrandHostView(row.Host, row.IsPrimary)).ToListAsync(ct);
        return new BrandView(
            new ShownBrandView(desk.Published?.Number ?? 0, BrandBody.Of(shown),
                BrandPicturesView.Of(desk.Published ?? NoPictures), desk.Published?.PublishedAt),
            draft is null
                ? null
                : new BrandDraftView(BrandBody.Of(edited), BrandPicturesView.Of(draft), draft.DateModified))
        {
            Checks = [.. checks.Select(BrandCheckView.Of)],
            Hosts = hosts,
            Versions = [.. latest.Select(version =>
                BrandVersionView.Of(version, brands.SettingsOf(desk.Tenant, version.Settings)))],
        };
    }

    /// <summary>The pictures of what is worked on, else of what is shown.</summary>
    public static IBrandPictures PicturesOf(BrandDesk desk) =>
        desk.Draft is { Settings: not null } draft ? draft : desk.Published ?? NoPictures;

    private static IBrandPictures NoPictures { get; } = new PublishedBrand(0, "", "");
}
