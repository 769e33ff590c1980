using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Ordering;

/// <summary>Accepts an order: its rows, its price and the work to come in one transaction.</summary>
public sealed class PlaceOrder(
    PlatformDbContext db, OrderPricing pricing, PriceBook prices, OrderNumbers numbers, Clocks clocks)
{
    /// <summary>Places an order for an account that the scope sees.</summary>
    public async Task<Order> PlaceAsync(PlaceOrderRequest request, CancellationToken ct)
    {
        var asked = new QuoteOrderRequest(request.AccountId, request.Lines);
        var priced = await pricing.PriceAsync(asked, ct);
        CheckCustomer(priced.Customer);
        await HeldQuotes.CheckAsync(db, clocks.Now, (request.QuoteId, QuoteFingerprint.Of(priced)), asked, ct);
        var kept = new List<BuyingPriceId>();
        foreach (var line in priced.Lines) kept.Add(await prices.KeepAsync(priced.Tenant, line.Plan, db, ct));

        var order = ToOrder(request, priced, await numbers.NextAsync(priced.Tenant, clocks.Now, ct));
        foreach (var (index, line) in priced.Lines.Index())
            order.Lines.Add(ToLine(order, priced, line, (index + 1, kept[index])));
        db.Orders.Add(order);
        OrderMoves.Move(db, clocks.Business, order, OrderStatus.Approved);
        OutboxPost.Add(db, clocks.Real, OutboxTopics.FulfilOrder, order, order.Id.Value);
        AuditLog.Record(
            db, clocks.Real,
            new AuditEntry("order.placed", "order", order.Id.ToString()) { Customer = order.CustomerId });
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

    private Order ToOrder(PlaceOrderRequest request, PricedOrder priced, string number) => new()
    {
        TenantId = priced.Account.TenantId,
        CustomerId = priced.Account.CustomerId,
        AccountId = priced.Account.Id,
        Number = number,
        OrderDate = clocks.Now,
        Currency = priced.Sums.Net.Currency.Code,
        NetMinor = priced.Sums.Net.AmountMinor,
        TaxMinor = (priced.Sums.Total - priced.Sums.Net).AmountMinor,
        PurchaseOrderNumber = request.PurchaseOrderNumber,
        QuoteId = request.QuoteId,
        Terms = request.Terms,
    };

    private static OrderLine ToLine(
        Order order, PricedOrder priced, PricedOrderLine line, (int Number, BuyingPriceId Buying) place) => new()
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
    };
}
