using System.ComponentModel.DataAnnotations.Schema;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>Where a company is, by the parts that documents and their XML need (EN 16931, BG-5 and BG-8).</summary>
[ComplexType]
public sealed record PostalAddress
{
    /// <summary>The refusal of an address that no document could show; HTTP 422.</summary>
    public const string Invalid = "address-invalid";

    private const int LongestLine = 200;
    private const int LongestPlace = 100;
    private const int LongestCode = 20;

    /// <summary>Street and number, 1 to 200 characters.</summary>
    public required string Line1 { get; init; }

    /// <summary>Building, floor and the like, to 200 characters; null for none.</summary>
    public string? Line2 { get; init; }

    /// <summary>City or town, 1 to 100 characters.</summary>
    public required string City { get; init; }

    /// <summary>State, province or prefecture, to 100 characters; null where addresses have none.</summary>
    public string? Region { get; init; }

    /// <summary>Postal code as its country writes it, to 20 characters; null where there is none.</summary>
    public string? PostalCode { get; init; }

    /// <summary>ISO 3166 country, two capital letters.</summary>
    public required string CountryCode { get; init; }

    /// <summary>
    /// Refuses an address with an empty or overlong part, or in another country than its owner's: the country decides
    /// the tax, and a document must not show another one.
    /// </summary>
    /// <param name="country">The owner's country.</param>
    public void Check(string country)
    {
        if (!IsText(Line1, LongestLine) || !IsText(City, LongestPlace))
            throw Refused("An address has a first line and a city.");
        if (!IsPerhaps(Line2, LongestLine) || !IsPerhaps(Region, LongestPlace) || !IsPerhaps(PostalCode, LongestCode))
            throw Refused("A part of an address is either left out or has characters, and not too many.");
        if (CountryCode != country)
            throw Refused($"The address is to be in {country}, the country that decides the tax.");
    }

    /// <summary>The same address for a row of its own.</summary>
    internal PostalAddress Copy() => this with { };

    private static bool IsPerhaps(string? text, int longest) => text is null || IsText(text, longest);

    private static bool IsText(string? text, int longest) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.Any(char.IsControl);

    private static DomainRuleException Refused(string message) => new(Invalid, message);
}
