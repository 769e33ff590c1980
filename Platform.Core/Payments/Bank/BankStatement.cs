using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Crayon.Platform.Core.Payments.Bank;

/// <summary>Money that a statement says came in.</summary>
/// <param name="Source">Account, the bank's reference of the entry and the place in it.</param>
/// <param name="Amount">How much.</param>
/// <param name="BookedOn">When it was booked.</param>
/// <param name="Payer">Who paid.</param>
/// <param name="Remittance">What for.</param>
public sealed record StatedCredit(string Source, Money Amount, DateOnly BookedOn, string? Payer, string Remittance);

/// <summary>
/// Reads what came in from a bank's statement of an account, ISO 20022 camt.053 in any of its versions: booked credits
/// alone, one for each transaction. Debits, reversals and what is only announced are left out.
/// </summary>
public static class BankStatement
{
    /// <summary>The most entries that one statement may hold.</summary>
    public const int MostEntries = 5_000;

    private const int LongestDocument = 16 * 1024 * 1024;
    private const int LongestText = 140;
    private const int LongestName = 70;
    private const int LongestReference = 35;

    /// <summary>
    /// Reads a statement; one that cannot be read, or is longer than <see cref="MostEntries"/>, is refused whole.
    /// </summary>
    public static IReadOnlyList<StatedCredit> Read(ReadOnlyMemory<byte> document)
    {
        try
        {
            using var stream = new MemoryStream(document.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestDocument,
            });
            var statements = XDocument.Load(reader).Descendants().Where(part => part.Name.LocalName == "Stmt").ToList();
            if (statements.Count == 0) throw Unreadable("It holds no statement.");
            var credits = statements.SelectMany(CreditsOf).Take(MostEntries + 1).ToList();
            return credits.Count <= MostEntries ? credits : throw Unreadable($"It holds over {MostEntries} entries.");
        }
        catch (Exception failure) when (failure is XmlException or FormatException or OverflowException)
        {
            throw Unreadable("It is no camt.053 document.");
        }
    }

    /// <summary>The one name of a transaction, whatever form it comes in.</summary>
    internal static string SourceOf(string account, string name, int place) =>
        FormattableString.Invariant($"{Cut(account, LongestReference)}:{Cut(name, LongestReference)}:{place}");

    /// <summary>An amount above zero in major units, with no more decimals than its currency has.</summary>
    internal static Money MoneyOf(string text, string code)
    {
        var currency = Currency.Of(code);
        var scaled = decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            * currency.MinorUnitsInMajor;
        if (scaled <= 0 || scaled != decimal.Truncate(scaled)) throw Unreadable("An amount is none of its currency.");
        return new Money(decimal.ToInt64(scaled), currency);
    }

    /// <summary>A payer's name as it is kept.</summary>
    internal static string? PayerOf(string? text) => Cut(text, LongestName) is { Length: > 0 } name ? name : null;

    /// <summary>What a payment is for, as it is kept.</summary>
    internal static string RemittanceOf(string? text) => Cut(text, LongestText) ?? "";

    private static IEnumerable<StatedCredit> CreditsOf(XElement statement)
    {
        var account = Text(statement, "Acct", "Id", "IBAN") ?? Text(statement, "Acct", "Id", "Othr", "Id")
            ?? throw Unreadable("A statement names its account.");
        return Parts(statement, "Ntry").Where(IsBookedCredit).SelectMany((entry, index) =>
        {
            var name = Text(entry, "AcctSvcrRef") ?? Text(entry, "NtryRef")
                ?? FormattableString.Invariant($"{Text(statement, "Id")}:{index}");
            var day = Day(Text(entry, "BookgDt", "Dt") ?? Text(entry, "BookgDt", "DtTm"));
            var parts = Parts(entry, "NtryDtls").SelectMany(details => Parts(details, "TxDtls")).ToList();
            if (parts.Count == 0) parts = [entry];
            return parts.Select((part, place) => new StatedCredit(
                SourceOf(account, name, place), AmountOf(part, parts.Count == 1 ? entry : null), day, PayerOf(part),
                RemittanceOf(part)));
        });
    }

    private static bool IsBookedCredit(XElement entry) => Text(entry, "CdtDbtInd") == "CRDT"
        && Text(entry, "RvslInd") != "true" && (Text(entry, "Sts", "Cd") ?? Text(entry, "Sts")) == "BOOK";

    // The sum of an entry says nothing about its parts; only where it has one part do they agree.
    private static Money AmountOf(XElement part, XElement? whole)
    {
        var stated = Find(part, "Amt") ?? Find(part, "AmtDtls", "TxAmt", "Amt")
            ?? (whole is null ? null : Find(whole, "Amt"))
            ?? throw Unreadable("A transaction has no amount.");
        return MoneyOf(
            stated.Value, stated.Attribute("Ccy")?.Value ?? throw Unreadable("An amount has no currency."));
    }

    private static string? PayerOf(XElement part) =>
        PayerOf(Text(part, "RltdPties", "Dbtr", "Nm") ?? Text(part, "RltdPties", "Dbtr", "Pty", "Nm"));

    private static string RemittanceOf(XElement part)
    {
        var information = Find(part, "RmtInf");
        if (information is null) return RemittanceOf(Text(part, "AddtlNtryInf"));
        var structured = Parts(information, "Strd").Select(one => Text(one, "CdtrRefInf", "Ref")).OfType<string>();
        var free = Parts(information, "Ustrd").Select(one => one.Value);
        return RemittanceOf(string.Join(' ', structured.Concat(free)));
    }

    private static DateOnly Day(string? text) => text is { Length: >= 10 }
        ? DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : throw Unreadable("An entry has no day.");

    private static IEnumerable<XElement> Parts(XElement of, string name) =>
        of.Elements().Where(part => part.Name.LocalName == name);

    private static XElement? Find(XElement from, params ReadOnlySpan<string> path)
    {
        XElement? at = from;
        foreach (var name in path) at = at is null ? null : Parts(at, name).FirstOrDefault();
        return at;
    }

    private static string? Text(XElement from, params ReadOnlySpan<string> path) =>
        Find(from, path)?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static string? Cut(string? text, int longest)
    {
        if (text is null) return null;
        var plain = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return plain.Length <= longest ? plain : plain[..longest];
    }

    internal static DomainRuleException Unreadable(string words) =>
        new(PaymentRefusals.StatementUnreadable, $"The statement cannot be read. {words}");
}
