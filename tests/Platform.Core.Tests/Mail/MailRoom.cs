using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Mail.Sending;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Crayon.Platform.Core.Tests.Mail;

/// <summary>A tenant whose mails go into a folder, over a database of its own.</summary>
internal sealed class MailRoom : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("crayon-mail-");

    private MailRoom()
    {
    }

    public TestPlatform Platform { get; private set; } = null!;

    public Tenant Tenant { get; } = Rows.ATenant("north");

    /// <summary>What happens around each hand-over.</summary>
    public DyingTransport Transport { get; private set; } = null!;

    public static async Task<MailRoom> OpenAsync(
        DatabaseEngine engine, CancellationToken ct, Action<IServiceCollection>? more = null)
    {
        var room = new MailRoom();
        room.Transport = new DyingTransport(new FolderTransport(room.folder.FullName));
        room.Platform = await TestPlatform.CreateAsync(engine, ct, services =>
        {
            services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
            services.AddSingleton<IMailTransport>(room.Transport);
            services.AddOutbox().AddMailSending(new MailSettings.ToFolder(room.folder.FullName));
            more?.Invoke(services);
        });
        await room.Platform.AsPlatformAsync(async db =>
        {
            db.Tenants.Add(room.Tenant);
            db.TenantHosts.Add(
                new TenantHost { TenantId = room.Tenant.TenantId, Host = "north.example", IsPrimary = true });
            return await db.SaveChangesAsync(ct);
        });
        return room;
    }

    public async Task<MailId> AddAsync(string to, MailContent content, CancellationToken ct)
    {
        await using var scope = Platform.Scopes.ForTenant(Tenant.TenantId, Actor.System("test"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var id = Get<MailQueue>().Add(db, new NewMail(Tenant.TenantId, new MailRecipient(to), content));
        await db.SaveChangesAsync(ct);
        return id;
    }

    /// <summary>Works off what is due, with the time moved past every pause, until nothing is left.</summary>
    public async Task WorkAsync(CancellationToken ct, int rounds = 40)
    {
        var (relay, consumer, queue) = (Get<OutboxRelay>(), Get<OutboxConsumer>(), Get<IWorkQueue>());
        for (var round = 0; round < rounds; round++)
        {
            await relay.RunOnceAsync(ct);
            foreach (var item in queue.Drain()) await consumer.ConsumeAsync(item, ct);
            if (!await Platform.AsPlatformAsync(
                db => db.Outbox.AnyAsync(
                    m => m.State == OutboxState.Ready || m.State == OutboxState.Leased, ct))) return;
            Platform.Time.Advance(TimeSpan.FromSeconds(31));
        }
    }

    public Task<QueuedMail> RowAsync(MailId id, CancellationToken ct) =>
        Platform.AsPlatformAsync(db => db.Mails.AsNoTracking().SingleAsync(row => row.Id == id, ct));

    public List<MimeMessage> Delivered() =>
        [.. folder.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => MimeMessage.Load(file.FullName))];

    public T Get<T>() where T : notnull => Platform.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

/// <summary>A transport that can be out of order, and a process that can die before or after it.</summary>
internal sealed class DyingTransport(IMailTransport inner) : IMailTransport
{
    /// <summary>Runs before and after each hand-over; may throw.</summary>
    public Action Step { get; set; } = () => { };

    /// <summary>What is said in its place, in order; then the inner one is asked.</summary>
    public Queue<Func<MailVerdict>> Script { get; } = new();

    public async Task<MailVerdict> SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        Step();
        if (Script.TryDequeue(out var said)) return said();
        var verdict = await inner.SendAsync(mail, ct);
        Step();
        return verdict;
    }
}
