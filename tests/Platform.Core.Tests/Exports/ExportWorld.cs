using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Exports.Storing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tests.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Exports;

/// <summary>A reseller with invoices and payments whose exports are made by the real outbox into a folder.</summary>
internal sealed class ExportWorld : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private ExportWorld(PaymentWorld money, DirectoryInfo folder) => (Money, this.folder) = (money, folder);

    public PaymentWorld Money { get; }

    public IExportFiles Files => Money.Shop.Get<IExportFiles>();

    public static async Task<ExportWorld> OpenAsync(
        DatabaseEngine engine, CancellationToken ct, Action<IServiceCollection>? more = null)
    {
        var data = Directory.CreateTempSubdirectory("crayon-exports-");
        return new ExportWorld(await PaymentWorld.OpenAsync(engine, ct, services =>
        {
            services.AddDocumentStore(data.FullName, container: null);
            more?.Invoke(services);
        }), data);
    }

    /// <summary>What the reseller asks for.</summary>
    public Task<Export> AskAsync(ExportRequest request, CancellationToken ct)
    {
        var owner = (Money.Shop.North.TenantId, (Core.Customers.CustomerId?)null);
        return Money.Shop.AsSellerAsync<AskForExport, Export>(use => use.AskAsync(request, owner, ct));
    }

    /// <summary>What its customer asks for.</summary>
    public Task<Export> AskAsCustomerAsync(ExportRequest request, CancellationToken ct)
    {
        var customer = Money.Shop.Customer;
        var owner = (customer.TenantId, (Core.Customers.CustomerId?)customer.CustomerId);
        return Money.Shop.AsCustomerAsync<AskForExport, Export>(use => use.AskAsync(request, owner, ct));
    }

    /// <summary>Asks, works, and reads the file.</summary>
    public async Task<string> ExportAsync(ExportKind kind, ExportFormat format, CancellationToken ct)
    {
        var export = await AskAsync(new ExportRequest(kind, format), ct);
        await Money.Shop.WorkAsync(ct);
        using var text = new StreamReader(new MemoryStream(await BytesAsync(export, ct)));
        return await text.ReadToEndAsync(ct);
    }

    public async Task<byte[]> BytesAsync(Export export, CancellationToken ct)
    {
        await using var from = await Files.OpenAsync(ExportFile.ResultOf(export), ct)
            ?? throw new InvalidOperationException("There is no file.");
        using var content = new MemoryStream();
        await from.CopyToAsync(content, ct);
        return content.ToArray();
    }

    public Task<Export> ReadAsync(Export export, CancellationToken ct) =>
        Money.Shop.ReadAsync(db => db.Exports.AsNoTracking().SingleAsync(row => row.Id == export.Id, ct));

    /// <summary>All files that there are, below the store.</summary>
    public string[] FilesLeft() =>
    [
        .. Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder.FullName, path)).Order(StringComparer.Ordinal),
    ];

    /// <summary>A taxed invoice of the reseller's customer.</summary>
    public async Task<Invoice> TaxedInvoiceAsync(string number, string buyer, CancellationToken ct)
    {
        var shop = Money.Shop;
        var invoice = new Invoice
        {
            Id = DocumentId.New(), SellerTenantId = shop.North.TenantId, BuyerTenantId = shop.North.TenantId,
            CustomerId = shop.Customer.CustomerId, Kind = InvoiceKind.Retail,
            SellerEntityId = shop.North.SellerEntityId!.Value, Number = number, Month = 202603, IssuedAt = Money.Now,
            DueAt = Money.Now.AddDays(30), Seller = new InvoiceParty { Name = "Northwind", CountryCode = "NL" },
            Buyer = new InvoiceParty { Name = buyer, CountryCode = "NL" }, Currency = "EUR", NetMinor = 31450,
            TaxMinor = 6605, TotalMinor = 38055, LineCount = 0,
            Taxes =
            [
                new InvoiceTax { Category = "S", Percent = 21m, BasisMinor = 31450, TaxMinor = 6605, Source = "test" },
            ],
        };
        invoice.Settle();
        await shop.ReadAsync(db =>
        {
            db.Invoices.Add(invoice);
            return db.SaveChangesAsync(ct);
        });
        return invoice;
    }

    public async ValueTask DisposeAsync()
    {
        await Money.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
