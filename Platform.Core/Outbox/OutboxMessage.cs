using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Outbox;

/// <summary>
/// Work that was accepted together with the rows it is about; it names them and holds nothing else. Times are real, not
/// business.
/// </summary>
public sealed class OutboxMessage : IPerhapsCustomerOwned
{
    /// <summary>The error of work that was stopped because its tenant has left.</summary>
    public const string TenantLeft = "tenant-left";

    /// <summary>The message's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId? CustomerId { get; init; }

    /// <summary>What is to be done: one of <see cref="OutboxTopics"/>.</summary>
    public required string Topic { get; init; }

    /// <summary>Id of the row that it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>How it stands.</summary>
    public OutboxState State { get; set; } = OutboxState.Ready;

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before this instant.</summary>
    public required DateTimeOffset NotBefore { get; set; }

    /// <summary>Until when the one who took it may work on it.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>Who took it: a write under another token is refused.</summary>
    public Guid? LeaseToken { get; set; }

    /// <summary>What went wrong last, as a stable code and words without bodies.</summary>
    public string? LastError { get; set; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>W3C trace context of the request that accepted it.</summary>
    public string? TraceParent { get; init; }
}

/// <summary>How an outbox message stands.</summary>
public enum OutboxState
{
    /// <summary>To be done.</summary>
    Ready,

    /// <summary>Taken, under a lease.</summary>
    Leased,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up after the last attempt, or stopped; staff can replay it.</summary>
    Dead,
}

/// <summary>The kinds of work.</summary>
public static class OutboxTopics
{
    /// <summary>Make the customer known at the provider, with its agreement. Subject: the customer.</summary>
    public const string ArrangeCustomer = "customer.arrange";

    /// <summary>Read what a customer has at the provider, or take it over. Subject: the adoption.</summary>
    public const string AdoptBusiness = "customer.adopt";

    /// <summary>Take an order to the provider and to its end. Subject: the order.</summary>
    public const string FulfilOrder = "order.fulfil";

    /// <summary>Take a subscription change to the provider and to its end. Subject: the change.</summary>
    public const string ConfirmChange = "subscription.change";

    /// <summary>Read a subscription again and bring it in step. Subject: the subscription.</summary>
    public const string Reread = "subscription.reread";

    /// <summary>Draw, store and mail what was issued. Subject: the invoice or credit note.</summary>
    public const string DrawDocument = "document.draw";

    /// <summary>Make the file of an export. Subject: the export.</summary>
    public const string WriteExport = "export.write";

    /// <summary>Open a reseller's account at the card provider. Subject: the payment account.</summary>
    public const string OpenPaymentAccount = "card.account";

    /// <summary>Have a page made where a card is entered. Subject: the setup.</summary>
    public const string SetUpCard = "card.setup";

    /// <summary>Take a payment by card to the provider and to its end. Subject: the card payment.</summary>
    public const string ChargeCard = "card.charge";

    /// <summary>Give back to a card what was paid with it. Subject: the refund.</summary>
    public const string RefundCard = "card.refund";

    /// <summary>Have a card forgotten at the provider. Subject: the card.</summary>
    public const string RemoveCard = "card.remove";

    /// <summary>Read again what an event of the card provider is about. Subject: the event.</summary>
    public const string ReadCardEvent = "card.event";

    /// <summary>Send a mail. Subject: the mail.</summary>
    public const string SendMail = "mail.send";

    /// <summary>Tell a relying party that a session ended. Subject: the notice.</summary>
    public const string BackChannelLogout = "logout.notify";
}
