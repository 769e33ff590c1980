using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Mail;

/// <summary>
/// A mail that was accepted together with the rows that are its reason. To whom and what it says is sealed, because it
/// may hold a link that opens an account; both are erased once it has been sent. Times are real, not business.
/// </summary>
public sealed class QueuedMail : IPerhapsCustomerOwned
{
    /// <summary>The mail's id.</summary>
    public MailId Id { get; init; } = MailId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId? CustomerId { get; init; }

    /// <summary>What kind of mail it is: one of <see cref="MailTemplates"/>.</summary>
    public required string Template { get; init; }

    /// <summary>BCP 47 language of the reader; null for the tenant's.</summary>
    public required string? Language { get; init; }

    /// <summary>Recipient and content, encrypted for this tenant and row; null when erased.</summary>
    public byte[]? Sealed { get; private set; }

    /// <summary>How it stands.</summary>
    public MailState State { get; private set; } = MailState.Waiting;

    /// <summary>How often it was tried to be sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the mail server took it.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Fills the envelope of a new mail.</summary>
    internal void Fill(byte[] sealedContent) => Sealed = sealedContent;

    /// <summary>Counts an attempt, before it is made: a process that dies in it has made it.</summary>
    internal void Try() => Attempts++;

    /// <summary>The mail server took it: what it said is erased.</summary>
    internal void MarkSent(DateTimeOffset at) => (State, SentAt, Sealed) = (MailState.Sent, at, null);

    /// <summary>The mail server will never take it, or its tenant has left: what it said is erased.</summary>
    internal void MarkRefused() => (State, Sealed) = (MailState.Refused, null);
}

/// <summary>How a mail stands.</summary>
public enum MailState
{
    /// <summary>To be sent.</summary>
    Waiting,

    /// <summary>Taken by the mail server.</summary>
    Sent,

    /// <summary>
    /// Refused by the mail server for good, such as for an address that does not exist; or of a tenant that left.
    /// </summary>
    Refused,
}
