using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Exports.Tables;
using Crayon.Platform.Core.Exports.Writing;

namespace Crayon.Platform.Core.Billing.Statements;

/// <summary>
/// Writes a statement as CSV, in the form of exports: one row for each line, and the balances around them.
/// </summary>
public static class StatementCsv
{
    private static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("date"), new("event"), new("id"), new("number"), new("text"), new("currency"),
        new("amount", CellType.Number), new("balance", CellType.Number),
    ];

    /// <summary>Writes it; what it is written to stays open.</summary>
    public static Task WriteAsync(Statement statement, Stream to, CancellationToken ct) =>
        new CsvWriter().WriteAsync(to, Columns, RowsOf(statement).ToAsyncEnumerable(), ct);

    private static IEnumerable<string?[]> RowsOf(Statement statement)
    {
        foreach (var account in statement.Accounts)
        {
            string Amount(long minor) => ExportWords.Amount(minor, account.Currency);
            yield return Balance(Day(statement.From), "opening", account.Currency, Amount(account.OpeningMinor));
            foreach (var (line, balance) in account.WithBalances())
                yield return
                [
                    ExportWords.Day(line.At), ExportWords.Word(line.Event), line.Id.ToString(), line.Number, line.Text,
                    account.Currency, Amount(line.Minor), Amount(balance),
                ];
            yield return Balance(Day(statement.To), "closing", account.Currency, Amount(account.ClosingMinor));
        }
    }

    private static string?[] Balance(string day, string what, string currency, string balance) =>
        [day, what, null, null, null, currency, null, balance];

    private static string Day(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
