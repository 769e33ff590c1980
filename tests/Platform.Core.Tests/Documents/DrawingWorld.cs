using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Billing;
using Crayon.Platform.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Crayon.Platform.Core.Tests.Documents;

/// <summary>A reseller whose invoices are drawn by the real host of documents, stored in a folder and mailed.</summary>
internal sealed class DrawingWorld : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly WebApplication drawing;

    private DrawingWorld(BillingWorld billing, WebApplication drawing, DirectoryInfo folder) =>
        (Billing, this.drawing, this.folder) = (billing, drawing, folder);

    public BillingWorld Billing { get; }

    public string MailFolder => Path.Combine(folder.FullName, "mail");

    public static async Task<DrawingWorld> OpenAsync(
        DatabaseEngine engine, CancellationToken ct, Action<IServiceCollection>? more = null)
    {
        var data = Directory.CreateTempSubdirectory("crayon-drawing-");
        var drawer = DocumentsHost.Build([], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
        });
        await drawer.StartAsync(ct);
        var billing = await BillingWorld.OpenAsync(engine, ct, services =>
        {
            services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
            services.AddDocumentStore(Path.Combine(data.FullName, "documents"), container: null)
                .AddDocumentDrawing(new Uri(drawer.Urls.First()))
                .AddMailSending(new MailSettings.ToFolder(Path.Combine(data.FullName, "mail")));
            more?.Invoke(services);
        });
        var world = new DrawingWorld(billing, drawer, data);
        await world.NameHostsAsync(ct);
        return world;
    }

    /// <summary>Bills a month's charge to both levels; answers the ids of the invoices.</summary>
    public async Task<List<DocumentId>> BillAsync(CancellationToken ct)
    {
        var time = Billing.Shop.Platform.Time;
        await Billing.AddAsync([Billing.ACharge(time.GetUtcNow(), 5, 31)], ct);
        time.Advance(TimeSpan.FromDays(40));
        await Billing.PlanAsync(ct);
        var drafts = await ReadAsync(db => db.InvoiceDrafts.AsNoTracking().Where(row => !row.IsIssued)
            .Select(row => row.Id).ToListAsync(ct));
        foreach (var draft in drafts) await Billing.IssueAsync(draft, ct);
        return drafts;
    }

    /// <summary>Adds lines that cost nothing to an invoice that is not drawn yet.</summary>
    public Task<int> AddLinesAsync(Invoice invoice, int count, CancellationToken ct) => ReadAsync(async db =>
    {
        var first = await db.InvoiceLines.AsNoTracking().OrderByDescending(row => row.Number)
            .FirstAsync(row => row.InvoiceId == invoice.Id, ct);
        await using var own = await db.Database.BeginTransactionAsync(ct);
        await BulkRows.AddAsync(db, Enumerable.Range(first.Number + 1, count).Select(number => new InvoiceLine
        {
            InvoiceId = first.InvoiceId, SellerTenantId = first.SellerTenantId, BuyerTenantId = first.BuyerTenantId,
            CustomerId = first.CustomerId, Number = number, ChargeId = first.ChargeId, Kind = first.Kind,
            ForCustomerId = first.ForCustomerId, SubscriptionId = first.SubscriptionId,
            Description = first.Description, Quantity = 1, UnitPriceMinor = 0, From = first.From, To = first.To,
            Days = 31, PeriodDays = 31, NetMinor = 0, TaxCategory = first.TaxCategory, TaxPercent = first.TaxPercent,
            TaxMinor = 0, IsCorrection = false,
        }).ToList(), invoice.IssuedAt, ct);
        await own.CommitAsync(ct);
        return count;
    });

    public Task<List<DocumentFile>> FilesAsync(CancellationToken ct) =>
        ReadAsync(db => db.DocumentFiles.AsNoTracking().ToListAsync(ct));

    public Task<T> ReadAsync<T>(Func<PlatformDbContext, Task<T>> read) => Billing.Shop.ReadAsync(read);

    public Task WorkAsync(CancellationToken ct, int rounds = 60) => Billing.Shop.WorkAsync(ct, rounds);

    public List<MimeMessage> Mails() => !Directory.Exists(MailFolder)
        ? []
        : [.. Directory.GetFiles(MailFolder, "*.eml").Select(file => MimeMessage.Load(file))];

    /// <summary>Drawing goes away for good.</summary>
    public Task StopDrawingAsync(CancellationToken ct) => drawing.StopAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await Billing.DisposeAsync();
        await drawing.DisposeAsync();
        folder.Delete(recursive: true);
    }

    // The operator's tenant mails as well.
    private Task<int> NameHostsAsync(CancellationToken ct) => ReadAsync(async db =>
    {
        var named = await db.TenantHosts.Select(row => row.TenantId).ToListAsync(ct);
        foreach (var tenant in await db.Tenants.AsNoTracking().ToListAsync(ct))
            if (!named.Contains(tenant.TenantId))
                db.TenantHosts.Add(new TenantHost
                {
                    TenantId = tenant.TenantId, Host = $"{tenant.Slug}.example", IsPrimary = true,
                });
        return await db.SaveChangesAsync(ct);
    });
}
