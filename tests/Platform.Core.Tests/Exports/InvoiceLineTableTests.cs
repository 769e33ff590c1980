using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Exports.Tables;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tests.Payments;
using Crayon.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Exports;

/// <summary>Lines come invoice by invoice, each once, whatever a page holds.</summary>
public sealed class InvoiceLineTableTests
{
    private static readonly ExportWish All = new(null, null, null, null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Small_invoices_share_a_page_and_a_large_one_has_several(DatabaseEngine engine)
    {
        await using var world = await PaymentWorld.OpenAsync(engine, Ct);
        int[] counts = [2, 9, 1, 1, 4];
        foreach (var (index, count) in counts.Index()) await AddAsync(world, $"NW-T-{index}", count);
        string[] expected =
        [
            .. counts.Index().SelectMany(invoice => Enumerable.Range(1, invoice.Item).Select(line =>
                $"NW-T-{invoice.Index} {line} Sales")),
        ];
        foreach (var size in (int[])[1, 3, 4, 9, 100])
            Assert.Equal(expected, await LinesAsync(world, size));
    }

    private static Task<List<string>> LinesAsync(PaymentWorld world, int size) =>
        world.Shop.AsCustomerAsync<IServiceProvider, List<string>>(async services =>
        {
            var table = services.GetServices<IExportTable>().Single(one => one.Kind == ExportKind.InvoiceLines);
            int At(string name) => table.Columns.Index().Single(column => column.Item.Name == name).Index;
            var (lines, place, things) = (new List<string>(), (string?)null, 0);
            do
            {
                var page = await table.PageAsync(All, place, size, Ct);
                Assert.InRange(page.Things, 1, size);
                lines.AddRange(page.Rows.Select(row =>
                    $"{row[At("invoiceNumber")]} {row[At("line")]} {row[At("department")]}"));
                (place, things) = (page.Next, things + page.Things);
            }
            while (place is not null);
            Assert.Equal(await table.CountAsync(All, Ct), things);
            return lines;
        });

    private static Task<int> AddAsync(PaymentWorld world, string number, int lines) => world.Shop.ReadAsync(db =>
    {
        world.Shop.Platform.Time.Advance(TimeSpan.FromMinutes(1));
        var (shop, now) = (world.Shop, world.Now);
        var invoice = new Invoice
        {
            Id = Core.Billing.DocumentId.New(), SellerTenantId = shop.North.TenantId,
            BuyerTenantId = shop.North.TenantId, CustomerId = shop.Customer.CustomerId, Kind = InvoiceKind.Retail,
            SellerEntityId = shop.North.SellerEntityId!.Value, Number = number, Month = 202603, IssuedAt = now,
            DueAt = now.AddDays(30), Seller = new InvoiceParty { Name = "Northwind", CountryCode = "NL" },
            Buyer = new InvoiceParty { Name = "Acme", CountryCode = "NL" }, Currency = "EUR", NetMinor = 0,
            TaxMinor = 0, TotalMinor = 0, Taxes = [], LineCount = lines,
        };
        invoice.Settle();
        db.Invoices.Add(invoice);
        db.InvoiceLines.AddRange(Enumerable.Range(1, lines).Select(line => new InvoiceLine
        {
            InvoiceId = invoice.Id, SellerTenantId = invoice.SellerTenantId, BuyerTenantId = invoice.BuyerTenantId,
            CustomerId = invoice.CustomerId, Number = line, ChargeId = ChargeId.New(), Kind = ChargeKind.New,
            ForCustomerId = shop.Customer.CustomerId, SubscriptionId = SubscriptionId.New(), Description = "Suite",
            Quantity = 1, UnitPriceMinor = 0, From = now, To = now.AddDays(31), Days = 31, PeriodDays = 31,
            NetMinor = 0, TaxCategory = "S", TaxPercent = 21, TaxMinor = 0, IsCorrection = false,
            Department = "Sales",
        }));
        return db.SaveChangesAsync(Ct);
    });
}
