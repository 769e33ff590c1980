using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Crayon.Platform.Core.Mail.Sending;

/// <summary>Hands mails to a mail server (RFC 5321), each over a connection of its own.</summary>
internal sealed class SmtpTransport(MailSettings.ToServer server) : IMailTransport
{
    private const int TimeoutMilliseconds = 30_000;
    private const int FirstPermanent = 500;

    public async Task<MailVerdict> SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = TimeoutMilliseconds };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, OptionsOf(server.Security), ct);
            if (server.User is { Length: > 0 } user) await client.AuthenticateAsync(user, server.Password ?? "", ct);
            await client.SendAsync(mail.Message, ct);
        }
        catch (SmtpCommandException refusal) when (IsForGood(refusal))
        {
            return MailVerdict.Refused;
        }
        catch (Exception failure) when (ReasonOf(failure) is { } reason)
        {
            // The server's own words may hold the address, so only what kind of failure it was goes on.
            throw new MailUnavailableException(reason);
        }
        await SayGoodbyeAsync(client, ct);
        return MailVerdict.Taken;
    }

    // The mail is taken; how the connection ends changes nothing.
    private static async Task SayGoodbyeAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception failure) when (ReasonOf(failure) is not null || failure is OperationCanceledException)
        {
            client.Dispose();
        }
    }

    // RFC 5321, 4.2.1: 5yz to RCPT says that this address will not be taken tomorrow either.
    private static bool IsForGood(SmtpCommandException refusal) =>
        refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refusal.StatusCode >= FirstPermanent;

    private static string? ReasonOf(Exception failure) => failure switch
    {
        SmtpCommandException refusal => FormattableString.Invariant($"smtp-{(int)refusal.StatusCode}"),
        SmtpProtocolException => "protocol",
        AuthenticationException => "authentication",
        SslHandshakeException => "tls",
        IOException or SocketException or TimeoutException => "connection",
        NotSupportedException => "not-supported",
        _ => null,
    };

    private static SecureSocketOptions OptionsOf(SmtpSecurity security) => security switch
    {
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };
}
