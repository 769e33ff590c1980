using System.Globalization;
using System.Text;
using Microsoft.VisualBasic.FileIO;

namespace Crayon.Platform.Core.Payments.Bank;

/// <summary>
/// Reads what came in from a table of comma-separated text (RFC 4180, UTF-8), for banks that give no camt.053: a first
/// row with the names of <see cref="Columns"/>, in any order, then a row for each entry. Amounts have a decimal point;
/// those that are not above zero went out, and are left out.
/// </summary>
public static class BankTable
{
    /// <summary>The columns; payer and remittance may be empty.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["account", "reference", "bookedOn", "amount", "currency", "payer", "remittance"];

    /// <summary>
    /// Reads a table; one that cannot be read, or is longer than <see cref="BankStatement.MostEntries"/>, is refused
    /// whole.
    /// </summary>
    public static IReadOnlyList<StatedCredit> Read(ReadOnlyMemory<byte> document)
    {
        try
        {
            using var stream = new MemoryStream(document.ToArray(), writable: false);
            using var parser = new TextFieldParser(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            parser.SetDelimiters(",");
            var names = parser.ReadFields() ?? [];
            if (!names.Order(StringComparer.Ordinal).SequenceEqual(
                Columns.Order(StringComparer.Ordinal), StringComparer.Ordinal))
                throw BankStatement.Unreadable($"Its columns are {string.Join(", ", Columns)}.");
            var credits = RowsOf(parser, names).Take(BankStatement.MostEntries + 1).ToList();
            return credits.Count <= BankStatement.MostEntries
                ? [.. credits.OfType<StatedCredit>()]
                : throw BankStatement.Unreadable($"It holds over {BankStatement.MostEntries} entries.");
        }
        catch (Exception failure) when (failure is MalformedLineException or FormatException or OverflowException
            or ArgumentException)
        {
            throw BankStatement.Unreadable("A row of it is none.");
        }
    }

    // Null for what went out.
    private static IEnumerable<StatedCredit?> RowsOf(TextFieldParser parser, string[] names)
    {
        while (parser.ReadFields() is { } fields)
        {
            if (fields.Length != names.Length)
                throw BankStatement.Unreadable("A row has other columns than the first.");
            string Of(string name) => fields[Array.IndexOf(names, name)];
            if (Of("account").Length == 0 || Of("reference").Length == 0)
                throw BankStatement.Unreadable("A row names its account and the bank's reference.");
            var amount = Of("amount");
            yield return amount.StartsWith('-') ? null : new StatedCredit(
                BankStatement.SourceOf(Of("account"), Of("reference"), 0),
                BankStatement.MoneyOf(amount, Of("currency")),
                DateOnly.ParseExact(Of("bookedOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                BankStatement.PayerOf(Of("payer")), BankStatement.RemittanceOf(Of("remittance")));
        }
    }
}
