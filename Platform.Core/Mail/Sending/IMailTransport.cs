using MimeKit;

namespace Crayon.Platform.Core.Mail.Sending;

/// <summary>Carries composed mails out.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Hands a mail over. A mail may come twice, under the same id, when the process died before it could note the
    /// first
    /// time. Throws a <see cref="MailUnavailableException"/> where it may be tried again.
    /// </summary>
    Task<MailVerdict> SendAsync(OutgoingMail mail, CancellationToken ct);
}

/// <summary>A composed mail.</summary>
/// <param name="Id">The mail.</param>
/// <param name="AcceptedAt">When it was accepted.</param>
/// <param name="Message">What is sent.</param>
public sealed record OutgoingMail(MailId Id, DateTimeOffset AcceptedAt, MimeMessage Message);

/// <summary>What the other side said.</summary>
public enum MailVerdict
{
    /// <summary>It took the mail.</summary>
    Taken,

    /// <summary>It does not know the recipient, and will not tomorrow.</summary>
    Refused,
}

/// <summary>The mail could not be handed over now. The message names no address.</summary>
public sealed class MailUnavailableException(string reason) : Exception($"The mail could not be handed over: {reason}.")
{
    /// <summary>A stable word for what went wrong.</summary>
    public string Reason => reason;
}
