using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments;

/// <summary>
/// Money that a seller has received from a buyer. It is laid against invoices; what is laid against none stays the
/// buyer's, to be used or given back.
/// </summary>
public sealed class Payment : Entity, ICustomerTrade, IFixed
{
    /// <summary>The payment's id.</summary>
    public PaymentId Id { get; init; } = PaymentId.New();

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>How it came.</summary>
    public required PaymentMethod Method { get; init; }

    /// <summary>
    /// What it is the record of, once and for all, such as <c>card:</c> with the id of our intent: the same is never
    /// recorded twice for a seller.
    /// </summary>
    public required string Source { get; init; }

    /// <summary>What the buyer or the bank wrote on it, such as an invoice's number; null for nothing.</summary>
    public string? Reference { get; init; }

    /// <summary>When it was received (business time).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>ISO 4217 code of all its amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>How much, minor units, above zero.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>Laid against invoices, minor units.</summary>
    [StaysOpen]
    public long AllocatedMinor { get; private set; }

    /// <summary>Given back, or on the way back, minor units.</summary>
    [StaysOpen]
    public long RefundedMinor { get; private set; }

    /// <summary>Taken back by the bank of the card's holder, for now or for good, minor units.</summary>
    [StaysOpen]
    public long DisputedMinor { get; private set; }

    /// <summary>
    /// Neither laid against an invoice nor given or taken back, minor units. Stored, so that it can be summed.
    /// </summary>
    [StaysOpen]
    public long UnallocatedMinor { get; private set; }

    /// <summary>Where it stands.</summary>
    public PaymentStatus Status => DisputedMinor > 0 ? PaymentStatus.Disputed
        : RefundedMinor == 0 ? PaymentStatus.Received
        : RefundedMinor < AmountMinor ? PaymentStatus.PartiallyRefunded
        : PaymentStatus.Refunded;

    /// <summary>Neither given back nor taken back, minor units.</summary>
    public long LeftMinor => AmountMinor - RefundedMinor - DisputedMinor;

    /// <summary>A payment that has come in; refused where it is no amount.</summary>
    public static Payment Receive(NewPayment what, PaymentParties parties)
    {
        if (what.Amount.AmountMinor <= 0) throw Invalid("A payment is more than nothing.");
        var id = PaymentId.New();
        return new Payment
        {
            Id = id,
            SellerTenantId = parties.Seller,
            BuyerTenantId = parties.Buyer,
            CustomerId = parties.Customer,
            Method = what.Method,
            Source = what.Source ?? $"recorded:{id}",
            Reference = what.Reference,
            ReceivedAt = what.ReceivedAt,
            Currency = what.Amount.Currency.Code,
            AmountMinor = what.Amount.AmountMinor,
            UnallocatedMinor = what.Amount.AmountMinor,
        };
    }

    /// <summary>Lays a part of what is left against an invoice.</summary>
    internal void Allocate(long minor)
    {
        if (minor <= 0) throw Invalid("What is laid against an invoice is more than nothing.");
        if (minor > UnallocatedMinor) throw TooHigh("The payment has less left than that.");
        AllocatedMinor += minor;
        Balance();
    }

    /// <summary>Takes back what was laid against an invoice.</summary>
    internal void Release(long minor)
    {
        if (minor <= 0 || minor > AllocatedMinor) throw TooHigh("Less than that is laid against invoices.");
        AllocatedMinor -= minor;
        Balance();
    }

    /// <summary>Gives back a part of what is laid against nothing.</summary>
    internal void Refund(long minor)
    {
        if (minor <= 0) throw Invalid("A refund is more than nothing.");
        if (minor > UnallocatedMinor) throw TooHigh("The payment has less left than that.");
        RefundedMinor += minor;
        Balance();
    }

    /// <summary>What was on the way back did not get there, and is the buyer's balance again.</summary>
    internal void Return(long minor)
    {
        if (minor <= 0 || minor > RefundedMinor) throw TooHigh("Less than that was given back.");
        RefundedMinor -= minor;
        Balance();
    }

    /// <summary>The bank of the card's holder takes back a part of what is laid against nothing.</summary>
    internal void Withhold(long minor)
    {
        if (minor < 0 || minor > UnallocatedMinor) throw TooHigh("The payment has less left than that.");
        DisputedMinor += minor;
        Balance();
    }

    /// <summary>What was taken back is here again.</summary>
    internal void Reinstate(long minor)
    {
        if (minor < 0 || minor > DisputedMinor) throw TooHigh("Less than that was taken back.");
        DisputedMinor -= minor;
        Balance();
    }

    private void Balance() => UnallocatedMinor = LeftMinor - AllocatedMinor;

    private static DomainRuleException Invalid(string words) => new(PaymentRefusals.Invalid, words);

    private static DomainRuleException TooHigh(string words) => new(PaymentRefusals.TooHigh, words);
}

/// <summary>Between whom a payment is made.</summary>
/// <param name="Seller">Who receives.</param>
/// <param name="Buyer">Who pays, or the tenant of the customer who does.</param>
/// <param name="Customer">The customer; null where the buyer is a reseller.</param>
public sealed record PaymentParties(TenantId Seller, TenantId Buyer, CustomerId? Customer);

/// <summary>A payment to be recorded.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Method">How it came.</param>
/// <param name="ReceivedAt">When (business time).</param>
public sealed record NewPayment(Money Amount, PaymentMethod Method, DateTimeOffset ReceivedAt)
{
    /// <summary>What the buyer or the bank wrote on it.</summary>
    public string? Reference { get; init; }

    /// <summary>What it is the record of; null where a person records it.</summary>
    public string? Source { get; init; }
}

/// <summary>How money comes.</summary>
public enum PaymentMethod
{
    /// <summary>Transferred by a bank.</summary>
    Bank,

    /// <summary>Charged to a card.</summary>
    Card,

    /// <summary>In any other way: in cash, set off, received elsewhere.</summary>
    Other,
}

/// <summary>Where a payment stands.</summary>
public enum PaymentStatus
{
    /// <summary>All of it is here.</summary>
    Received,

    /// <summary>A part was given back.</summary>
    PartiallyRefunded,

    /// <summary>All of it was given back.</summary>
    Refunded,

    /// <summary>All or a part of it was taken back by the bank of the card's holder.</summary>
    Disputed,
}
