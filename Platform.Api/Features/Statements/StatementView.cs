using System.Text.Json.Serialization;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing.Statements;

namespace Crayon.Platform.Api.Features.Statements;

/// <summary>What moved a buyer's account within some days, each currency by itself.</summary>
/// <param name="CustomerId">The customer; null for what a reseller owes.</param>
/// <param name="From">First day (UTC).</param>
/// <param name="To">Last day (UTC), which belongs to it.</param>
/// <param name="Accounts">An account for each currency.</param>
[Example("""
    { "customerId": "0199a3c0-0000-7000-8000-000000000010", "from": "2026-04-01", "to": "2026-04-30",
      "accounts": [ { "currency": "EUR", "opening": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
        "lines": [ { "at": "2026-04-05T00:00:00Z", "event": "invoice", "id": "0199a3c0-0000-7000-8000-0000000000a0",
          "number": "NW-2026-000123", "text": null,
          "amount": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 },
          "balance": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 } } ],
        "closing": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 },
        "ageing": { "notDue": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 },
          "late30": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
          "late60": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
          "late90": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
          "later": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
          "onAccount": { "amountMinor": 0, "currency": "EUR", "exponent": 2 } } } ] }
    """)]
internal sealed record StatementView(
    Guid? CustomerId, DateOnly From, DateOnly To, IReadOnlyList<StatementAccountView> Accounts)
{
    public static StatementView Of(Statement statement, StatementParty party) => new(
        party.Customer?.Value, statement.From, statement.To, [.. statement.Accounts.Select(StatementAccountView.Of)]);
}

/// <summary>The account in one currency.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Opening">Owed before the first day; negative for what is owed to the buyer.</param>
/// <param name="Lines">What moved it.</param>
/// <param name="Closing">Owed after the last day.</param>
internal sealed record StatementAccountView(
    string Currency, MoneyView Opening, IReadOnlyList<StatementLineView> Lines, MoneyView Closing)
{
    /// <summary>What is owed after the last day, by how late it is.</summary>
    public required StatementAgeingView Ageing { get; init; }

    public static StatementAccountView Of(StatementAccount account) => new(
        account.Currency, MoneyView.Of(account.OpeningMinor, account.Currency),
        [.. account.WithBalances().Select(row => StatementLineView.Of(row.Line, row.BalanceMinor, account.Currency))],
        MoneyView.Of(account.ClosingMinor, account.Currency))
    {
        Ageing = StatementAgeingView.Of(account.Ageing, account.Currency),
    };
}

/// <summary>What is owed after the last day, by how late it is; the sums come to the closing balance.</summary>
/// <param name="NotDue">Open of invoices that are not due yet.</param>
/// <param name="Late30">Open of those that are 1 to 30 days late.</param>
/// <param name="Late60">Of those that are 31 to 60 days late.</param>
/// <param name="Late90">Of those that are 61 to 90 days late.</param>
/// <param name="Later">Of those that are more than 90 days late.</param>
internal sealed record StatementAgeingView(
    MoneyView NotDue, MoneyView Late30, MoneyView Late60, MoneyView Late90, MoneyView Later)
{
    /// <summary>Paid or credited and laid against no invoice; negative.</summary>
    public required MoneyView OnAccount { get; init; }

    public static StatementAgeingView Of(StatementAgeing ageing, string currency)
    {
        MoneyView Sum(int place) => MoneyView.Of(ageing.Overdue[place], currency);
        return new StatementAgeingView(Sum(0), Sum(1), Sum(2), Sum(3), Sum(4))
        {
            OnAccount = MoneyView.Of(ageing.OnAccountMinor, currency),
        };
    }
}

/// <summary>Something that moved an account.</summary>
internal sealed record StatementLineView(
    DateTimeOffset At, [property: JsonConverter(typeof(CamelCaseEnum<StatementEvent>))] StatementEvent Event, Guid Id)
{
    /// <summary>Number of a document; null for money.</summary>
    public required string? Number { get; init; }

    /// <summary>What was written on it.</summary>
    public required string? Text { get; init; }

    /// <summary>By how much more is owed; negative for less.</summary>
    public required MoneyView Amount { get; init; }

    /// <summary>What was owed after it.</summary>
    public required MoneyView Balance { get; init; }

    public static StatementLineView Of(StatementLine line, long balanceMinor, string currency) =>
        new(line.At, line.Event, line.Id)
    {
        Number = line.Number, Text = line.Text, Amount = MoneyView.Of(line.Minor, currency),
        Balance = MoneyView.Of(balanceMinor, currency),
    };
}
