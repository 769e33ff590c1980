using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Themes.Brands;

/// <summary>
/// A brand that a tenant published; the one with the highest number is shown. It stands: going back publishes again.
/// </summary>
public sealed class BrandVersion : Entity, ITenantOwned, IFixed, IVersioned, IBrandPictures
{
    /// <summary>The version's id.</summary>
    public BrandVersionId Id { get; init; } = BrandVersionId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Counts the tenant's versions, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it is called.</summary>
    public required string Label { get; init; }

    /// <summary>Its settings, as <see cref="BrandJson"/> writes them.</summary>
    public required string Settings { get; init; }

    /// <inheritdoc />
    public string? Logo { get; init; }

    /// <inheritdoc />
    public string? LogoOnDark { get; init; }

    /// <inheritdoc />
    public string? Mark { get; init; }

    /// <summary>When it was published (real time).</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Who published it.</summary>
    public required string PublishedBy { get; init; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Registry;
}

/// <summary>The brand that a tenant works on; at most one, and nobody else sees it.</summary>
public sealed class BrandDraft : Entity, ITenantOwned, IBrandPictures
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Its settings, as <see cref="BrandJson"/> writes them; null while there is no draft.</summary>
    public string? Settings { get; set; }

    /// <inheritdoc />
    public string? Logo { get; set; }

    /// <inheritdoc />
    public string? LogoOnDark { get; set; }

    /// <inheritdoc />
    public string? Mark { get; set; }

    // The row stays, so that its version never comes twice.
    internal void Clear() => (Settings, Logo, LogoOnDark, Mark) = (null, null, null, null);
}

/// <summary>
/// The pictures of a brand: a hash and an extension, such as <c>3f2a….svg</c>; null for none of its own.
/// </summary>
public interface IBrandPictures
{
    /// <summary>The logo for light chrome.</summary>
    string? Logo { get; }

    /// <summary>The logo for dark chrome.</summary>
    string? LogoOnDark { get; }

    /// <summary>The square mark.</summary>
    string? Mark { get; }
}

/// <summary>A picture that a tenant brought in, by the SHA-256 of its bytes. It stays, as versions name it.</summary>
public sealed class BrandImage : ITenantOwned, IAppendOnly
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits, and the extension.</summary>
    public required string Name { get; init; }

    /// <summary>The picture.</summary>
    public required byte[] Content { get; init; }

    /// <summary>When it came (real time).</summary>
    public required DateTimeOffset AddedAt { get; init; }
}
