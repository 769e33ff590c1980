using System.Text;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Bank;

namespace Crayon.Platform.Core.Tests.Payments;

/// <summary>What is read from a bank's statement, and what is refused.</summary>
public sealed class BankStatementTests
{
    [Fact]
    public void Booked_credits_are_read_one_for_each_transaction()
    {
        var read = BankStatement.Read(Statements.Of(
            Statements.Credit("E1", "380.55", Statements.Structured("NW-2026-000001")),
            Statements.Credit("E2", "10", "<RmtInf><Ustrd>march\nNW-2026-000002</Ustrd></RmtInf>", currency: "JPY"),
            Statements.Credit("E3", "5.00", "").Replace("CRDT", "DBIT", StringComparison.Ordinal),
            Statements.Credit("E4", "5.00", "").Replace("BOOK", "PDNG", StringComparison.Ordinal)));
        Assert.Equal(
            [
                new StatedCredit("NL91ABNA0417164300:E1:0", new Money(38055, Currency.Eur), new DateOnly(2026, 3, 2),
                    "Acme B.V.", "NW-2026-000001"),
                new StatedCredit("NL91ABNA0417164300:E2:0", new Money(10, Currency.Of("JPY")),
                    new DateOnly(2026, 3, 2), "Acme B.V.", "march NW-2026-000002"),
            ], read);
    }

    [Fact]
    public void A_collected_entry_is_read_by_the_amounts_of_its_parts()
    {
        var parts = string.Concat(new[] { "1.00", "2.00" }.Select(
            amount => $"""<TxDtls><Amt Ccy="EUR">{amount}</Amt>{Statements.Structured("X")}</TxDtls>"""));
        var entry = $"""
            <Ntry><Amt Ccy="EUR">3.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><DtTm>2026-03-02T10:00:00</DtTm></BookgDt><NtryDtls>{parts}</NtryDtls></Ntry>
            """;
        var read = BankStatement.Read(Statements.Of(entry));
        Assert.Equal([100, 200], read.Select(credit => credit.Amount.AmountMinor));
        Assert.Equal(2, read.Select(credit => credit.Source).Distinct().Count());
    }

    [Fact]
    public void A_table_is_read_as_the_same_entries()
    {
        const string Table = """"
            reference,account,amount,currency,bookedOn,payer,remittance
            E1,NL91ABNA0417164300,380.55,EUR,2026-03-02,"Acme, ""B.V.""",NW-2026-000001
            E2,NL91ABNA0417164300,-5.00,EUR,2026-03-02,,fee
            """";
        Assert.Equal(
            [
                new StatedCredit("NL91ABNA0417164300:E1:0", new Money(38055, Currency.Eur), new DateOnly(2026, 3, 2),
                    "Acme, \"B.V.\"", "NW-2026-000001"),
            ], BankTable.Read(Encoding.UTF8.GetBytes(Table)));
    }

    [Theory]
    [InlineData("account,amount\nA,1.00")]
    [InlineData("reference,account,amount,currency,bookedOn,payer,remittance\nE1,A,1.00,EUR,2026-03-02,x")]
    [InlineData("reference,account,amount,currency,bookedOn,payer,remittance\nE1,A,1.005,EUR,2026-03-02,,x")]
    [InlineData("reference,account,amount,currency,bookedOn,payer,remittance\n,A,1.00,EUR,2026-03-02,,x")]
    [InlineData("reference,account,amount,currency,bookedOn,payer,remittance\nE1,A,1.00,EUR,2 March,,x")]
    [InlineData("reference,account,amount,currency,bookedOn,payer,remittance\nE1,A,1.00,EUR,2026-03-02,\"x,x")]
    public void A_table_that_cannot_be_read_is_refused_whole(string table) => Assert.Equal(
        PaymentRefusals.StatementUnreadable,
        Assert.Throws<DomainRuleException>(() => BankTable.Read(Encoding.UTF8.GetBytes(table))).Code);

    [Theory]
    [InlineData("no xml")]
    [InlineData("<Document/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Stmt>&b;</Stmt>")]
    [InlineData("<Stmt><Acct><Id><IBAN>N</IBAN></Id></Acct><Ntry><Amt Ccy=\"EUR\">1.005</Amt>"
        + "<CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry></Stmt>")]
    [InlineData("<Stmt><Acct><Id><IBAN>N</IBAN></Id></Acct><Ntry><Amt Ccy=\"EUR\">1.00</Amt>"
        + "<CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>yesterday!</Dt></BookgDt></Ntry></Stmt>")]
    public void What_cannot_be_read_is_refused_whole(string document) => Assert.Equal(
        PaymentRefusals.StatementUnreadable,
        Assert.Throws<DomainRuleException>(() => BankStatement.Read(Encoding.UTF8.GetBytes(document))).Code);
}

/// <summary>Writes statements.</summary>
internal static class Statements
{
    public static byte[] Of(params string[] entries) => Encoding.UTF8.GetBytes($"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S1</Id>
        <Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>{string.Concat(entries)}</Stmt></BkToCstmrStmt></Document>
        """);

    public static string Credit(string name, string amount, string information, string currency = "EUR") => $"""
        <Ntry><Amt Ccy="{currency}">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>2026-03-02</Dt></BookgDt><AcctSvcrRef>{name}</AcctSvcrRef><NtryDtls><TxDtls>
        <RltdPties><Dbtr><Pty><Nm>Acme B.V.</Nm></Pty></Dbtr></RltdPties>{information}</TxDtls></NtryDtls></Ntry>
        """;

    public static string Structured(string reference) =>
        $"<RmtInf><Strd><CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf></Strd></RmtInf>";
}
