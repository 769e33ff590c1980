using Crayon.Platform.Core.Billing.Documents;

namespace Crayon.Platform.Core.Billing.Statements;

/// <summary>All that a statement of account says. Whoever draws it computes nothing.</summary>
public sealed record StatementDocument
{
    /// <summary>The most lines that are drawn.</summary>
    public const int MostLines = 20_000;

    /// <summary>BCP 47 language that its reader reads.</summary>
    public required string Language { get; init; }

    /// <summary>The theme of the brand that it is sent under.</summary>
    public required string Theme { get; init; }

    /// <summary>The brand, as people know it.</summary>
    public required string Brand { get; init; }

    /// <summary>Its days (UTC).</summary>
    public required DocumentPeriod Period { get; init; }

    /// <summary>Whom is owed.</summary>
    public required DocumentParty Seller { get; init; }

    /// <summary>Who owes.</summary>
    public required DocumentParty Buyer { get; init; }

    /// <summary>An account for each currency.</summary>
    public required IReadOnlyList<StatementSheet> Accounts { get; init; }
}

/// <summary>The account in one currency.</summary>
/// <param name="Opening">Owed before the first day.</param>
/// <param name="Closing">Owed after the last day.</param>
/// <param name="Lines">What moved it, in order.</param>
public sealed record StatementSheet(Money Opening, Money Closing, IReadOnlyList<StatementRow> Lines)
{
    /// <summary>What is owed by how late it is, as <see cref="StatementAgeing.Overdue"/>.</summary>
    public required IReadOnlyList<Money> Overdue { get; init; }

    /// <summary>Paid or credited and laid against no invoice, below zero.</summary>
    public required Money OnAccount { get; init; }
}

/// <summary>Something that moved an account.</summary>
/// <param name="On">Its day (UTC).</param>
/// <param name="Event">What it was.</param>
/// <param name="Amount">By how much more is owed; below zero for less.</param>
/// <param name="Balance">What was owed after it.</param>
public sealed record StatementRow(DateOnly On, StatementEvent Event, Money Amount, Money Balance)
{
    /// <summary>Number of a document; null for money.</summary>
    public string? Number { get; init; }

    /// <summary>What was written on it.</summary>
    public string? Text { get; init; }
}
