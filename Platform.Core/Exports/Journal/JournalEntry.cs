using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Exports.Journal;

/// <summary>Something that moved a seller's books, as postings that make zero together.</summary>
/// <param name="At">When (business time).</param>
/// <param name="Event">What, such as <c>invoice.issued</c>.</param>
/// <param name="Id">The row that it is the record of.</param>
/// <param name="Trade">Between whom.</param>
internal sealed record JournalEntry(DateTimeOffset At, string Event, Guid Id, ICustomerTrade Trade)
{
    /// <summary>Number of the document that it is about; null for money that is laid against none.</summary>
    public string? Number { get; init; }

    /// <summary>The company in whose name the document was issued.</summary>
    public string? Company { get; init; }

    /// <summary>The buyer's name, where a document says it.</summary>
    public string? Buyer { get; init; }

    /// <summary>ISO 4217 code of all postings.</summary>
    public required string Currency { get; init; }

    /// <summary>What somebody wrote on it.</summary>
    public string? Text { get; init; }

    /// <summary>The postings; those of nothing are left out. Throws where debits and credits differ.</summary>
    public required IReadOnlyList<JournalPosting> Postings
    {
        get;
        init => field = value.Sum(posting => posting.Minor) == 0
            ? [.. value.Where(posting => posting.Minor != 0)]
            : throw new InvalidOperationException($"The postings of {Event} {Id} do not balance.");
    }
}

/// <summary>A side of an entry.</summary>
/// <param name="Account">The account.</param>
/// <param name="Minor">Minor units: above zero a debit, below zero a credit.</param>
internal sealed record JournalPosting(JournalAccount Account, long Minor)
{
    /// <summary>UNCL 5305 category of the tax that it is, or that is on it.</summary>
    public string? TaxCategory { get; init; }

    /// <summary>Its rate in percent.</summary>
    public decimal? TaxPercent { get; init; }
}

/// <summary>The accounts that postings are on; which of its own numbers each is, the reader's chart says.</summary>
internal enum JournalAccount
{
    /// <summary>What buyers owe on invoices.</summary>
    Receivable,

    /// <summary>Sales before tax.</summary>
    Revenue,

    /// <summary>Tax that is owed to the state.</summary>
    Tax,

    /// <summary>Money that came by bank.</summary>
    Bank,

    /// <summary>Money that came by card.</summary>
    Card,

    /// <summary>Money that came in another way.</summary>
    OtherMoney,

    /// <summary>What buyers have paid and is laid against no invoice.</summary>
    BuyerBalance,

    /// <summary>What was given up of invoices.</summary>
    WrittenOff,
}
