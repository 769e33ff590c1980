namespace Crayon.Platform.Core.Ccp;

/// <summary>
/// The cloud provider. A write names the request id of its durable intent, the same over all retries, and ends in an
/// answer or in one of three exceptions: <see cref="CcpRefusedException"/>, <see cref="CcpUnknownOutcomeException"/>,
/// <see cref="CcpUnavailableException"/>.
/// </summary>
public interface ICcpClient
{
    /// <summary>Makes a customer at the provider.</summary>
    Task<CcpCustomer> CreateCustomerAsync(Guid requestId, CcpCustomerDraft draft, CancellationToken ct);

    /// <summary>The customer of our own reference, the first if there are several; null when there is none.</summary>
    Task<CcpCustomer?> FindCustomerAsync(string externalReference, CancellationToken ct);

    /// <summary>A customer by the provider's id; null when it is not there.</summary>
    Task<CcpCustomer?> GetCustomerAsync(string customerId, CancellationToken ct);

    /// <summary>Records who accepted the provider's customer agreement; needed before the first order.</summary>
    Task AcceptAgreementAsync(Guid requestId, string customerId, CcpAgreement agreement, CancellationToken ct);

    /// <summary>Buys all lines or none.</summary>
    Task<CcpOrder> PlaceOrderAsync(Guid requestId, string customerId, CcpOrderDraft draft, CancellationToken ct);

    /// <summary>The order of our own number; null when there is none.</summary>
    Task<CcpOrder?> FindOrderAsync(string customerId, string alternateId, CancellationToken ct);

    /// <summary>An order by the provider's id; null when it is not there.</summary>
    Task<CcpOrder?> GetOrderAsync(string customerId, string orderId, CancellationToken ct);

    /// <summary>A subscription with its ETag; null when it is not there.</summary>
    Task<CcpSubscription?> GetSubscriptionAsync(string customerId, string subscriptionId, CancellationToken ct);

    /// <summary>Changes a subscription; the patch carries the ETag that it was read with.</summary>
    Task<CcpSubscription> ChangeSubscriptionAsync(
        Guid requestId, string customerId, string subscriptionId, CcpSubscriptionPatch patch, CancellationToken ct);

    /// <summary>Moves seats to another plan at once, at the price of the day.</summary>
    Task<CcpTransition> MoveSeatsAsync(
        Guid requestId, string customerId, string subscriptionId, CcpTransitionDraft draft, CancellationToken ct);

    /// <summary>All subscriptions of a customer, ended ones too; none when the customer is not there.</summary>
    Task<IReadOnlyList<CcpSubscription>> ListSubscriptionsAsync(string customerId, CancellationToken ct);

    /// <summary>What happened to a subscription, oldest first, each entry with the request id that did it.</summary>
    Task<IReadOnlyList<CcpHistoryEntry>> GetHistoryAsync(
        string customerId, string subscriptionId, CancellationToken ct);

    /// <summary>All products sold in a market.</summary>
    IAsyncEnumerable<CcpProduct> ListProductsAsync(string market, CancellationToken ct);

    /// <summary>One page of them, from the start or from where an earlier page ended.</summary>
    Task<CcpPage<CcpProduct>> ListProductPageAsync(string market, string? continuation, CancellationToken ct);

    /// <summary>The price sheet in force on a day; null when it still has the ETag given.</summary>
    Task<CcpPriceSheet?> GetPriceSheetAsync(string market, DateOnly effective, string? etag, CancellationToken ct);

    /// <summary>The rates of exchange of a day; empty when the provider has none for the pair.</summary>
    Task<IReadOnlyList<CcpFxRate>> GetFxAsync(string from, string to, DateOnly date, CancellationToken ct);

    /// <summary>All invoices and credit notes, oldest first.</summary>
    Task<IReadOnlyList<CcpInvoice>> ListInvoicesAsync(CancellationToken ct);

    /// <summary>One page of a document's lines, from the start or from where an earlier page ended.</summary>
    Task<CcpPage<CcpInvoiceLine>> ListInvoiceLinePageAsync(
        string invoiceId, string? continuation, CancellationToken ct);

    /// <summary>Where events are sent to; null when they are sent nowhere.</summary>
    Task<CcpWebhook?> GetWebhookAsync(CancellationToken ct);

    /// <summary>Has events sent to us, in place of any registration before, under a new secret.</summary>
    Task<CcpWebhookSecret> RegisterWebhookAsync(Guid requestId, CcpWebhook webhook, CancellationToken ct);
}
