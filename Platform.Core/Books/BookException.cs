using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Books;

/// <summary>Two sides of the books that do not agree, and what was decided about it.</summary>
public sealed class BookException : Entity, ITenantOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose books.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The month, <c>yyyymm</c>.</summary>
    public required int Month { get; init; }

    /// <summary>What it is about; unique in a month, so that looking again finds the same.</summary>
    public required string Subject { get; init; }

    /// <summary>What sort it is.</summary>
    public required BookExceptionKind Kind { get; set; }

    /// <summary>What was found, in words.</summary>
    public required string What { get; set; }

    /// <summary>The tenant that sold it; null where nobody is known.</summary>
    public TenantId? SoldByTenantId { get; init; }

    /// <summary>Its customer; null where nobody is known.</summary>
    public CustomerId? ForCustomerId { get; init; }

    /// <summary>The subscription; null where it is about none.</summary>
    public SubscriptionId? SubscriptionId { get; init; }

    /// <summary>What the ledger says, minor units.</summary>
    public required long ExpectedMinor { get; set; }

    /// <summary>What the other side says, minor units.</summary>
    public required long FoundMinor { get; set; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; set; }

    /// <summary>Seats by the subscription's history as of the day in question; null where it is about none.</summary>
    public int? SeatsByHistory { get; set; }

    /// <summary>How it stands.</summary>
    public BookExceptionState State { get; set; }

    /// <summary>What was decided; null while it is open, or when it settled itself.</summary>
    public BookAction? Action { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The credit note, or the provider's case, that goes with the decision.</summary>
    public string? Document { get; set; }

    /// <summary>When it was decided or settled itself (business time).</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Takes over what a later look found; what was decided stands unless the amounts have moved.</summary>
    internal void LookAgain(BookFinding found)
    {
        var isSame = (ExpectedMinor, FoundMinor, Currency) == (found.ExpectedMinor, found.FoundMinor, found.Currency);
        if (isSame && State == BookExceptionState.Decided) return;
        (Kind, What, SeatsByHistory) = (found.Kind, found.What, found.SeatsByHistory);
        (ExpectedMinor, FoundMinor, Currency) = (found.ExpectedMinor, found.FoundMinor, found.Currency);
        (State, Action, Reason, Document) = (BookExceptionState.Open, null, null, null);
        (DecidedAt, DecidedBy) = (null, null);
    }
}

/// <summary>The sorts of exceptions.</summary>
public enum BookExceptionKind
{
    /// <summary>The ledger has it, the other side has not.</summary>
    Missing,

    /// <summary>The other side has it, the ledger has not.</summary>
    Unexpected,

    /// <summary>Another number of seats or units.</summary>
    Quantity,

    /// <summary>The same number at another price.</summary>
    Price,

    /// <summary>The same price at another rate of exchange, or in another currency.</summary>
    Fx,

    /// <summary>The same amount in another period.</summary>
    Timing,
}

/// <summary>How an exception stands.</summary>
public enum BookExceptionState
{
    /// <summary>Nobody has decided: the month cannot be closed.</summary>
    Open,

    /// <summary>Somebody has decided.</summary>
    Decided,

    /// <summary>A later look found both sides to agree.</summary>
    Settled,
}

/// <summary>What can be done about an exception.</summary>
public enum BookAction
{
    /// <summary>It is put right with the next month, where it is looked at again.</summary>
    BillNextMonth,

    /// <summary>A credit note puts it right.</summary>
    CreditNote,

    /// <summary>The other side is asked to put it right.</summary>
    Dispute,

    /// <summary>It stays as it is, for a reason.</summary>
    Accept,
}

/// <summary>What a look found.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Kind">What sort it is.</param>
/// <param name="What">In words.</param>
internal sealed record BookFinding(string Subject, BookExceptionKind Kind, string What)
{
    public TenantId? SoldBy { get; init; }

    public CustomerId? Customer { get; init; }

    public SubscriptionId? Subscription { get; init; }

    /// <summary>The day in question.</summary>
    public DateTimeOffset? Day { get; init; }

    public required long ExpectedMinor { get; init; }

    public required long FoundMinor { get; init; }

    public required string Currency { get; init; }

    public int? SeatsByHistory { get; init; }

    public BookException ToRow(TenantId owner, int month) => new()
    {
        TenantId = owner,
        Month = month,
        Subject = Subject,
        Kind = Kind,
        What = What,
        SoldByTenantId = SoldBy,
        ForCustomerId = Customer,
        SubscriptionId = Subscription,
        ExpectedMinor = ExpectedMinor,
        FoundMinor = FoundMinor,
        Currency = Currency,
        SeatsByHistory = SeatsByHistory,
    };
}
