using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes.Reading;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Themes.Brands;

/// <summary>
/// A tenant's work on its brand: one draft, and what is published of it. Runs in the tenant's scope; what it changes is
/// saved by the caller, but for publishing.
/// </summary>
public sealed class Brands(PlatformDbContext db, TenantRegistry registry, ThemeCatalogue themes, TimeProvider time)
{
    private const int MostPictures = 200;

    /// <summary>How a tenant's brand stands.</summary>
    public async Task<BrandDesk> ReadAsync(CancellationToken ct)
    {
        var draft = await db.BrandDrafts.FirstOrDefaultAsync(ct);
        // From the rows and not from the registry's copy: who publishes sees it at once.
        var published = await db.BrandVersions.AsNoTracking().OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(ct);
        return new BrandDesk(await TenantAsync(ct), draft, published);
    }

    /// <summary>The settings that a tenant was set up with.</summary>
    public Theme PlainOf(RegisteredTenant tenant)
    {
        var theme = themes.Find(tenant.Settings.Theme);
        return theme with { Settings = theme.Settings with { Label = tenant.Name } };
    }

    /// <summary>Reads settings as the tenant at hand may have them; null with findings.</summary>
    public static ThemeSettings? Read(RegisteredTenant tenant, string json, List<ThemeFinding> findings) =>
        BrandJson.Read(json, (tenant.Settings.Language, tenant.Settings.Currency), findings);

    /// <summary>The draft, begun from what is shown where there is none.</summary>
    public BrandDraft DraftOf(BrandDesk desk)
    {
        var draft = desk.Draft;
        if (draft is null) db.BrandDrafts.Add(draft = new BrandDraft { TenantId = desk.Tenant.Id });
        if (draft.Settings is not null) return draft;
        draft.Settings = desk.Published?.Settings ?? BrandJson.Write(PlainOf(desk.Tenant).Settings);
        (draft.Logo, draft.LogoOnDark, draft.Mark) =
            (desk.Published?.Logo, desk.Published?.LogoOnDark, desk.Published?.Mark);
        return draft;
    }

    /// <summary>Puts a picture into a draft, or takes it out.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="picture">The picture as it was looked through, with its bytes; null for none.</param>
    /// <param name="ct">Cancels.</param>
    public async Task PutAsync(
        BrandDraft draft, BrandPlace place, (BrandPicture Read, byte[] Content)? picture, CancellationToken ct)
    {
        if (picture is var (read, content)) await KeepAsync(draft.TenantId, read.Name, content, ct);
        var name = picture?.Read.Name;
        if (place == BrandPlace.Light) draft.Logo = name;
        else if (place == BrandPlace.Dark) draft.LogoOnDark = name;
        else draft.Mark = name;
    }

    /// <summary>Ends the draft.</summary>
    public static void Discard(BrandDraft draft) => draft.Clear();

    /// <summary>
    /// Publishes the draft as the next version, from the next second on everywhere; refused where text would not be
    /// legible.
    /// </summary>
    public async Task<BrandVersion> PublishAsync(BrandDesk desk, CancellationToken ct)
    {
        if (desk.Draft is not { Settings: { } settings } draft)
            throw new DomainRuleException(BrandRefusals.NoDraft, "There is no draft. Change something first.");
        var theme = Preview(desk.Tenant, SettingsOf(desk.Tenant, settings), draft);
        if (BrandChecks.Of(theme, await PicturesAsync(draft, ct)).Any(check => check.Verdict == BrandVerdict.Bad))
            throw new DomainRuleException(BrandRefusals.NotLegible, "Colours that meet differ too little.");
        var version = new BrandVersion
        {
            TenantId = draft.TenantId, Number = (desk.Published?.Number ?? 0) + 1, Label = theme.Settings.Label,
            Settings = settings, Logo = draft.Logo, LogoOnDark = draft.LogoOnDark, Mark = draft.Mark,
            PublishedAt = time.GetUtcNow(), PublishedBy = db.Scope.Actor.Id,
        };
        db.BrandVersions.Add(version);
        draft.Clear();
        await db.SaveUniqueAsync(() => new DomainRuleException(
            BrandRefusals.Overtaken, "Somebody published at the same moment. Read it again."), ct);
        return version;
    }

    /// <summary>
    /// Makes a version the draft; 0 is what the tenant was set up with. It is shown when it is published.
    /// </summary>
    public async Task<BrandDraft> RestoreAsync(BrandDesk desk, int number, CancellationToken ct)
    {
        var draft = DraftOf(desk);
        if (number == 0)
        {
            draft.Clear();
            draft.Settings = BrandJson.Write(PlainOf(desk.Tenant).Settings);
            return draft;
        }
        var version = await db.BrandVersions.AsNoTracking().FirstOrDefaultAsync(row => row.Number == number, ct)
            ?? throw new DomainRuleException(BrandRefusals.NotFound, "There is no such version.");
        (draft.Settings, draft.Logo, draft.LogoOnDark, draft.Mark) =
            (version.Settings, version.Logo, version.LogoOnDark, version.Mark);
        return draft;
    }

    /// <summary>What settings look like with these pictures.</summary>
    public Theme Preview(RegisteredTenant tenant, ThemeSettings settings, IBrandPictures pictures) =>
        themes.Preview(settings, pictures, themes.Find(tenant.Settings.Theme));

    /// <summary>Settings that were stored; those that the tenant was set up with where they no longer hold.</summary>
    public ThemeSettings SettingsOf(RegisteredTenant tenant, string json) =>
        Read(tenant, json, []) ?? PlainOf(tenant).Settings;

    /// <summary>The pictures of a brand, looked through again.</summary>
    public async Task<IReadOnlyDictionary<BrandPlace, BrandPicture>> PicturesAsync(
        IBrandPictures pictures, CancellationToken ct)
    {
        var found = new Dictionary<BrandPlace, BrandPicture>();
        foreach (var place in Enum.GetValues<BrandPlace>())
            if (await PictureAsync(pictures, place, ct) is { } content
                && BrandPicture.Read(content, place, []) is { } picture)
                found[place] = picture;
        return found;
    }

    /// <summary>The bytes of a brand's picture; null where it has none.</summary>
    public async Task<byte[]?> PictureAsync(IBrandPictures pictures, BrandPlace place, CancellationToken ct) =>
        BrandPlaces.NameOf(pictures, place) is not { } name ? null
            : await db.BrandImages.AsNoTracking().Where(row => row.Name == name).Select(row => row.Content)
                .FirstOrDefaultAsync(ct);

    private async Task KeepAsync(TenantId tenant, string name, byte[] content, CancellationToken ct)
    {
        if (await db.BrandImages.AnyAsync(row => row.Name == name, ct)) return;
        // Versions name them, so that they stay: without an end a loop could fill the database.
        if (await db.BrandImages.CountAsync(ct) >= MostPictures)
            throw new DomainRuleException(
                BrandRefusals.TooManyPictures, $"{MostPictures} pictures are kept. Use one that was sent before.");
        db.BrandImages.Add(
            new BrandImage { TenantId = tenant, Name = name, Content = content, AddedAt = time.GetUtcNow() });
    }

    private async Task<RegisteredTenant> TenantAsync(CancellationToken ct) =>
        await registry.FindAsync(db.Scope.Tenant, ct)
            ?? throw new InvalidOperationException($"The tenant {db.Scope.Tenant} is not in the registry.");
}

/// <summary>How a tenant's brand stands.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Draft">Its row; it holds a draft where it has settings.</param>
/// <param name="Published">What is shown; null for what the tenant was set up with.</param>
public sealed record BrandDesk(RegisteredTenant Tenant, BrandDraft? Draft, BrandVersion? Published);
