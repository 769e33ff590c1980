using System.Collections.Concurrent;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Tests.Ordering;

/// <summary>What becomes of one write at the scripted provider.</summary>
public enum Fate { Done, Lost, Dropped, Busy, Refused }

/// <summary>A provider in memory for rare sequences: keeps the rule that a request id takes effect once.</summary>
internal sealed class ScriptedCcp(BusinessClock clock) : ICcpClient
{
    private readonly ConcurrentDictionary<Guid, object> executed = new();

    public ConcurrentQueue<Fate> Script { get; } = new();
    public ConcurrentDictionary<string, CcpCustomer> Customers { get; } = new();
    public ConcurrentDictionary<string, CcpOrder> Orders { get; } = new();
    public ConcurrentDictionary<string, CcpSubscription> Subscriptions { get; } = new();
    public ConcurrentBag<(string Subscription, CcpHistoryEntry Entry)> History { get; } = [];
    public ConcurrentQueue<CcpOrderDraft> Drafts { get; } = new();
    public ConcurrentQueue<string> Calls { get; } = new();
    public bool IsProvisioning { get; set; }
    public Action BeforeCall { get; set; } = () => { };

    public Task<CcpCustomer> CreateCustomerAsync(Guid requestId, CcpCustomerDraft draft, CancellationToken ct) =>
        WriteAsync("create-customer", requestId, () =>
    {
        var customer = new CcpCustomer(
            Guid.CreateVersion7().ToString(), draft.ExternalReference, draft.Name, draft.PartnerId,
            HasAgreement: false);
        return Customers[customer.Id] = customer;
    });

    public Task<CcpCustomer?> FindCustomerAsync(string externalReference, CancellationToken ct) =>
        Read("find-customer", () => Customers.Values.FirstOrDefault(c => c.ExternalReference == externalReference));

    public Task<CcpCustomer?> GetCustomerAsync(string customerId, CancellationToken ct) =>
        Read("get-customer", () => Customers.GetValueOrDefault(customerId));

    public Task AcceptAgreementAsync(Guid requestId, string customerId, CcpAgreement agreement, CancellationToken ct) =>
        WriteAsync(
            "agreement", requestId, () => Customers[customerId] = Customers[customerId] with { HasAgreement = true });

    public Task<CcpOrder> PlaceOrderAsync(
        Guid requestId, string customerId, CcpOrderDraft draft, CancellationToken ct) => WriteAsync("place-order",
        requestId, () =>
    {
        Drafts.Enqueue(draft);
        var line = draft.Lines[0];
        var now = Now;
        var subscription = new CcpSubscription(
            Guid.CreateVersion7().ToString(), "\"1\"", $"licence-{Guid.CreateVersion7():N}", line.OfferId,
            line.Quantity, "active", true,
            now, EndOf(now, line.Term), now.AddHours(168), [new CcpSeatBatch(line.Quantity, now, now.AddHours(168))]);
        Subscriptions[subscription.Id] = subscription;
        var order = new CcpOrder(
            Guid.CreateVersion7().ToString(), draft.AlternateId, "completed",
            [new CcpOrderLine(1, line.OfferId, line.Quantity, subscription.Id)]);
        Orders[order.Id] = order;
        return order;
    });

    public Task<CcpOrder?> FindOrderAsync(string customerId, string alternateId, CancellationToken ct) =>
        Read("find-order", () => Orders.Values.FirstOrDefault(o => o.AlternateId == alternateId));

    public Task<CcpOrder?> GetOrderAsync(string customerId, string orderId, CancellationToken ct) =>
        Read("get-order", () => Orders.GetValueOrDefault(orderId));

    public Task<CcpSubscription?> GetSubscriptionAsync(
        string customerId, string subscriptionId, CancellationToken ct) =>
        Read("get-subscription", () => IsProvisioning ? null : Subscriptions.GetValueOrDefault(subscriptionId));

    public Task<CcpSubscription> ChangeSubscriptionAsync(
        Guid requestId, string customerId, string subscriptionId, CcpSubscriptionPatch patch, CancellationToken ct)
    {
        if (!executed.ContainsKey(requestId) && Subscriptions[subscriptionId].ETag != patch.ETag)
        {
            Calls.Enqueue("stale");
            throw new CcpRefusedException(412, "ETagMismatch", "stale");
        }
        return WriteAsync("change", requestId, () => Apply(requestId, subscriptionId, patch));
    }

    public Task<IReadOnlyList<CcpHistoryEntry>> GetHistoryAsync(
        string customerId, string subscriptionId, CancellationToken ct) =>
        Read<IReadOnlyList<CcpHistoryEntry>>(
            "history", () => [.. History.Where(h => h.Subscription == subscriptionId).Select(h => h.Entry)]);

    public Task<CcpTransition> MoveSeatsAsync(
        Guid requestId, string customerId, string subscriptionId, CcpTransitionDraft draft, CancellationToken ct) =>
        throw new NotSupportedException();
    public Task<IReadOnlyList<CcpSubscription>> ListSubscriptionsAsync(string customerId, CancellationToken ct) =>
        Read<IReadOnlyList<CcpSubscription>>("list-subscriptions", () => [.. Subscriptions.Values]);
    public Task<CcpWebhook?> GetWebhookAsync(CancellationToken ct) => throw new NotSupportedException();
    public Task<CcpWebhookSecret> RegisterWebhookAsync(Guid requestId, CcpWebhook webhook, CancellationToken ct) =>
        throw new NotSupportedException();
    public IAsyncEnumerable<CcpProduct> ListProductsAsync(string market, CancellationToken ct) =>
        throw new NotSupportedException();
    public Task<CcpPage<CcpProduct>> ListProductPageAsync(string market, string? continuation, CancellationToken ct) =>
        throw new NotSupportedException();
    public Task<IReadOnlyList<CcpInvoice>> ListInvoicesAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<CcpInvoice>>([]);
    public Task<CcpPage<CcpInvoiceLine>> ListInvoiceLinePageAsync(
        string invoiceId, string? continuation, CancellationToken ct) => throw new NotSupportedException();
    public Task<CcpPriceSheet?> GetPriceSheetAsync(
        string market, DateOnly effective, string? etag, CancellationToken ct) => throw new NotSupportedException();
    public Task<IReadOnlyList<CcpFxRate>> GetFxAsync(string from, string to, DateOnly date, CancellationToken ct) =>
        throw new NotSupportedException();

    /// <summary>Somebody else touches the subscription at the provider.</summary>
    public void Touch(string subscriptionId, Func<CcpSubscription, CcpSubscription> change)
    {
        var current = Subscriptions[subscriptionId];
        Subscriptions[subscriptionId] = change(current) with { ETag = Next(current.ETag) };
    }

    public void Renew(string subscriptionId, string term = "P1M") => Touch(subscriptionId, s => s with
    {
        CommitmentEnd = EndOf(s.CommitmentEnd, term), CancellableUntil = s.CommitmentEnd.AddHours(168),
        Batches = [new CcpSeatBatch(s.Quantity, s.CommitmentEnd, s.CommitmentEnd.AddHours(168))],
    });

    // Kept to the second, as a provider tells instants.
    private DateTimeOffset Now =>
        new(clock.Now.UtcTicks - (clock.Now.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    private CcpSubscription Apply(Guid requestId, string id, CcpSubscriptionPatch patch)
    {
        var (current, now) = (Subscriptions[id], Now);
        var quantity = patch.Status == "deleted" ? 0 : patch.Quantity ?? current.Quantity;
        var batches = current.Batches.ToList();
        if (quantity > current.Quantity)
            batches.Add(new CcpSeatBatch(quantity - current.Quantity, now, now.AddHours(168)));
        for (var surplus = current.Quantity - quantity; surplus > 0;)
        {
            var last = batches[^1];
            var taken = Math.Min(surplus, last.Quantity);
            batches.RemoveAt(batches.Count - 1);
            if (last.Quantity > taken) batches.Add(last with { Quantity = last.Quantity - taken });
            surplus -= taken;
        }
        History.Add((id, new CcpHistoryEntry(requestId.ToString(), "Change", quantity, now)));
        return Subscriptions[id] = current with
        {
            ETag = Next(current.ETag), Batches = batches, AutoRenew = patch.AutoRenew ?? current.AutoRenew,
            Status = patch.Status ?? current.Status, Quantity = patch.Status == "deleted" ? current.Quantity : quantity,
        };
    }

    private Task<T> WriteAsync<T>(string call, Guid requestId, Func<T> effect) where T : class
    {
        BeforeCall();
        Calls.Enqueue(call);
        var fate = Script.TryDequeue(out var next) ? next : Fate.Done;
        if (fate == Fate.Busy) throw new CcpUnavailableException(null);
        if (fate == Fate.Dropped) throw new CcpUnknownOutcomeException(requestId, null);
        if (fate == Fate.Refused && !executed.ContainsKey(requestId))
            throw new CcpRefusedException(403, "OfferNotPurchasable", "no");
        var result = (T)executed.GetOrAdd(requestId, _ => effect());
        BeforeCall();
        return fate == Fate.Lost ? throw new CcpUnknownOutcomeException(requestId, null) : Task.FromResult(result);
    }

    private Task<T> Read<T>(string call, Func<T> read)
    {
        BeforeCall();
        Calls.Enqueue(call);
        return Task.FromResult(read());
    }

    private static string Next(string etag) =>
        $"\"{int.Parse(etag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture) + 1}\"";

    private static DateTimeOffset EndOf(DateTimeOffset start, string term) =>
        new(DateOnly.FromDateTime(start.UtcDateTime).AddMonths(term == "P1M" ? 1 : 12), TimeOnly.MinValue,
            TimeSpan.Zero);
}
