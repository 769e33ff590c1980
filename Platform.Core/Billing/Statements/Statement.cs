using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Statements;

/// <summary>Whose account is stated: what a buyer owes its seller.</summary>
/// <param name="Buyer">The buyer, or the tenant of the customer that is.</param>
/// <param name="Customer">The customer; null where the buyer is a reseller.</param>
public sealed record StatementParty(TenantId Buyer, CustomerId? Customer);

/// <summary>What moved a buyer's account within some days, each currency by itself.</summary>
/// <param name="From">First day (UTC).</param>
/// <param name="To">Last day (UTC), which belongs to it.</param>
/// <param name="Accounts">An account for each currency, by its code.</param>
public sealed record Statement(DateOnly From, DateOnly To, IReadOnlyList<StatementAccount> Accounts);

/// <summary>The account in one currency.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="OpeningMinor">Owed before the first day, minor units; below zero for what is owed to the buyer.</param>
/// <param name="Lines">What moved it, in its order.</param>
public sealed record StatementAccount(string Currency, long OpeningMinor, IReadOnlyList<StatementLine> Lines)
{
    /// <summary>What is owed after the last day, by how long it has been due.</summary>
    public required StatementAgeing Ageing { get; init; }

    /// <summary>Owed after the last day, minor units.</summary>
    public long ClosingMinor { get; } = OpeningMinor + Lines.Sum(line => line.Minor);

    /// <summary>What was owed after each line, minor units.</summary>
    public IEnumerable<(StatementLine Line, long BalanceMinor)> WithBalances()
    {
        var balance = OpeningMinor;
        foreach (var line in Lines) yield return (line, balance += line.Minor);
    }
}

/// <summary>Something that moved an account.</summary>
/// <param name="At">When (business time).</param>
/// <param name="Event">What it was.</param>
/// <param name="Id">The invoice, credit note, payment, refund or entry of a write-off.</param>
/// <param name="Minor">By how much more is owed, minor units; below zero for less.</param>
public sealed record StatementLine(DateTimeOffset At, StatementEvent Event, Guid Id, long Minor)
{
    /// <summary>Number of a document; null for money.</summary>
    public string? Number { get; init; }

    /// <summary>What was written on it.</summary>
    public string? Text { get; init; }
}

/// <summary>What moves an account.</summary>
public enum StatementEvent
{
    /// <summary>An invoice was issued.</summary>
    Invoice,

    /// <summary>A credit note was issued.</summary>
    CreditNote,

    /// <summary>A payment was received.</summary>
    Payment,

    /// <summary>A part of a payment was given back.</summary>
    Refund,

    /// <summary>What was to be given back did not get there.</summary>
    RefundReturned,

    /// <summary>The card's holder asked its bank for money back, which is owed again.</summary>
    Dispute,

    /// <summary>That was decided for the seller.</summary>
    DisputeWon,

    /// <summary>The seller gave up what was owed, or took that back, because money or a credit came.</summary>
    WriteOff,
}
