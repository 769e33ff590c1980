using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Features.LegalEntities;

/// <summary>A company that issues invoices.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000e0", "name": "Example Cloud B.V.", "countryCode": "NL",
      "taxId": "NL823456789B01", "currency": "EUR",
      "bankAccounts": [ { "currency": "EUR", "holder": "Example Cloud B.V.", "countryCode": "NL",
        "iban": "NL91ABNA0417164300", "number": null, "bankCode": null, "bic": "ABNANL2A", "bankName": "ABN AMRO" } ] }
    """)]
internal sealed record LegalEntityView(Guid Id, string Name, string CountryCode, string? TaxId, string Currency)
{
    /// <summary>Where it has money sent to, one account for each currency.</summary>
    public required IReadOnlyList<BankAccountView> BankAccounts { get; init; }

    public static LegalEntityView Of(LegalEntity row) =>
        new(row.Id.Value, row.Name, row.CountryCode, row.TaxId, row.Currency)
        {
            BankAccounts = [.. row.BankAccounts.Select(BankAccountView.From)],
        };
}
