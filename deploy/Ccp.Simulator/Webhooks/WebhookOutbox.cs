using System.Globalization;
using System.Text.Json;
using Crayon.Ccp.Simulator.Billing;
using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Ordering;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Webhooks;

/// <summary>
/// Writes down, in the transaction of the change itself, who is to hear of it. What is told is what the context has
/// stored: new orders, history entries and price changes.
/// </summary>
internal sealed class WebhookOutbox(
    WebhookBook book, WebhookDial dial, WebhookSignal signal, CcpSimulatorOptions options)
{
    /// <summary>Adds the deliveries; false when nobody is to hear of anything. Nothing that was not stored is stored by
    /// it.</summary>
    public async Task<bool> FillAsync(SimulatorDb db, CancellationToken ct)
    {
        if (book.IsEmpty)
            return false;
        var changes = await ChangesAsync(db, ct);
        var isWaiting = Stored<WebhookDelivery>(db)
            .Any(d => d is { Attempts: 0, Status: WebhookDeliveryStatus.Pending });
        // A refused request leaves changed rows in the context that must not be saved along.
        db.ChangeTracker.Clear();
        var count = changes.Sum(change => Add(db, change.PartnerId, change.Body));
        if (count == 0)
            return isWaiting;
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>To be called once the transaction has committed.</summary>
    public void Committed() => signal.Raise();

    /// <summary>
    /// Adds one event for one partner, as often as the dial says; answers how many deliveries that is.
    /// </summary>
    public int Add(SimulatorDb db, string partnerId, WebhookBody body)
    {
        if (!book.Wants(partnerId, body.EventName))
            return 0;
        var (fate, now) = (dial.Draw(), options.RealTime.GetUtcNow());
        var copies = fate is { IsDoubled: true, IsDropped: false } ? 2 : 1;
        for (var copy = 0; copy < copies; copy++)
            db.WebhookDeliveries.Add(new WebhookDelivery
            {
                EventId = body.EventId,
                PartnerId = partnerId,
                EventName = body.EventName,
                Body = JsonSerializer.Serialize(body, ApiJson.Options),
                Status = fate.IsDropped ? WebhookDeliveryStatus.Dropped : WebhookDeliveryStatus.Pending,
                Lot = fate.Lot,
                CreatedAt = now,
                NextAttemptAt = now,
            });
        return copies;
    }

    private async Task<List<(string PartnerId, WebhookBody Body)>> ChangesAsync(SimulatorDb db, CancellationToken ct)
    {
        var customers = Stored<HistoryEntry>(db)
            .Join(
                Stored<Subscription>(db), e => e.SubscriptionId, s => s.Id, (_, s) => s.CustomerId,
                StringComparer.Ordinal)
            .Concat(Stored<Order>(db).Select(o => o.CustomerId)).ToHashSet(StringComparer.Ordinal);
        var partnerOf = customers.Count == 0 ? [] : await db.Customers.AsNoTracking()
            .Where(c => customers.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.PartnerId, StringComparer.Ordinal, ct);
        var ofCustomers = Orders(db).Concat(Subscriptions(db))
            .Where(change => partnerOf.ContainsKey(change.CustomerId))
            .Select(change => (partnerOf[change.CustomerId], change.Body));
        var ofSheets = PriceSheets(db).SelectMany(_ => book.Partners, (body, partner) => (partner, body));
        var ofInvoices = Stored<BillingInvoice>(db).OrderBy(i => i.Seq).Select(i => (
            i.PartnerId, Event(WebhookEvents.InvoiceReady, "invoice", $"/v1/invoices/{i.Id}", i.IssuedAt)));
        return [.. ofCustomers, .. ofSheets, .. ofInvoices];
    }

    private static IEnumerable<(string CustomerId, WebhookBody Body)> Orders(SimulatorDb db) =>
        Stored<Order>(db).OrderBy(o => o.Seq).Select(o => (
            o.CustomerId,
            Event(WebhookEvents.OrderCompleted, "order", $"/v1/customers/{o.CustomerId}/orders/{o.Id}", o.CreatedAt)));

    // Several entries of one change are one event, which leads to the last of them.
    private static IEnumerable<(string CustomerId, WebhookBody Body)> Subscriptions(SimulatorDb db)
    {
        var customerOf = Stored<Subscription>(db).ToDictionary(s => s.Id, s => s.CustomerId, StringComparer.Ordinal);
        return Stored<HistoryEntry>(db).Where(e => customerOf.ContainsKey(e.SubscriptionId))
            .GroupBy(e => e.SubscriptionId, StringComparer.Ordinal)
            .Select(entries => entries.OrderBy(e => e.Seq).Last()).OrderBy(last => last.Seq)
            .Select(last => (customerOf[last.SubscriptionId], Updated(customerOf[last.SubscriptionId], last)));
    }

    private static WebhookBody Updated(string customerId, HistoryEntry last)
    {
        var uri = $"/v1/customers/{customerId}/subscriptions/{last.SubscriptionId}";
        return Event(WebhookEvents.SubscriptionUpdated, "subscription", uri, last.At) with
        {
            AuditUri = $"{uri}/history/{last.Seq.ToString(CultureInfo.InvariantCulture)}",
        };
    }

    private IEnumerable<WebhookBody> PriceSheets(SimulatorDb db) =>
        from change in Stored<PriceChange>(db)
        group change by (change.Market, change.Effective) into sheet
        let day = sheet.Key.Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        select Event(
            WebhookEvents.PriceSheetPublished, "pricesheet", $"/v1/pricesheets/{sheet.Key.Market}?effective={day}",
            options.RealTime.GetUtcNow());

    private static WebhookBody Event(string name, string resource, string uri, DateTimeOffset at) =>
        new(Guid.CreateVersion7().ToString(), name, resource, uri, AuditUri: null, at);

    private static IEnumerable<T> Stored<T>(SimulatorDb db)
        where T : class =>
        db.ChangeTracker.Entries<T>().Where(e => e.State is EntityState.Unchanged or EntityState.Modified)
            .Select(e => e.Entity);
}
