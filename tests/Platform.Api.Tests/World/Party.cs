using Crayon.Identity.Store.Elevations;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Bank;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Adopting;
using Crayon.Platform.Core.Subscriptions.Licensing;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Tests.World;

/// <summary>A tenant with its two customers.</summary>
internal sealed record Party(Tenant Tenant)
{
    public TenantId Id => Tenant.TenantId;

    public string Host => $"{Tenant.Slug}.localhost";

    /// <summary>Stands in every text of the people and programs that are the tenant's own.</summary>
    public string Canary => $"canary-{Tenant.Slug}-own";

    public Buyer First { get; set; } = null!;

    public Buyer Second { get; set; } = null!;

    public PriceRule Rule { get; set; } = null!;

    public TenantIssuer Issuer { get; set; } = null!;

    public AuditedMonth BookMonth { get; set; } = null!;

    public PaymentAccount PaymentAccount { get; set; } = null!;

    public BookException BookException { get; set; } = null!;

    public BankEntry BankEntry { get; set; } = null!;

    public Membership Owner { get; set; } = null!;

    public Guid Invitation { get; set; }

    public string ApiClient { get; set; } = "";

    public Elevation Elevation { get; set; } = null!;

    public string SigningKey { get; set; } = "";

    public Guid Provider { get; set; }

    public Guid Domain { get; set; }
}

/// <summary>A customer with all that hangs on it; its canary stands in every text of its rows.</summary>
internal sealed record Buyer(string Canary, Customer Customer, Account Account)
{
    public Order Order { get; set; } = null!;

    public AccountSubscription Subscription { get; set; } = null!;

    public SubscriptionChange Change { get; set; } = null!;

    public Adoption Adoption { get; set; } = null!;

    public LicenceAssignment Assignment { get; set; } = null!;

    public QuoteId Quote { get; set; }

    public Invoice Invoice { get; set; } = null!;

    public CreditNote CreditNote { get; set; } = null!;

    public Payment Payment { get; set; } = null!;

    public ExportId Export { get; set; }

    public SavedCard Card { get; set; } = null!;

    public CardSetup CardSetup { get; set; } = null!;

    public CardPayment CardPayment { get; set; } = null!;

    public Membership Member { get; set; } = null!;

    public Guid Invitation { get; set; }

    public string ApiClient { get; set; } = "";

    public Guid Provider { get; set; }

    public Guid Domain { get; set; }
}

/// <summary>What is sold: seats at a cost of 10.45, wholesale 11.23, retail 12.58 EUR.</summary>
internal sealed class Goods
{
    public Goods() => Plan = new Plan
    {
        ServiceId = Service.Id, ProviderOfferId = "suite:1:NL", Name = "Monthly", Term = "P1M",
        BillingCycle = "monthly", Kind = PlanKind.Seat,
        Unit = "seat", MaxQuantity = 300,
    };

    public CloudService Service { get; } = new()
    {
        ProviderProductId = "suite", Slug = "productivity-suite-business", ServiceName = "Suite",
        Publisher = "Contoso", Category = "Productivity",
        Description = "Mail and documents.",
    };

    public Plan Plan { get; }
}
