namespace Crayon.Platform.Api.OpenApi;

/// <summary>
/// What the ids in parameters and bodies name. An id that nobody explains cannot be documented, nor tested for
/// isolation.
/// </summary>
internal static class ResourceIds
{
    /// <summary>The extension that carries it in the document.</summary>
    public const string Extension = "x-resource";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["customerId"] = "customer", ["accountId"] = "account", ["orderId"] = "order",
            ["subscriptionId"] = "subscription",
        ["baseSubscriptionId"] = "subscription", ["movedToSubscriptionId"] = "subscription",
        ["changeId"] = "subscription-change", ["quoteId"] = "quote", ["priceRuleId"] = "price-rule",
            ["messageId"] = "queue-message",
        ["tenantId"] = "tenant", ["tenantSlug"] = "tenant-name", ["buyerTenantId"] = "tenant",
            ["serviceId"] = "service", ["service"] = "service",
        ["planId"] = "plan", ["issuerId"] = "issuer", ["legalEntityId"] = "legal-entity",
        ["providerId"] = "provider", ["domainId"] = "domain",
        ["memberId"] = "member", ["invitationId"] = "invitation", ["apiClientId"] = "api-client",
        ["bookMonthId"] = "book-month", ["exceptionId"] = "book-exception",
        ["licenceId"] = "licence", ["assignmentId"] = "licence-assignment", ["driftId"] = "subscription-drift",
            ["adoptionId"] = "adoption",
            ["invoiceId"] = "invoice", ["creditNoteId"] = "credit-note", ["paymentId"] = "payment",
            ["bankEntryId"] = "bank-entry",
            ["paymentMethodId"] = "payment-method", ["setupId"] = "card-setup", ["cardPaymentId"] = "card-payment",
            ["paymentAccountId"] = "payment-account",
            ["billingRunId"] = "billing-run",
            ["line"] = "invoice-line", ["versionNumber"] = "brand-version", ["exportId"] = "export",
            ["elevationId"] = "elevation", ["personId"] = "person", ["keyId"] = "signing-key",
    };

    /// <summary>Ids that are another party's own text, not keys of ours.</summary>
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "providerCustomerId", "providerProductId", "providerOfferId", "partnerId", "traceId", "subjectId", "parentId",
            "vatId", "taxId", "clientId", "staffId",
    };

    /// <summary>What an id names; null for a member that is none. Throws for one that is not in the table.</summary>
    public static string? Of(string member) =>
        Names.TryGetValue(member, out var name) ? name
        : !member.EndsWith("Id", StringComparison.Ordinal) || Foreign.Contains(member) ? null
        : throw new InvalidOperationException($"Say in {nameof(ResourceIds)} what {member} names.");
}
