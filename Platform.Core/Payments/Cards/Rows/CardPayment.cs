using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments.Cards.Rows;

/// <summary>
/// A payment of an invoice by card as a durable intent of its buyer: accepted here first, then asked for at the
/// provider under its own id, whatever becomes of answers and processes.
/// </summary>
public sealed class CardPayment : Entity, IPerhapsCustomerOwned
{
    /// <summary>Its id; also the key under which the charge is asked for.</summary>
    public CardPaymentId Id { get; init; } = CardPaymentId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId? CustomerId { get; init; }

    /// <summary>Who is paid.</summary>
    public required TenantId SellerTenantId { get; init; }

    /// <summary>The holder of the card.</summary>
    public required CardHolderId HolderId { get; init; }

    /// <summary>The card.</summary>
    public required SavedCardId CardId { get; init; }

    /// <summary>The invoice.</summary>
    public required DocumentId InvoiceId { get; init; }

    /// <summary>The invoice while this is open, null afterwards: an invoice has one open payment by card.</summary>
    public DocumentId? OpenInvoiceId { get; private set; }

    /// <summary>How much, minor units, above zero.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Where on the tenant's host the holder goes after having acted; null for its start page.</summary>
    public string? ReturnPath { get; init; }

    /// <summary>Where it stands.</summary>
    public CardPaymentStatus Status { get; private set; }

    /// <summary>Why it failed.</summary>
    public CardFailure? Failure { get; private set; }

    /// <summary>
    /// When it was first asked for at the provider (real time): from then on it is looked up before that.
    /// </summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>What of it goes to Crayon, minor units; stands from when it is first asked for.</summary>
    public long FeeMinor { get; private set; }

    /// <summary>The provider's id of the charge.</summary>
    public string? ProviderChargeId { get; private set; }

    /// <summary>Where the holder acts, encrypted: who has it can act as the holder.</summary>
    public byte[]? SealedLink { get; private set; }

    /// <summary>Whether it is to be given up, where that is still possible.</summary>
    public bool CancelAsked { get; private set; }

    /// <summary>What was recorded of it, once the money is here.</summary>
    public PaymentId? PaymentId { get; private set; }

    /// <summary>When it ended (business time).</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether it has neither succeeded nor failed.</summary>
    public bool IsOpen => OpenInvoiceId is not null;

    /// <summary>Accepts it.</summary>
    internal CardPayment Accept()
    {
        OpenInvoiceId = InvoiceId;
        return this;
    }

    /// <summary>Asks for it to be given up; refused once it has ended.</summary>
    public void AskToCancel()
    {
        if (!IsOpen) throw new DomainRuleException(PaymentRefusals.CardEnded, "The payment has ended.");
        CancelAsked = true;
    }

    /// <summary>It is about to be asked for at the provider.</summary>
    internal void Send(DateTimeOffset now, long feeMinor)
    {
        if (SentAt is null) (SentAt, FeeMinor) = (now, feeMinor);
    }

    /// <summary>The provider knows it under this id.</summary>
    internal void Know(string chargeId) => ProviderChargeId ??= chargeId;

    /// <summary>The holder has to act.</summary>
    internal void Wait(byte[]? sealedLink)
    {
        if (IsOpen) (Status, SealedLink) = (CardPaymentStatus.RequiresAction, sealedLink);
    }

    /// <summary>The money is here and recorded. This stands, whatever was thought before and comes after.</summary>
    internal void Succeed(PaymentId payment, DateTimeOffset now)
    {
        PaymentId = payment;
        End(CardPaymentStatus.Succeeded, now);
        Failure = null;
    }

    /// <summary>The card is not charged.</summary>
    internal void Fail(CardFailure why, DateTimeOffset now)
    {
        if (!IsOpen) return;
        Failure = why;
        End(CardPaymentStatus.Failed, now);
    }

    private void End(CardPaymentStatus status, DateTimeOffset now) =>
        (Status, OpenInvoiceId, SealedLink, EndedAt) = (status, null, null, now);
}

/// <summary>Where a payment by card stands.</summary>
public enum CardPaymentStatus
{
    /// <summary>Accepted, and on its way.</summary>
    Processing,

    /// <summary>The holder has to act.</summary>
    RequiresAction,

    /// <summary>The money is here.</summary>
    Succeeded,

    /// <summary>The card was not charged.</summary>
    Failed,
}
