using Crayon.Platform.Api.Tests.World;

namespace Crayon.Platform.Api.Tests.Isolation;

/// <summary>The ids of one buyer's things, by what they name.</summary>
internal static class Owned
{
    private static readonly HashSet<string> EverybodysOwn = ["service", "plan", "invoice-line", "brand-version"];

    /// <summary>Whether the thing belongs to nobody, so that no id of it is foreign.</summary>
    public static bool IsShared(string resource) => EverybodysOwn.Contains(resource);

    public static string IdOf(ApiWorld world, Party party, Buyer buyer, string resource) => resource switch
    {
        "customer" => buyer.Customer.CustomerId.ToString(),
        "account" => buyer.Account.Id.ToString(),
        "order" => buyer.Order.Id.ToString(),
        "subscription" => buyer.Subscription.Id.ToString(),
        "subscription-change" => buyer.Change.Id.ToString(),
        "quote" => buyer.Quote.ToString(),
        "price-rule" => party.Rule.Id.ToString(),
        "service" => world.Goods.Service.Id.ToString(),
        "plan" => world.Goods.Plan.Id.ToString(),
        "member" => buyer.Member.Id.ToString(),
        "person" => buyer.Member.PersonId.ToString(),
        "invitation" => buyer.Invitation.ToString(),
        "api-client" => buyer.ApiClient,
        "elevation" => party.Elevation.ElevationId.ToString(),
        "signing-key" => party.SigningKey,
        "issuer" => party.Issuer.Id.ToString(),
        "legal-entity" => party.Tenant.SellerEntityId!.Value.ToString(),
        "provider" => buyer.Provider.ToString(),
        "domain" => buyer.Domain.ToString(),
        "tenant" => party.Id.ToString(),
        "tenant-name" => party.Tenant.Slug,
        "licence" => buyer.Assignment.LicenceId.ToString(),
        "licence-assignment" => buyer.Assignment.Id.ToString(),
        "adoption" => buyer.Adoption.Id.ToString(),
        "invoice" => buyer.Invoice.Id.ToString(),
        "invoice-line" => "1",
        "brand-version" => "0",
        "credit-note" => buyer.CreditNote.Id.ToString(),
        "payment" => buyer.Payment.Id.ToString(),
        "bank-entry" => party.BankEntry.Id.ToString(),
        "export" => buyer.Export.ToString(),
        "payment-method" or "payment-account" or "card-setup" or "card-payment" => CardIdOf(resource, party, buyer),
        "book-month" => party.BookMonth.Id.ToString(),
        "book-exception" => party.BookException.Id.ToString(),
        "billing-run" or "subscription-drift" or "queue-message" => Guid.CreateVersion7().ToString(),
        _ => throw new InvalidOperationException(
            $"The walk does not know what {resource} is: add it here, with a row in the world."),
    };

    private static string CardIdOf(string resource, Party party, Buyer buyer) => resource switch
    {
        "payment-method" => buyer.Card.Id.ToString(),
        "card-setup" => buyer.CardSetup.Id.ToString(),
        "card-payment" => buyer.CardPayment.Id.ToString(),
        _ => party.PaymentAccount.Id.ToString(),
    };

    /// <summary>What a member of a body names; null for one that is no id.</summary>
    public static string? ResourceOf(string member) => member switch
    {
        "customerId" => "customer", "accountId" => "account", "orderId" => "order", "subscriptionId" => "subscription",
            "planId" => "plan",
        "quoteId" => "quote", "priceRuleId" => "price-rule", "serviceId" => "service", "memberId" => "member",
        "invitationId" => "invitation", "apiClientId" => "api-client", "elevationId" => "elevation",
        "personId" => "person", "keyId" => "signing-key", "tenantId" or "buyerTenantId" => "tenant",
        "providerId" => "provider", "domainId" => "domain", "invoiceId" => "invoice",
        "paymentMethodId" => "payment-method",
        _ => member.EndsWith("Id", StringComparison.Ordinal)
            && member is not ("vatId" or "taxId" or "clientId" or "providerCustomerId") ? member : null,
    };
}
