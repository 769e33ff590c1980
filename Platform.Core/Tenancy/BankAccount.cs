using System.ComponentModel.DataAnnotations.Schema;
using System.Text.RegularExpressions;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>
/// Where a company has money sent to in one currency: by IBAN, or by a number and bank code as its country writes them.
/// </summary>
[ComplexType]
public sealed partial record BankAccount
{
    /// <summary>The refusal of an account that no bank could find; HTTP 422.</summary>
    public const string Invalid = "bank-account-invalid";

    private const int LongestName = 140;

    /// <summary>ISO 4217 code of what is sent to it.</summary>
    public required string Currency { get; init; }

    /// <summary>Who holds it, 1 to 140 characters.</summary>
    public required string Holder { get; init; }

    /// <summary>ISO 3166 country of the bank, two capital letters.</summary>
    public required string CountryCode { get; init; }

    /// <summary>The IBAN without spaces; null where the country has none.</summary>
    public string? Iban { get; init; }

    /// <summary>The number as its country writes it; null beside an IBAN.</summary>
    public string? Number { get; init; }

    /// <summary>
    /// What names the bank beside a number: the BSB (AU), the sort code (GB), bank and branch (JP), or another code.
    /// </summary>
    public string? BankCode { get; init; }

    /// <summary>BIC (ISO 9362) of the bank; null where nobody said.</summary>
    public string? Bic { get; init; }

    /// <summary>Name of the bank, to 140 characters; null where nobody said.</summary>
    public string? BankName { get; init; }

    /// <summary>The number for people: an IBAN in groups of four, another as it is.</summary>
    public string NumberShown() => Iban is { } iban ? Tenancy.Iban.Grouped(iban) : Number ?? "";

    /// <summary>Number and bank in one line.</summary>
    public string Shown()
    {
        string[] bank = [.. new[] { BankCode, BankName, Bic }.OfType<string>()];
        return bank.Length == 0 ? NumberShown() : $"{NumberShown()} ({string.Join(", ", bank)})";
    }

    /// <summary>The same account written in one way: IBAN and BIC in capitals without spaces.</summary>
    public BankAccount Normalized() => this with
    {
        Iban = Iban is null ? null : Tenancy.Iban.Compact(Iban),
        Bic = Bic?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(),
    };

    /// <summary>Refuses an account that is written wrongly; it is to be normalized before.</summary>
    public void Check()
    {
        if (!Core.Currency.TryOf(Currency, out _)) throw Refused($"The currency '{Currency}' is not known.");
        if (!IsName(Holder)) throw Refused("The account's holder has 1 to 140 characters.");
        if (BankName is not null && !IsName(BankName)) throw Refused("The bank's name has 1 to 140 characters.");
        if (!Country().IsMatch(CountryCode)) throw Refused("The bank's country is two capital letters.");
        if (Bic is not null && !BicShape().IsMatch(Bic)) throw Refused($"'{Bic}' is no BIC.");
        if (Iban is null == Number is null)
            throw Refused("An account has either an IBAN or a number of its own country.");
        if (Iban is { } iban) CheckIban(iban);
        else CheckLocal();
    }

    /// <summary>The same account for a row of its own.</summary>
    internal BankAccount Copy() => this with { };

    private void CheckIban(string iban)
    {
        if (!Tenancy.Iban.IsValid(iban)) throw Refused($"The check digits of '{iban}' do not fit it.");
        if (!iban.StartsWith(CountryCode, StringComparison.Ordinal))
            throw Refused($"The IBAN is of another country than {CountryCode}.");
        if (BankCode is not null) throw Refused("An IBAN names its bank itself.");
    }

    private void CheckLocal()
    {
        var (code, number, says) = CountryCode switch
        {
            "AU" => (Bsb(), AustralianNumber(), "a BSB such as 062-000 and 5 to 9 digits"),
            "GB" => (SortCode(), BritishNumber(), "a sort code such as 20-00-00 and 8 digits"),
            "JP" => (JapaneseBranch(), JapaneseNumber(), "bank and branch such as 0005-001 and 7 digits"),
            _ => (AnyCode(), AnyNumber(), "a bank code and a number of letters, digits and hyphens"),
        };
        if (!code.IsMatch(BankCode ?? "") || !number.IsMatch(Number ?? ""))
            throw Refused($"An account in {CountryCode} has {says}.");
    }

    private static bool IsName(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= LongestName && !text.Any(char.IsControl);

    private static DomainRuleException Refused(string message) => new(Invalid, message);

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.None, 1000)]
    private static partial Regex Country();

    [GeneratedRegex("^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BicShape();

    [GeneratedRegex("^[0-9]{3}-?[0-9]{3}$", RegexOptions.None, 1000)]
    private static partial Regex Bsb();

    [GeneratedRegex("^[0-9]{5,9}$", RegexOptions.None, 1000)]
    private static partial Regex AustralianNumber();

    [GeneratedRegex("^([0-9]{6}|[0-9]{2}-[0-9]{2}-[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SortCode();

    [GeneratedRegex("^[0-9]{8}$", RegexOptions.None, 1000)]
    private static partial Regex BritishNumber();

    [GeneratedRegex("^[0-9]{4}-?[0-9]{3}$", RegexOptions.None, 1000)]
    private static partial Regex JapaneseBranch();

    [GeneratedRegex("^[0-9]{7}$", RegexOptions.None, 1000)]
    private static partial Regex JapaneseNumber();

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]{0,19}$", RegexOptions.None, 1000)]
    private static partial Regex AnyCode();

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]{0,33}$", RegexOptions.None, 1000)]
    private static partial Regex AnyNumber();
}
