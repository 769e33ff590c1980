using Crayon.Platform.Core.Catalogue;

namespace Crayon.Platform.Core.Pricing;

/// <summary>A service as a storefront shows it.</summary>
/// <param name="Id">The service.</param>
/// <param name="Slug">Readable id in addresses.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Publisher">Who makes it.</param>
/// <param name="Category">Category.</param>
/// <param name="Description">The tenant's words, or the catalogue's.</param>
/// <param name="IsFeatured">Whether it stands first.</param>
/// <param name="Plans">The plans sold now; never empty.</param>
public sealed record OfferedService(
    ServiceId Id, string Slug, string Name, string Publisher, string Category, string Description, bool IsFeatured,
    IReadOnlyList<OfferedPlan> Plans);
