using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing.Statements;

namespace Crayon.Platform.Documents;

/// <summary>What a statement must hold for its drawing to be true: balances that follow from its lines.</summary>
internal static class StatementChecks
{
    public static IReadOnlyList<Fault> Of(StatementDocument statement)
    {
        var faults = new List<Fault>();
        if (statement.Accounts.Sum(account => account.Lines.Count) > StatementDocument.MostLines)
            faults.Add(new("accounts", $"At most {StatementDocument.MostLines} lines are drawn."));
        foreach (var account in statement.Accounts)
        {
            if (Amounts(account).Any(amount => amount.Currency != account.Opening.Currency))
            {
                faults.Add(new("accounts", $"Every amount of an account is in {account.Opening.Currency}."));
                continue;
            }
            var balance = account.Opening;
            if (account.Lines.Any(line => (balance += line.Amount) != line.Balance) || balance != account.Closing)
                faults.Add(new("accounts", $"The lines come to {balance}, not {account.Closing}."));
            if (Money.Sum([.. account.Overdue, account.OnAccount], account.Closing.Currency) != account.Closing)
                faults.Add(new("accounts", "What is late and what is not do not sum up to what is owed."));
            if (account.Overdue.Count != StatementAgeing.Edges.Count + 1)
                faults.Add(new("accounts", $"There are {StatementAgeing.Edges.Count + 1} sums by lateness."));
        }
        return faults;
    }

    private static IEnumerable<Money> Amounts(StatementSheet account) =>
    [
        account.Opening, account.Closing, account.OnAccount, .. account.Overdue,
        .. account.Lines.SelectMany(line => new[] { line.Amount, line.Balance }),
    ];
}
