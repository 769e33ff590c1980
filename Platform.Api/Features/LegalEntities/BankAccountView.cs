using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Features.LegalEntities;

/// <summary>Where a company has money sent to in one currency.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Holder">Who holds the account.</param>
/// <param name="CountryCode">ISO 3166 country of the bank.</param>
[Example("""
    { "currency": "EUR", "holder": "Example Cloud B.V.", "countryCode": "NL", "iban": "NL91ABNA0417164300",
      "number": null, "bankCode": null, "bic": "ABNANL2A", "bankName": "ABN AMRO" }
    """)]
internal sealed record BankAccountView(string Currency, string Holder, string CountryCode)
{
    /// <summary>The IBAN without spaces; null where the country has none.</summary>
    public required string? Iban { get; init; }

    /// <summary>The number as its country writes it; null beside an IBAN.</summary>
    public required string? Number { get; init; }

    /// <summary>BSB, sort code, bank and branch, or another code of the bank; null beside an IBAN.</summary>
    public required string? BankCode { get; init; }

    public required string? Bic { get; init; }

    public required string? BankName { get; init; }

    public static BankAccountView? Of(BankAccount? row) => row is null ? null : From(row);

    public static BankAccountView From(BankAccount row) => new(row.Currency, row.Holder, row.CountryCode)
    {
        Iban = row.Iban, Number = row.Number, BankCode = row.BankCode, Bic = row.Bic, BankName = row.BankName,
    };
}

/// <summary>An account as staff set it.</summary>
internal sealed record BankAccountBody : IRequestBody
{
    [StringLength(3, MinimumLength = 3)]
    public required string Currency { get; init; }

    [StringLength(140, MinimumLength = 1)]
    public required string Holder { get; init; }

    [CountryRule]
    public required string CountryCode { get; init; }

    [StringLength(42, MinimumLength = 1)]
    public string? Iban { get; init; }

    [StringLength(34, MinimumLength = 1)]
    public string? Number { get; init; }

    [StringLength(20, MinimumLength = 1)]
    public string? BankCode { get; init; }

    [StringLength(11, MinimumLength = 8)]
    public string? Bic { get; init; }

    [StringLength(140, MinimumLength = 1)]
    public string? BankName { get; init; }

    public BankAccount ToAccount() => new()
    {
        Currency = Currency, Holder = Holder, CountryCode = CountryCode, Iban = Iban, Number = Number,
        BankCode = BankCode, Bic = Bic, BankName = BankName,
    };
}
