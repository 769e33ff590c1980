using System.Buffers;
using System.Net;
using Crayon.Platform.Core.Mail.Sending;
using Crayon.Platform.Core.Mail;
using Crayon.Testing;
using MimeKit;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using SmtpServer;

namespace Crayon.Platform.Core.Tests.Mail;

/// <summary>Over real sockets, to a real mail server.</summary>
public sealed class SmtpTransportTests : IAsyncLifetime
{
    private readonly Inbox inbox = new();
    private readonly CancellationTokenSource stop = new();
    private readonly int port = FreePorts.One();
    private Task server = Task.CompletedTask;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var services = new ServiceProvider();
        services.Add((IMessageStore)inbox);
        services.Add((IMailboxFilter)inbox);
        var options = new SmtpServerOptionsBuilder().ServerName("mail.example")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port))).Build();
        server = new SmtpServer.SmtpServer(options, services).StartAsync(stop.Token);
        await Task.Yield();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await server;
        stop.Dispose();
    }

    [Fact]
    public async Task A_mail_reaches_the_server_as_it_was_composed()
    {
        Assert.Equal(MailVerdict.Taken, await SendAsync("anna@acme.example"));

        var message = Assert.Single(inbox.Messages);
        Assert.Equal(("【富士】ご確認", "anna@acme.example"), (message.Subject, message.To.Mailboxes.Single().Address));
        Assert.Equal("こんにちは", message.TextBody?.Trim());
    }

    [Fact]
    public async Task A_recipient_that_does_not_exist_is_refused_for_good()
    {
        Assert.Equal(MailVerdict.Refused, await SendAsync("nobody@acme.example"));
        Assert.Empty(inbox.Messages);
    }

    [Fact]
    public async Task A_busy_mailbox_is_to_be_tried_again_and_the_failure_names_no_address()
    {
        var failure = await Assert.ThrowsAsync<MailUnavailableException>(() => SendAsync("busy@acme.example"));
        Assert.StartsWith("smtp-4", failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("busy@", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_to_be_tried_again()
    {
        var failure = await Assert.ThrowsAsync<MailUnavailableException>(() =>
            SendAsync("anna@acme.example", new MailSettings.ToServer("127.0.0.1", FreePorts.One(), SmtpSecurity.None)));
        Assert.Equal("connection", failure.Reason);
    }

    [Fact]
    public async Task A_server_without_TLS_gets_nothing_where_TLS_is_asked_for()
    {
        await Assert.ThrowsAsync<MailUnavailableException>(() =>
            SendAsync("anna@acme.example", new MailSettings.ToServer("127.0.0.1", port, SmtpSecurity.StartTls)));
        Assert.Empty(inbox.Messages);
    }

    private Task<MailVerdict> SendAsync(string to, MailSettings.ToServer? settings = null)
    {
        var message = new MimeMessage { Subject = "【富士】ご確認", Body = new TextPart("plain") { Text = "こんにちは" } };
        message.From.Add(new MailboxAddress("富士", "no-reply@fuji.example"));
        message.To.Add(new MailboxAddress("", to));
        var transport = new SmtpTransport(settings ?? new MailSettings.ToServer("127.0.0.1", port, SmtpSecurity.None));
        return transport.SendAsync(new OutgoingMail(MailId.New(), DateTimeOffset.UnixEpoch, message), Ct);
    }

    private sealed class Inbox : MessageStore, IMailboxFilter
    {
        public List<MimeMessage> Messages { get; } = [];

        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken)
        {
            Messages.Add(await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken));
            return SmtpResponse.Ok;
        }

        public Task<bool> CanAcceptFromAsync(
            ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) =>
            Task.FromResult(true);

        public Task<bool> CanDeliverToAsync(
            ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => to.User switch
        {
            "busy" =>
                throw new SmtpResponseException(
                    new SmtpResponse(SmtpReplyCode.InsufficientStorage, "busy@acme.example is full")),
            "nobody" => Task.FromResult(false),
            _ => Task.FromResult(true),
        };
    }
}
