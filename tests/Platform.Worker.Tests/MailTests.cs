using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Crayon.Platform.Worker.Tests;

public sealed class MailTests
{
    private static readonly Uri Link = new("https://north.example/id/invite?code=abc");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_mail_that_another_process_accepted_is_opened_and_sent_by_the_worker(DatabaseEngine engine)
    {
        await using var worker = await RunningWorker.StartAsync(engine, Ct);
        await worker.AsIdentityAsync(async services =>
        {
            var db = services.GetRequiredService<IdentityDbContext>();
            var content = MailContent.Invitation(
                "Anna de Wit", "Acme B.V.", Link, TimeProvider.System.GetUtcNow().AddDays(7));
            var mail = new NewMail(worker.Tenant, new MailRecipient("jan@acme.example", "Jan"), content)
            {
                Customer = worker.Customer.CustomerId, Language = "de",
            };
            services.GetRequiredService<MailQueue>().Add(db, mail);
            await db.SaveChangesAsync(Ct);
        });

        await RunningWorker.UntilAsync("the mail", () =>
            worker.ReadAsync(db => db.Mails.AnyAsync(mail => mail.State == MailState.Sent && mail.Sealed == null, Ct)),
            Ct);

        var message = await MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(worker.MailFolder)), Ct);
        Assert.Equal("Anna de Wit lädt Sie zu Acme B.V. ein", message.Subject);
        Assert.Contains(Link.AbsoluteUri, message.TextBody, StringComparison.Ordinal);
    }
}
