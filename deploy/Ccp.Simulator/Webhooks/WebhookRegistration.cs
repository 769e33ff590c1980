namespace Crayon.Ccp.Simulator.Webhooks;

/// <summary>Where a partner wants to hear of what; one for each partner.</summary>
internal sealed class WebhookRegistration
{
    public required string PartnerId { get; init; }
    public required string Url { get; set; }
    public required List<string> Events { get; set; }

    /// <summary>Base64 of the key that signs; told once, when the registration is made.</summary>
    public required string Secret { get; init; }
    public int Version { get; set; } = 1;
}

internal static class WebhookEvents
{
    public const string SubscriptionUpdated = "subscription-updated";
    public const string OrderCompleted = "order-completed";
    public const string PriceSheetPublished = "price-sheet-published";

    public const string InvoiceReady = "invoice-ready";

    /// <summary>Sent on request only, to try the receiver.</summary>
    public const string Test = "test-created";

    /// <summary>What can be asked for.</summary>
    public static readonly IReadOnlyList<string> All =
        [SubscriptionUpdated, OrderCompleted, PriceSheetPublished, InvoiceReady, "usage-threshold", Test];
}
