using System.Xml.Linq;
using static Crayon.Platform.Core.Billing.Documents.Ubl.UblDocument;

namespace Crayon.Platform.Core.Billing.Documents.Ubl;

/// <summary>The two parties (BG-4, BG-7).</summary>
internal static class UblParties
{
    public static XElement Supplier(DocumentParty seller, IReadOnlyList<DocumentTax> taxes) =>
        // Where nothing is taxed no VAT id is stated (BR-O-02).
        new(Cac + "AccountingSupplierParty", Party(seller, taxes.Any(tax => tax.Category != "O")));

    public static XElement Customer(DocumentParty buyer) =>
        new(Cac + "AccountingCustomerParty", Party(buyer, hasTaxId: buyer.TaxId is not null));

    private static XElement Party(DocumentParty party, bool hasTaxId) => new(Cac + "Party",
        new XElement(Cac + "PostalAddress",
            party.Address.Count > 0 ? new XElement(Cbc + "StreetName", party.Address[0]) : null,
            party.Address.Count > 1 ? new XElement(Cbc + "AdditionalStreetName", party.Address[1]) : null,
            party.City is { } city ? new XElement(Cbc + "CityName", city) : null,
            party.PostalCode is { } code ? new XElement(Cbc + "PostalZone", code) : null,
            party.Region is { } region ? new XElement(Cbc + "CountrySubentity", region) : null,
            new XElement(Cac + "Country", new XElement(Cbc + "IdentificationCode", party.CountryCode))),
        hasTaxId && party.TaxId is { } id
            ? new XElement(Cac + "PartyTaxScheme", new XElement(Cbc + "CompanyID", id), Scheme())
            : null,
        new XElement(Cac + "PartyLegalEntity", new XElement(Cbc + "RegistrationName", party.Name)),
        party.Email is { } email
            ? new XElement(Cac + "Contact", new XElement(Cbc + "ElectronicMail", email))
            : null);

    /// <summary>The one scheme that EN 16931 knows; GST and consumption tax go under its name too.</summary>
    internal static XElement Scheme() => new(Cac + "TaxScheme", new XElement(Cbc + "ID", "VAT"));
}
