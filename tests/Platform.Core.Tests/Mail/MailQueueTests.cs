using System.Security.Cryptography;
using System.Text;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Mail;

public sealed class MailQueueTests
{
    private const string Address = "anna@acme.example";
    private static readonly Uri Link = new("https://north.example/id/confirm?code=one-time-secret");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_mail_is_accepted_with_its_reason_and_not_without_it(DatabaseEngine engine)
    {
        await using var platform = await CreateAsync(engine);
        var tenant = TenantId.New();

        await AddAsync(platform, tenant, commits: false);
        Assert.Equal((0, 0), await CountsAsync(platform));

        await AddAsync(platform, tenant, commits: true);
        Assert.Equal((1, 1), await CountsAsync(platform));
        var message = await platform.AsPlatformAsync(db => db.Outbox.SingleAsync(Ct));
        var mail = await platform.AsPlatformAsync(db => db.Mails.SingleAsync(Ct));
        Assert.Equal(
            (OutboxTopics.SendMail, mail.Id.Value, tenant), (message.Topic, message.SubjectId, message.TenantId));
    }

    [Theory, EachEngine]
    public async Task The_relay_is_rung_when_the_mail_has_committed_and_not_before(DatabaseEngine engine)
    {
        await using var platform = await CreateAsync(engine);
        var signal = platform.Services.GetRequiredService<OutboxSignal>();

        await AddAsync(platform, TenantId.New(), commits: false);
        Assert.False(await signal.WaitAsync(TimeSpan.Zero, Ct));

        await AddAsync(platform, TenantId.New(), commits: true);
        Assert.True(await signal.WaitAsync(TimeSpan.Zero, Ct));
    }

    [Theory, EachEngine]
    public async Task What_lies_in_the_database_opens_nothing(DatabaseEngine engine)
    {
        await using var platform = await CreateAsync(engine);
        await AddAsync(platform, TenantId.New(), commits: true);

        var row = await platform.AsPlatformAsync(db => db.Mails.SingleAsync(Ct));

        var stored = Encoding.Latin1.GetString(Assert.IsType<byte[]>(row.Sealed));
        Assert.DoesNotContain("anna", stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", stored, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_sealed_letter_opens_for_its_own_tenant_and_row_alone()
    {
        var envelope = new MailSeal(new EphemeralDataProtectionProvider());
        var (tenant, id) = (TenantId.New(), MailId.New());
        var closed = envelope.Close(tenant, id, new Letter(new MailRecipient(Address), Content));

        Assert.Equal(Address, envelope.Open(tenant, id, closed).To.Address);
        Assert.Equal(Link, envelope.Open(tenant, id, closed).Content.Link);
        Assert.Throws<CryptographicException>(() => envelope.Open(tenant, MailId.New(), closed));
        Assert.Throws<CryptographicException>(() => envelope.Open(TenantId.New(), id, closed));
    }

    [Theory, EachEngine]
    public async Task A_mail_is_its_tenants_and_its_customers_alone(DatabaseEngine engine)
    {
        await using var platform = await CreateAsync(engine);
        var (north, fuji, customer) = (TenantId.New(), TenantId.New(), CustomerId.New());
        await AddAsync(platform, north, commits: true, customer);

        Assert.Equal(1, await platform.AsTenantAsync(north, db => db.Mails.CountAsync(Ct)));
        Assert.Equal(1, await platform.AsTenantAsync(north, db => db.Mails.CountAsync(Ct), customer));
        Assert.Equal(0, await platform.AsTenantAsync(north, db => db.Mails.CountAsync(Ct), CustomerId.New()));
        Assert.Equal(0, await platform.AsTenantAsync(fuji, db => db.Mails.CountAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task ISO_16_A_mail_in_another_tenants_name_is_refused(DatabaseEngine engine)
    {
        await using var platform = await CreateAsync(engine);
        await using var scope = platform.Scopes.ForTenant(TenantId.New(), Actor.System("test"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        platform.Services.GetRequiredService<MailQueue>()
            .Add(db, new NewMail(TenantId.New(), new MailRecipient(Address), Content));

        await Assert.ThrowsAsync<ForeignRowException>(() => db.SaveChangesAsync(Ct));
    }

    private static MailContent Content =>
        MailContent.ConfirmEmail(Link, new DateTimeOffset(2026, 3, 17, 9, 0, 0, TimeSpan.Zero));

    private static Task<TestPlatform> CreateAsync(DatabaseEngine engine) =>
        TestPlatform.CreateAsync(engine, Ct, services =>
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider()).AddMailQueue());

    private static async Task AddAsync(
        TestPlatform platform, TenantId tenant, bool commits, CustomerId? customer = null)
    {
        await using var scope = platform.Scopes.ForTenant(tenant, Actor.System("test"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        var mail = new NewMail(tenant, new MailRecipient(Address), Content) { Customer = customer };
        platform.Services.GetRequiredService<MailQueue>().Add(db, mail);
        await db.SaveChangesAsync(Ct);
        if (commits) await transaction.CommitAsync(Ct);
    }

    private static async Task<(int Mails, int Messages)> CountsAsync(TestPlatform platform) => (
        await platform.AsPlatformAsync(db => db.Mails.CountAsync(Ct)),
        await platform.AsPlatformAsync(db => db.Outbox.CountAsync(Ct)));
}
