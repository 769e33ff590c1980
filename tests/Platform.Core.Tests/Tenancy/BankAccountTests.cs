using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Tests.Tenancy;

/// <summary>Accounts that a bank could find, and those that it could not.</summary>
public sealed class BankAccountTests
{
    [Theory]
    [InlineData("NL91 ABNA 0417 1643 00")]
    [InlineData("de89370400440532013000")]
    [InlineData("GB29 NWBK 6016 1331 9268 19")]
    [InlineData("MT84 MALT 0110 0001 2345 MTLC AST0 01S")]
    [InlineData("NO93 8601 1117 947")]
    public void An_iban_is_written_in_one_way_and_shown_in_groups(string written)
    {
        var account = new BankAccount
        {
            Currency = "EUR", Holder = "North", CountryCode = written[..2].ToUpperInvariant(), Iban = written,
            Bic = "abna nl 2a",
        }.Normalized();
        account.Check();
        Assert.Equal("ABNANL2A", account.Bic);
        Assert.Equal(Iban.Grouped(Iban.Compact(written)), account.NumberShown());
    }

    [Theory]
    [InlineData("AU", "062-000", "12345678")]
    [InlineData("GB", "20-00-00", "55779911")]
    [InlineData("JP", "0005-001", "1234567")]
    [InlineData("SG", "7171", "003-912345-6")]
    public void A_country_without_iban_has_its_own_form(string country, string code, string number)
    {
        Local(country, code, number).Check();
        Assert.Equal(BankAccount.Invalid, Refusal(Local(country, "?", number)));
        Assert.Equal(BankAccount.Invalid, Refusal(Local(country, code, "?")));
    }

    [Fact]
    public void One_wrong_sign_is_found_and_a_bank_is_named_once()
    {
        const string good = "NL91ABNA0417164300";
        for (var place = 2; place < good.Length; place++)
        {
            var other = good[place] == '7' ? '8' : char.IsAsciiDigit(good[place]) ? '7' : 'Z';
            Assert.False(Iban.IsValid(good.Remove(place, 1).Insert(place, $"{other}")), $"{place}");
        }
        var account = new BankAccount { Currency = "EUR", Holder = "North", CountryCode = "NL", Iban = good };
        account.Check();
        Assert.All(
            new[]
            {
                account with { CountryCode = "BE" }, account with { BankCode = "0417" },
                account with { Number = "0417164300" }, account with { Iban = null }, account with { Bic = "ABNA2A" },
                account with { Currency = "XXX" }, account with { Holder = " " },
            },
            wrong => Assert.Equal(BankAccount.Invalid, Refusal(wrong)));
        Assert.Equal(BankAccount.Invalid, Assert.Throws<DomainRuleException>(
            () => BankAccounts.Checked([account, account])).Code);
    }

    private static BankAccount Local(string country, string code, string number) =>
        new() { Currency = "AUD", Holder = "North", CountryCode = country, BankCode = code, Number = number };

    private static string Refusal(BankAccount account) => Assert.Throws<DomainRuleException>(account.Check).Code;
}
