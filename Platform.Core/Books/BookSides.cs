using System.Runtime.InteropServices;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Books;

/// <summary>
/// What is compared as one: all that a subscription was charged on a day, or given back in the month. Several purchases
/// of a day are one, because the two sides cut them up differently.
/// </summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Day">First day charged; last day of use; the month's first day for what was given back.</param>
/// <param name="Sort">What sort of charge.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BookKey(SubscriptionId Subscription, DateTimeOffset Day, BookSort Sort);

/// <summary>The sorts that are not mixed.</summary>
internal enum BookSort
{
    Seats,
    Credit,
    Usage,
}

/// <summary>The sums of both sides of one key.</summary>
internal sealed class BookPair
{
    public TenantId? SoldBy { get; set; }

    public CustomerId? Customer { get; set; }

    public BookSide? Ledger { get; private set; }

    public BookSide? Provider { get; private set; }

    public bool HasUnknown { get; private set; }

    public void AddLedger(BookSide side) => Ledger = Ledger is null ? side : Ledger.Plus(side);

    public void AddProvider(BookSide side, bool isUnknown)
    {
        Provider = Provider is null ? side : Provider.Plus(side);
        HasUnknown |= isUnknown;
    }

    public bool Agrees => (Ledger?.AmountMinor ?? 0) == (Provider?.AmountMinor ?? 0)
        && (Ledger is null || Provider is null || Ledger.Currency == Provider.Currency);

    /// <summary>Why they differ; the first reason that there is.</summary>
    public BookExceptionKind Kind => (Ledger, Provider) switch
    {
        (not null, null) => BookExceptionKind.Missing,
        (null, _) => BookExceptionKind.Unexpected,
        var (ledger, provider) when ledger.Quantity != provider.Quantity => BookExceptionKind.Quantity,
        var (ledger, provider) when ledger.FxRate != provider.FxRate || ledger.Currency != provider.Currency =>
            BookExceptionKind.Fx,
        _ => BookExceptionKind.Price,
    };
}

/// <summary>One side's sums: units, amount, and the rate of exchange of the last of them.</summary>
internal sealed record BookSide(decimal Quantity, long AmountMinor, decimal FxRate, string Currency)
{
    public BookSide Plus(BookSide other) => other with
    {
        Quantity = Quantity + other.Quantity, AmountMinor = AmountMinor + other.AmountMinor,
    };
}
