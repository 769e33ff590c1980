using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Catalogue;

namespace Crayon.Platform.Api.Features.Catalogue;

/// <summary>How a service is shown: to all customers, or to one.</summary>
[Example("""
    { "serviceId": "0199a3c0-0000-7000-8000-000000000001", "customerId": null, "isShown": true, "isFeatured": false,
      "description": null, "isOwn": false }
    """)]
internal sealed record CatalogueEntryView(Guid ServiceId, Guid? CustomerId, bool IsShown, bool IsFeatured,
    string? Description)
{
    /// <summary>Whether the tenant has said so itself; the platform's default otherwise.</summary>
    public required bool IsOwn { get; init; }

    public static CatalogueEntryView Of(CatalogueEntry row) =>
        new(row.ServiceId.Value, row.ForCustomerId?.Value, row.IsShown, row.IsFeatured,
            row.Description) { IsOwn = true };

    public static CatalogueEntryView Default(Guid service, Guid? customer) =>
        new(service, customer, IsShown: true, IsFeatured: false, null) { IsOwn = false };
}

/// <summary>How a service is to be shown.</summary>
[Example("""{ "isShown": true, "isFeatured": true, "description": "Our favourite for small offices." }""")]
internal sealed record CatalogueEntryBody : IRequestBody
{
    public required bool IsShown { get; init; }

    public bool IsFeatured { get; init; }

    [StringLength(4000)]
    public string? Description { get; init; }
}
