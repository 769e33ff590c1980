using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Bank;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.World;

/// <summary>Gives a buyer an issued invoice, its seller the one that it pays itself, and a credit note.</summary>
internal static class BillingSeed
{
    public static async Task FillAsync(ApiWorld world, Party party, Buyer buyer, CancellationToken ct)
    {
        var at = world.Platform.Time.GetUtcNow();
        await world.AsPlatformAsync<PlatformDbContext, int>(db => AddAsync(db, (world, party, buyer), at, ct));
        buyer.CreditNote = await world.AsTenantAsync<IssueCreditNote, CreditNote>(party, notes => notes.IssueAsync(
            buyer.Invoice.Id, buyer.Canary, [new CreditedLine(1, new Money(100, Currency.Eur))], ct));
        buyer.Payment = await world.AsTenantAsync<PaymentLedger, Payment>(party, ledger => ledger.RecordAsync(
            buyer.Invoice.Id, new NewPayment(new Money(500, Currency.Eur), PaymentMethod.Bank, at)
            {
                Reference = buyer.Canary,
            }, ct));
        await DunAsync(world, party, buyer, ct);
    }

    private static async Task DunAsync(ApiWorld world, Party party, Buyer buyer, CancellationToken ct)
    {
        await world.AsTenantAsync<Disputes, InvoiceDispute>(party, disputes => disputes.OpenAsync(
            buyer.Invoice.Id, new Money(100, Currency.Eur), buyer.Canary, ct));
        await world.AsTenantAsync<Disputes, InvoiceDispute>(
            party, disputes => disputes.ResolveAsync(buyer.Invoice.Id, buyer.Canary, ct));
    }

    public static BankEntry AnEntry(Party party) => new()
    {
        TenantId = party.Id, Source = $"{party.Canary}:1:0", AmountMinor = 777, Currency = "EUR",
        BookedOn = new DateOnly(2026, 3, 2), Payer = party.Canary, Remittance = "what was ordered",
    };

    private static async Task<int> AddAsync(
        PlatformDbContext db, (ApiWorld World, Party Party, Buyer Buyer) of, DateTimeOffset at, CancellationToken ct)
    {
        var (world, party, buyer) = of;
        var charge = ACharge(buyer, at);
        buyer.Invoice = AnInvoice(party, buyer, at);
        charge.DocumentId = buyer.Invoice.Id;
        var wholesale = new WholesaleCharge
        {
            ChargeId = charge.Id, SellerTenantId = world.Admin.Id, BuyerTenantId = party.Id,
            ForCustomerId = charge.CustomerId, Kind = charge.Kind, ChargedAt = at, UnitPriceMinor = 1123,
            NetMinor = 28075, Currency = "EUR", Month = charge.Month,
        };
        var dunned = ACase(buyer.Invoice);
        db.AddRange(charge, wholesale, buyer.Invoice, ALine(buyer.Invoice, charge), dunned, AReminder(dunned, at));
        db.AddRange(CardSeed.RowsOf(party, buyer));
        var series = $"{buyer.Invoice.SellerEntityId.Value:N}:CreditNote:{at.Year}";
        if (!await db.NumberSeries.AnyAsync(row => row.Name == series, ct))
            db.NumberSeries.Add(new NumberSeries { Name = series });
        return await db.SaveChangesAsync(ct);
    }

    private static Charge ACharge(Buyer buyer, DateTimeOffset at) => new()
    {
        TenantId = buyer.Subscription.TenantId, CustomerId = buyer.Subscription.CustomerId,
        Cause = $"{buyer.Canary}-charge", Kind = ChargeKind.New, ChargedAt = at, AccountId = buyer.Account.Id,
        SubscriptionId = buyer.Subscription.Id, OrderId = buyer.Order.Id, PlanId = buyer.Subscription.PlanId,
        Description = $"{buyer.Canary}, Monthly", Quantity = 25, UnitPriceMinor = 1258, PeriodStart = at,
        PeriodEnd = at.AddDays(31), CoversFrom = at, CoversTo = at.AddDays(31), Days = 31, PeriodDays = 31,
        NetMinor = 31450, Currency = "EUR", BuyingPriceId = buyer.Subscription.BuyingPriceId,
        PriceRuleId = buyer.Order.Lines[0].PriceRuleId, PriceRuleVersion = buyer.Order.Lines[0].PriceRuleVersion,
        Month = BillingMonth.Of(at).Number, IsRated = true,
    };

    private static Invoice AnInvoice(Party party, Buyer buyer, DateTimeOffset at)
    {
        var id = DocumentId.New();
        var invoice = new Invoice
        {
            Id = id, SellerTenantId = party.Id, BuyerTenantId = party.Id, CustomerId = buyer.Customer.CustomerId,
            Kind = InvoiceKind.Retail, SellerEntityId = party.Tenant.SellerEntityId!.Value,
            Number = $"{buyer.Canary}-{at.Year}-000001", Month = BillingMonth.Of(at).Number, IssuedAt = at,
            DueAt = at.AddDays(30),
            Seller = new InvoiceParty { Name = party.Tenant.Name, CountryCode = "NL" },
            Buyer = new InvoiceParty { Name = buyer.Canary, CountryCode = "NL" }, Currency = "EUR", NetMinor = 31450,
            TaxMinor = 6605, TotalMinor = 38055,
            PayTo = new BankAccount
            {
                Currency = "EUR", Holder = party.Tenant.Name, CountryCode = "NL", Iban = "NL91ABNA0417164300",
            },
            Taxes =
            [
                new InvoiceTax { Category = "S", Percent = 21m, BasisMinor = 31450, TaxMinor = 6605, Source = "test" },
            ],
            LineCount = 1,
        };
        invoice.Settle();
        return invoice;
    }

    private static DunningCase ACase(Invoice invoice) => new()
    {
        SellerTenantId = invoice.SellerTenantId, BuyerTenantId = invoice.BuyerTenantId, CustomerId = invoice.CustomerId,
        InvoiceId = invoice.Id, Round = 1, CountsFrom = invoice.DueAt,
    };

    private static DunningStep AReminder(DunningCase row, DateTimeOffset at) => new()
    {
        SellerTenantId = row.SellerTenantId, BuyerTenantId = row.BuyerTenantId, CustomerId = row.CustomerId,
        CaseId = row.Id, InvoiceId = row.InvoiceId, Kind = DunningStepKind.Reminder, Number = 1, At = at,
        IsSkipped = false,
    };

    /// <summary>A line like another, at another place.</summary>
    public static InvoiceLine Copy(InvoiceLine row, int number) => new()
    {
        InvoiceId = row.InvoiceId, SellerTenantId = row.SellerTenantId, BuyerTenantId = row.BuyerTenantId,
        CustomerId = row.CustomerId, Number = number, ChargeId = row.ChargeId, Kind = row.Kind,
        ForCustomerId = row.ForCustomerId, OrderId = row.OrderId, SubscriptionId = row.SubscriptionId,
        Description = row.Description, Quantity = row.Quantity, UnitPriceMinor = row.UnitPriceMinor, From = row.From,
        To = row.To, Days = row.Days, PeriodDays = row.PeriodDays, NetMinor = row.NetMinor,
        TaxCategory = row.TaxCategory, TaxPercent = row.TaxPercent, TaxMinor = row.TaxMinor, IsCorrection = false,
    };

    private static InvoiceLine ALine(Invoice invoice, Charge charge) => new()
    {
        InvoiceId = invoice.Id, SellerTenantId = invoice.SellerTenantId, BuyerTenantId = invoice.BuyerTenantId,
        CustomerId = invoice.CustomerId, Number = 1, ChargeId = charge.Id, Kind = charge.Kind,
        ForCustomerId = charge.CustomerId, OrderId = charge.OrderId, SubscriptionId = charge.SubscriptionId,
        Description = charge.Description, Quantity = 25, UnitPriceMinor = 1258, From = charge.CoversFrom,
        To = charge.CoversTo, Days = 31, PeriodDays = 31, NetMinor = 31450, TaxCategory = "S", TaxPercent = 21m,
        TaxMinor = 6605, IsCorrection = false,
    };
}
