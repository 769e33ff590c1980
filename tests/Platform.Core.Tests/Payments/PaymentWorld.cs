using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Ordering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Payments;

/// <summary>A reseller whose customer is given invoices of any amount.</summary>
internal sealed class PaymentWorld : IAsyncDisposable
{
    private int numbers;

    private PaymentWorld(Shop shop) => Shop = shop;

    public Shop Shop { get; }

    public DateTimeOffset Now => Shop.Platform.Time.GetUtcNow();

    public static async Task<PaymentWorld> OpenAsync(
        DatabaseEngine engine, CancellationToken ct, Action<IServiceCollection>? more = null) =>
        new(await Shop.OpenAsync(engine, ct, more));

    /// <summary>An issued invoice over so much, due in 30 days.</summary>
    public async Task<Invoice> InvoiceAsync(long totalMinor, CancellationToken ct)
    {
        var invoice = AnInvoice(totalMinor, Shop, Now, ++numbers);
        await Shop.ReadAsync(db =>
        {
            db.Invoices.Add(invoice);
            return db.SaveChangesAsync(ct);
        });
        return invoice;
    }

    /// <summary>An invoice over so much that nobody has stored; of nobody, where no shop is named.</summary>
    public static Invoice AnInvoice(long totalMinor, Shop? shop = null, DateTimeOffset now = default, int number = 1)
    {
        var seller = shop?.North.TenantId ?? TenantId.New();
        var invoice = new Invoice
        {
            Id = DocumentId.New(), SellerTenantId = seller, BuyerTenantId = seller,
            CustomerId = shop?.Customer.CustomerId, Kind = InvoiceKind.Retail,
            SellerEntityId = shop?.North.SellerEntityId ?? LegalEntityId.New(), Number = $"NW-2026-{number:000000}",
            Month = 202603, IssuedAt = now, DueAt = now.AddDays(30),
            Seller = new InvoiceParty { Name = "Northwind", CountryCode = "NL" },
            Buyer = new InvoiceParty { Name = "Acme", CountryCode = "NL" }, Currency = "EUR", NetMinor = totalMinor,
            TaxMinor = 0, TotalMinor = totalMinor, Taxes = [], LineCount = 0,
        };
        invoice.Settle();
        return invoice;
    }

    public Task<Payment> PayAsync(Invoice invoice, long minor, CancellationToken ct, string? source = null) =>
        Shop.AsSellerAsync<PaymentLedger, Payment>(ledger => ledger.RecordAsync(
            invoice.Id, new NewPayment(new Money(minor, Currency.Eur), PaymentMethod.Bank, Now) { Source = source },
            ct));

    public Task<Payment> AllocateAsync(Payment payment, Invoice invoice, long? minor, CancellationToken ct) =>
        Shop.AsSellerAsync<PaymentLedger, Payment>(ledger => ledger.AllocateAsync(
            payment.Id, invoice.Id, minor is { } some ? new Money(some, Currency.Eur) : null, ct));

    public Task<PaymentRefund> RefundAsync(Payment payment, long minor, CancellationToken ct) =>
        Shop.AsSellerAsync<RefundPayment, PaymentRefund>(refunds => refunds.RefundAsync(
            payment.Id, new Money(minor, Currency.Eur), "paid twice", ct));

    public Task<Invoice> ReadAsync(Invoice invoice, CancellationToken ct) =>
        Shop.ReadAsync(db => db.Invoices.AsNoTracking().SingleAsync(row => row.Id == invoice.Id, ct));

    public Task<Payment> ReadAsync(Payment payment, CancellationToken ct) =>
        Shop.ReadAsync(db => db.Payments.AsNoTracking().SingleAsync(row => row.Id == payment.Id, ct));

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}
