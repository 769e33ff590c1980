using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering.Approvals;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;

namespace Crayon.Platform.Core.Ordering;

/// <summary>Accepts an order: its rows, its price and the work to come in one transaction.</summary>
public sealed class PlaceOrder(
    PlatformDbContext db, OrderPricing pricing, PriceBook prices, OrderNumbers numbers, OrderGate gate)
{
    /// <summary>Places an order for an account that the scope sees.</summary>
    public async Task<Order> PlaceAsync(PlaceOrderRequest request, CancellationToken ct)
    {
        var asked = new QuoteOrderRequest(request.AccountId, request.Lines);
        var priced = await pricing.PriceAsync(asked, ct);
        CheckCustomer(priced.Customer);
        CheckConsent(request, priced);
        gate.CheckDate(request.ScheduledFor);
        await HeldQuotes.CheckAsync(db, gate.Now, (request.QuoteId, QuoteFingerprint.Of(priced)), asked, ct);
        var kept = new List<BuyingPriceId>();
        foreach (var line in priced.Lines) kept.Add(await prices.KeepAsync(priced.Tenant, line.Plan, db, ct));

        var order = ToOrder(request, priced, await numbers.NextAsync(priced.Tenant, gate.Now, ct));
        foreach (var (index, line) in priced.Lines.Index())
            order.Lines.Add(ToLine(order, priced, line, (request.Lines[index], index + 1, kept[index])));
        db.Orders.Add(order);
        await gate.OpenAsync(order, ct);
        AuditLog.Record(
            db, gate.Real,
            new AuditEntry("order.placed", "order", order.Id.ToString()) { Customer = order.CustomerId });
        // An order that cannot be saved is none: there is nothing before it to go back to.
        db.Database.AutoSavepointsEnabled = false;
        await db.SaveChangesAsync(ct);
        return order;
    }

    private static void CheckCustomer(Customer customer)
    {
        if (customer.ProviderLink is ProviderLinkState.Pending or ProviderLinkState.Refused)
            throw new DomainRuleException(
                OrderRefusals.CustomerNotLinked, "The customer is not confirmed by our supplier yet.");
        if (customer.Agreement is null)
            throw new DomainRuleException(
                OrderRefusals.AgreementRequired, "The supplier's customer agreement has to be accepted first.");
    }

    private static void CheckConsent(PlaceOrderRequest request, PricedOrder priced)
    {
        if (request.Terms is null
            && priced.Lines.Index().Any(line => line.Item.Plan.IsTrial && request.Lines[line.Index].ConvertsAtEnd))
            throw new DomainRuleException(
                ChangeRefusals.ConsentRequired, "A trial becomes paid only with the customer's consent.");
    }

    private Order ToOrder(PlaceOrderRequest request, PricedOrder priced, string number) => new()
    {
        TenantId = priced.Account.TenantId,
        CustomerId = priced.Account.CustomerId,
        AccountId = priced.Account.Id,
        Number = number,
        OrderDate = gate.Now,
        Currency = priced.Sums.Net.Currency.Code,
        NetMinor = priced.Sums.Net.AmountMinor,
        TaxMinor = (priced.Sums.Total - priced.Sums.Net).AmountMinor,
        PurchaseOrderNumber = request.PurchaseOrderNumber,
        QuoteId = request.QuoteId,
        Terms = request.Terms,
        ScheduledFor = request.ScheduledFor,
    };

    private static OrderLine ToLine(
        Order order, PricedOrder priced, PricedOrderLine line,
        (OrderLineRequest Asked, int Number, BuyingPriceId Buying) place) => new()
    {
        TenantId = order.TenantId,
        CustomerId = order.CustomerId,
        OrderId = order.Id,
        LineNumber = place.Number,
        ServiceId = line.Plan.ServiceId,
        PlanId = line.Plan.PlanId,
        Description = line.Description,
        Quantity = line.Quantity,
        UnitPriceMinor = line.UnitPrice.AmountMinor,
        UnitRate = line.UnitRate?.Value,
        Currency = line.Currency.Code,
        NetMinor = line.Net.AmountMinor,
        TaxCategory = priced.Tax.Category,
        TaxPercent = priced.Tax.Percent,
        BuyingPriceId = place.Buying,
        PriceRuleId = line.Plan.PriceRuleId,
        PriceRuleVersion = line.Plan.PriceRuleVersion,
        TermEnd = line.TermEnd?.EndsAt,
        TermAnchor = line.TermEnd is { } end ? new DateTimeOffset(end.Anchor, TimeOnly.MinValue, TimeSpan.Zero) : null,
        PartnerId = priced.Tenant.Settings.PartnerId,
        ConvertsAtEnd = line.Plan.IsTrial && place.Asked.ConvertsAtEnd,
    };
}
