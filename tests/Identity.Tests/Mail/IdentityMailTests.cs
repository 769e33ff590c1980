using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Tests.Mail;

public sealed class IdentityMailTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_mail_commits_in_the_transaction_of_the_identity_rows_and_rings_the_relay(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var host = await provider.StartHostAsync(Ct, builder => builder.Services.AddMailQueue());
        var signal = host.Services.GetRequiredService<OutboxSignal>();

        await AddAsync(host.Services, provider.North, commits: false);
        Assert.False(await signal.WaitAsync(TimeSpan.Zero, Ct));
        Assert.Equal(0, await CountAsync(provider));

        await AddAsync(host.Services, provider.North, commits: true);
        Assert.True(await signal.WaitAsync(TimeSpan.Zero, Ct));
        Assert.Equal(1, await CountAsync(provider));
        var message = await provider.AsPlatformAsync<PlatformDbContext, OutboxMessage>(db => db.Outbox.SingleAsync(Ct));
        Assert.Equal(
            (OutboxTopics.SendMail, OutboxState.Ready, provider.North.Customer),
            (message.Topic, message.State, message.CustomerId));
    }

    private static Task<int> CountAsync(TestProvider provider) =>
        provider.AsPlatformAsync<PlatformDbContext, int>(db => db.Mails.CountAsync(Ct));

    private static async Task AddAsync(IServiceProvider services, TestRealm realm, bool commits)
    {
        await using var scope = services.GetRequiredService<TenantScopes>().ForTenant(realm.Id, Actor.System("test"));
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        var content = MailContent.EmailInUse(new Uri("https://north.localhost/id/signin"));
        services.GetRequiredService<MailQueue>().Add(db,
            new NewMail(realm.Id, new MailRecipient("anna@acme.example"), content) { Customer = realm.Customer });
        await db.SaveChangesAsync(Ct);
        if (commits) await transaction.CommitAsync(Ct);
    }
}
