using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Features.Customers;

/// <summary>Where a company is. Its country is the company's own.</summary>
[Example("""
    { "line1": "Keizersgracht 100", "line2": null, "city": "Amsterdam", "region": null, "postalCode": "1015 CV",
      "countryCode": "NL" }
    """)]
internal sealed record AddressBody : IRequestBody
{
    [NameRule]
    public required string Line1 { get; init; }

    [StringLength(200, MinimumLength = 1)]
    public string? Line2 { get; init; }

    [StringLength(100, MinimumLength = 1)]
    public required string City { get; init; }

    [StringLength(100, MinimumLength = 1)]
    public string? Region { get; init; }

    [StringLength(20, MinimumLength = 1)]
    public string? PostalCode { get; init; }

    [CountryRule]
    public required string CountryCode { get; init; }

    public static AddressBody? Of(PostalAddress? row) => row is null ? null : new AddressBody
    {
        Line1 = row.Line1, Line2 = row.Line2, City = row.City, Region = row.Region, PostalCode = row.PostalCode,
        CountryCode = row.CountryCode,
    };

    public PostalAddress ToAddress() => new()
    {
        Line1 = Line1, Line2 = Line2, City = City, Region = Region, PostalCode = PostalCode, CountryCode = CountryCode,
    };
}
