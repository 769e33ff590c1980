using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Mail.Sending;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Outbox;
using Crayon.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Mail;

public sealed class MailSendingTests
{
    private static readonly Uri Link = new("https://north.example/id/confirm?code=abc");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_mail_is_sent_once_and_what_it_said_is_erased(DatabaseEngine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine, Ct);
        var id = await room.AddAsync("anna@acme.example", Content(room), Ct);
        await room.WorkAsync(Ct);
        await room.WorkAsync(Ct);

        var message = Assert.Single(room.Delivered());
        Assert.Equal(
            ("anna@acme.example", $"{id}@north.example"), (message.To.Mailboxes.Single().Address, message.MessageId));
        Assert.Contains(Link.AbsoluteUri, message.TextBody, StringComparison.Ordinal);
        var row = await room.RowAsync(id, Ct);
        Assert.Equal((MailState.Sent, 1, null, true), (row.State, row.Attempts, row.Sealed, row.SentAt is not null));
    }

    [Theory, EachEngine]
    public async Task A_server_that_is_away_gets_the_mail_later(DatabaseEngine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine, Ct);
        for (var i = 0; i < 3; i++) room.Transport.Script.Enqueue(() => throw new MailUnavailableException("smtp-451"));
        var id = await room.AddAsync("anna@acme.example", Content(room), Ct);

        await room.WorkAsync(Ct, rounds: 1);
        var waiting = await room.Platform.AsPlatformAsync(db => db.Outbox.SingleAsync(Ct));
        Assert.Equal((OutboxState.Ready, "mail-smtp-451"), (waiting.State, waiting.LastError));
        Assert.NotNull((await room.RowAsync(id, Ct)).Sealed);

        await room.WorkAsync(Ct);
        Assert.Single(room.Delivered());
        Assert.Equal(4, (await room.RowAsync(id, Ct)).Attempts);
    }

    [Theory, EachEngine]
    public async Task ISO_25_A_mail_of_a_tenant_that_has_left_is_erased_and_not_sent(DatabaseEngine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine, Ct);
        var id = await room.AddAsync("anna@acme.example", Content(room), Ct);
        await room.Platform.AsPlatformAsync(async db =>
        {
            var tenant = await db.Tenants.SingleAsync(Ct);
            foreach (var state in new[]
            {
                TenantState.Provisioning, TenantState.Active, TenantState.Suspended, TenantState.Offboarding,
            }) tenant.MoveTo(state);
            return await db.SaveChangesAsync(Ct);
        });
        room.Platform.Time.Advance(TimeSpan.FromSeconds(2));
        await room.WorkAsync(Ct);

        Assert.Empty(room.Delivered());
        var row = await room.RowAsync(id, Ct);
        Assert.Equal((MailState.Refused, 0, null), (row.State, row.Attempts, row.Sealed));
    }

    [Theory, EachEngine]
    public async Task A_recipient_that_is_refused_for_good_is_not_tried_again_and_the_mail_is_erased(
        DatabaseEngine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine, Ct);
        room.Transport.Script.Enqueue(() => MailVerdict.Refused);
        var id = await room.AddAsync("nobody@acme.example", Content(room), Ct);
        await room.WorkAsync(Ct);

        Assert.Empty(room.Delivered());
        var row = await room.RowAsync(id, Ct);
        Assert.Equal((MailState.Refused, 1, null, null), (row.State, row.Attempts, row.Sealed, row.SentAt));
    }

    [Theory, EachEngine]
    public async Task Wherever_the_process_dies_every_mail_arrives_exactly_once(DatabaseEngine engine)
    {
        var killer = new KillSwitch();
        await using var room = await MailRoom.OpenAsync(
            engine, Ct, services => services.AddSingleton<IInterceptor>(killer));
        room.Transport.Step = killer.Step;
        var sent = 0;
        var deaths = Gen.Choose(1, 16).ListOf().Select(steps => steps.Take(5).ToList()).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(deaths, steps =>
            LiveAsync(room, killer, steps, ++sent).GetAwaiter().GetResult()));
        // A model in which nobody dies would prove nothing.
        Assert.InRange(killer.Deaths, 10, int.MaxValue);
    }

    [Theory, EachEngine]
    public async Task Mails_are_kept_for_thirty_days(DatabaseEngine engine)
    {
        await using var room = await MailRoom.OpenAsync(
            engine, Ct, services => services.AddSingleton<ExpiredExports>().AddSingleton<Retention>());
        await room.AddAsync("anna@acme.example", Content(room), Ct);
        await room.WorkAsync(Ct);

        room.Platform.Time.Advance(TimeSpan.FromDays(29));
        await room.Get<Retention>().RunAsync(Ct);
        Assert.Equal(1, await room.Platform.AsPlatformAsync(db => db.Mails.CountAsync(Ct)));

        room.Platform.Time.Advance(TimeSpan.FromDays(2));
        await room.Get<Retention>().RunAsync(Ct);
        Assert.Equal(0, await room.Platform.AsPlatformAsync(db => db.Mails.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("Anna <anna@acme.example>")]
    [InlineData("anna@acme.example, eve@evil.example")]
    [InlineData("anna@acme.example\r\nBcc: eve@evil.example")]
    [InlineData("")]
    public async Task An_address_that_is_none_is_refused_at_once(string address)
    {
        await using var room = await MailRoom.OpenAsync(DatabaseEngine.Sqlite, Ct);
        await Assert.ThrowsAsync<ArgumentException>(() => room.AddAsync(address, Content(room), Ct));
    }

    private static MailContent Content(MailRoom room) =>
        MailContent.ConfirmEmail(Link, room.Platform.Time.GetUtcNow().AddHours(24));

    private static async Task<bool> LiveAsync(MailRoom room, KillSwitch killer, List<int> deaths, int number)
    {
        await room.AddAsync($"reader{number}@acme.example", Content(room), Ct);
        foreach (var steps in deaths)
        {
            killer.DieAfter(steps);
            try
            {
                await room.WorkAsync(Ct, rounds: 3);
            }
            catch (Exception) when (killer.IsDead)
            {
                // Died in the middle.
            }
            killer.Restart();
            room.Get<IWorkQueue>().Drain();
            room.Platform.Time.Advance(TimeSpan.FromSeconds(31));
        }
        await room.WorkAsync(Ct);
        var arrived = room.Delivered().Select(message => message.To.Mailboxes.Single().Address).ToList();
        return arrived.Count == number && arrived.Distinct(StringComparer.Ordinal).Count() == number;
    }
}
