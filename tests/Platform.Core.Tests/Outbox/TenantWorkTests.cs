using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Mail;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Outbox;

/// <summary>Work that is done later is done as the tenant that asked for it, and sees no more than that.</summary>
public sealed class TenantWorkTests
{
    private static readonly Uri Link = new("https://north.example/id/confirm?link=abc");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_16_Work_on_a_row_of_another_tenant_finds_nothing_and_touches_nothing(DatabaseEngine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine, Ct);
        var theirs = await room.AddAsync("anna@acme.example", Content(room), Ct);
        var fuji = Rows.ATenant("fuji");
        await room.Platform.AsPlatformAsync(async db =>
        {
            db.Tenants.Add(fuji);
            db.Outbox.RemoveRange(db.Outbox); // north's own work is not done here
            return await db.SaveChangesAsync(Ct);
        });
        await room.Platform.AsTenantAsync(fuji.TenantId, db =>
        {
            OutboxPost.Add(
                db, room.Platform.Time, OutboxTopics.SendMail, new Subject(fuji.TenantId), theirs.Value);
            return db.SaveChangesAsync(Ct);
        });
        await room.WorkAsync(Ct);

        Assert.Empty(room.Delivered());
        var row = await room.RowAsync(theirs, Ct);
        Assert.Equal((MailState.Waiting, 0, true), (row.State, row.Attempts, row.Sealed is not null));
        Assert.Equal(
            [(fuji.TenantId, OutboxState.Done)],
            (await room.Platform.AsPlatformAsync(db => db.Outbox.AsNoTracking().ToListAsync(Ct)))
                .Select(message => (message.TenantId, message.State)));
    }

    [Theory, EachEngine]
    public async Task ISO_16_Work_of_many_tenants_side_by_side_does_not_mix(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        var tenants = Enumerable.Range(0, 6).Select(number => Rows.ATenant($"tenant-{number}")).ToList();
        await platform.AsPlatformAsync(async db =>
        {
            db.Tenants.AddRange(tenants);
            db.Customers.AddRange(tenants.Select(tenant => Rows.ACustomer(tenant.TenantId, tenant.Slug)));
            return await db.SaveChangesAsync(Ct);
        });

        var seen = await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(_ => tenants).Select(async tenant =>
            (tenant.Slug, Names: await platform.AsTenantAsync(tenant.TenantId, async db =>
            {
                await Task.Yield(); // another thread may go on
                return await db.Customers.Select(customer => customer.Name).ToListAsync(Ct);
            }))));

        Assert.All(seen, one => Assert.Equal([one.Slug], one.Names));
    }

    private static MailContent Content(MailRoom room) =>
        MailContent.ConfirmEmail(Link, room.Platform.Time.GetUtcNow().AddDays(1));

    private sealed class Subject(TenantId tenant) : IPerhapsCustomerOwned
    {
        public TenantId TenantId => tenant;

        public CustomerId? CustomerId => null;
    }
}
