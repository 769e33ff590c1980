using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Documents.Delivering;

/// <summary>That an invoice or credit note was mailed, to whom, and how it went.</summary>
public sealed class DocumentDelivery : ICustomerTrade, IFixed
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The invoice or credit note.</summary>
    public required DocumentId DocumentId { get; init; }

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>1 for the mail that follows its issue, more for those that somebody asked for.</summary>
    public required int Number { get; init; }

    /// <summary>The mail.</summary>
    public required MailId MailId { get; init; }

    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>When it was accepted (real time).</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>How it stands.</summary>
    [StaysOpen]
    public MailState State { get; private set; } = MailState.Waiting;

    /// <summary>When the mail server took it (real time); null before.</summary>
    [StaysOpen]
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Notes how its mail ended.</summary>
    internal void Settle(QueuedMail mail) => (State, SentAt) = (mail.State, mail.SentAt);
}
