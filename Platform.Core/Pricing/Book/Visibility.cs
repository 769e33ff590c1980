using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>
/// How services are shown: the customer's entry before the tenant's, shown as they are without either.
/// </summary>
internal sealed class Visibility(IReadOnlyList<CatalogueEntry> entries)
{
    private readonly ILookup<(ServiceId, CustomerId?), CatalogueEntry> byTarget =
        entries.ToLookup(entry => (entry.ServiceId, entry.ForCustomerId));

    private readonly HashSet<CustomerId> customers =
        [.. entries.Select(entry => entry.ForCustomerId).OfType<CustomerId>()];

    public bool Names(CustomerId customer) => customers.Contains(customer);

    // What the tenant hides from all it can still show to one customer, and the other way round.
    public (bool IsShown, bool IsFeatured, string Description) Of(CloudService service, CustomerId? customer)
    {
        var general = Last(byTarget[(service.Id, null)]);
        var own = customer is null ? null : Last(byTarget[(service.Id, customer)]);
        var entry = own ?? general;
        return (entry?.IsShown ?? true, entry?.IsFeatured ?? false, own?.Description ?? general?.Description
            ?? service.Description);
    }

    private static CatalogueEntry? Last(IEnumerable<CatalogueEntry> entries) =>
        entries.MaxBy(entry => entry.DateCreated);
}
