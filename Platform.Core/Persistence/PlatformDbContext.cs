using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Documents.Delivering;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Idempotency;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Ordering.Approvals;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Bank;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence.Model;
using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Adopting;
using Crayon.Platform.Core.Subscriptions.Holds;
using Crayon.Platform.Core.Subscriptions.Licensing;
using Crayon.Platform.Core.Subscriptions.Reconciling;
using Crayon.Platform.Core.Subscriptions.Reconciling.Events;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes.Brands;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence;

/// <summary>
/// The rows of the schemas <c>registry</c>, <c>platform</c> and <c>jobs</c>, as far as the scope sees them.
/// </summary>
public abstract class PlatformDbContext(DbContextOptions options, TenantContext scope) : ScopedDbContext(options, scope)
{
    /// <summary>Tenants.</summary>
    public DbSet<Tenant> Tenants => Set<Tenant>();

    /// <summary>Hosts that lead to tenants.</summary>
    public DbSet<TenantHost> TenantHosts => Set<TenantHost>();

    /// <summary>Issuers whose tokens are a tenant's.</summary>
    public DbSet<TenantIssuer> TenantIssuers => Set<TenantIssuer>();

    /// <summary>Brands that tenants published.</summary>
    public DbSet<BrandVersion> BrandVersions => Set<BrandVersion>();

    /// <summary>Brands that they work on.</summary>
    public DbSet<BrandDraft> BrandDrafts => Set<BrandDraft>();

    /// <summary>Pictures of them.</summary>
    public DbSet<BrandImage> BrandImages => Set<BrandImage>();

    /// <summary>Companies that sell.</summary>
    public DbSet<LegalEntity> LegalEntities => Set<LegalEntity>();

    /// <summary>Recorded steps of tenants being made, and of those that leave.</summary>
    public DbSet<ProvisioningStep> ProvisioningSteps => Set<ProvisioningStep>();

    /// <summary>Version counters of cached data.</summary>
    public DbSet<DataVersion> Versions => Set<DataVersion>();

    /// <summary>The one row of the product's clock.</summary>
    public DbSet<ClockOffset> ClockOffset => Set<ClockOffset>();

    /// <summary>End-customers.</summary>
    public DbSet<Customer> Customers => Set<Customer>();

    /// <summary>Management accounts.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Answers of the VAT registry.</summary>
    public DbSet<VatIdCheck> VatIdChecks => Set<VatIdCheck>();

    /// <summary>Services of the catalogue.</summary>
    public DbSet<CloudService> Services => Set<CloudService>();

    /// <summary>Plans of services.</summary>
    public DbSet<Plan> Plans => Set<Plan>();

    /// <summary>What tenants show of the catalogue.</summary>
    public DbSet<CatalogueEntry> CatalogueEntries => Set<CatalogueEntry>();

    /// <summary>The provider's costs.</summary>
    public DbSet<PriceSheetLine> PriceSheetLines => Set<PriceSheetLine>();

    /// <summary>Rates of exchange.</summary>
    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();

    /// <summary>The provider's invoices.</summary>
    public DbSet<ProviderInvoice> ProviderInvoices => Set<ProviderInvoice>();

    /// <summary>Their lines.</summary>
    public DbSet<CostLine> CostLines => Set<CostLine>();

    /// <summary>Months of the books.</summary>
    public DbSet<AuditedMonth> AuditedMonths => Set<AuditedMonth>();

    /// <summary>Where their sides do not agree.</summary>
    public DbSet<BookException> BookExceptions => Set<BookException>();

    /// <summary>How far the provider's feeds were brought in.</summary>
    public DbSet<SyncState> SyncStates => Set<SyncState>();

    /// <summary>Markup rules.</summary>
    public DbSet<PriceRule> PriceRules => Set<PriceRule>();

    /// <summary>Wholesale prices given.</summary>
    public DbSet<BuyingPrice> BuyingPrices => Set<BuyingPrice>();

    /// <summary>What they were made from.</summary>
    public DbSet<BuyingPriceCost> BuyingPriceCosts => Set<BuyingPriceCost>();

    /// <summary>Dated tax rates.</summary>
    public DbSet<TaxRateRow> TaxRates => Set<TaxRateRow>();

    /// <summary>What countries' laws say of taxing services.</summary>
    public DbSet<TaxCountry> TaxCountries => Set<TaxCountry>();

    /// <summary>Quotes.</summary>
    public DbSet<Quote> Quotes => Set<Quote>();

    /// <summary>Orders.</summary>
    public DbSet<Order> Orders => Set<Order>();

    /// <summary>Their lines.</summary>
    public DbSet<OrderLine> OrderLines => Set<OrderLine>();

    /// <summary>Their history.</summary>
    public DbSet<OrderEvent> OrderEvents => Set<OrderEvent>();

    /// <summary>Subscriptions.</summary>
    public DbSet<AccountSubscription> Subscriptions => Set<AccountSubscription>();

    /// <summary>Their seats by purchase.</summary>
    public DbSet<SubscriptionSeatBatch> SeatBatches => Set<SubscriptionSeatBatch>();

    /// <summary>Their changes.</summary>
    public DbSet<SubscriptionChange> SubscriptionChanges => Set<SubscriptionChange>();

    /// <summary>Their history.</summary>
    public DbSet<SubscriptionEvent> SubscriptionEvents => Set<SubscriptionEvent>();

    /// <summary>Differences found between them and the provider's.</summary>
    public DbSet<SubscriptionDrift> SubscriptionDrifts => Set<SubscriptionDrift>();

    /// <summary>Registrations of our intake at the provider.</summary>
    public DbSet<ProviderWebhook> ProviderWebhooks => Set<ProviderWebhook>();

    /// <summary>Events that the provider sent.</summary>
    public DbSet<ProviderEvent> ProviderEvents => Set<ProviderEvent>();

    /// <summary>Licences.</summary>
    public DbSet<Licence> Licences => Set<Licence>();

    /// <summary>How much customers may take in a month without approval.</summary>
    public DbSet<SpendLimit> SpendLimits => Set<SpendLimit>();

    /// <summary>How far customers' credit reaches.</summary>
    public DbSet<CustomerCredit> CustomerCredits => Set<CustomerCredit>();

    /// <summary>How far tenants' credit reaches at the operator.</summary>
    public DbSet<TenantCredit> TenantCredits => Set<TenantCredit>();

    /// <summary>Seats that people use.</summary>
    public DbSet<LicenceAssignment> LicenceAssignments => Set<LicenceAssignment>();

    /// <summary>What becomes of customers' subscriptions at the end of their terms.</summary>
    public DbSet<RenewalPolicy> RenewalPolicies => Set<RenewalPolicy>();

    /// <summary>Deadlines that were attended to.</summary>
    public DbSet<SubscriptionDeadline> SubscriptionDeadlines => Set<SubscriptionDeadline>();

    /// <summary>Adoptions of what customers have at the provider.</summary>
    public DbSet<Adoption> Adoptions => Set<Adoption>();

    /// <summary>What was found for them.</summary>
    public DbSet<AdoptionLine> AdoptionLines => Set<AdoptionLine>();

    /// <summary>Renewals that a credit hold stops.</summary>
    public DbSet<HeldRenewal> HeldRenewals => Set<HeldRenewal>();

    /// <summary>Changes of the catalogue that those concerned were told of.</summary>
    public DbSet<PlanNotice> PlanNotices => Set<PlanNotice>();

    /// <summary>What customers are charged.</summary>
    public DbSet<Charge> Charges => Set<Charge>();

    /// <summary>The same between the operator and resellers.</summary>
    public DbSet<WholesaleCharge> WholesaleCharges => Set<WholesaleCharge>();

    /// <summary>What is behind it at the provider.</summary>
    public DbSet<ChargeCost> ChargeCosts => Set<ChargeCost>();

    /// <summary>What becomes invoices.</summary>
    public DbSet<InvoiceDraft> InvoiceDrafts => Set<InvoiceDraft>();

    /// <summary>Invoices.</summary>
    public DbSet<Invoice> Invoices => Set<Invoice>();

    /// <summary>Their lines.</summary>
    public DbSet<InvoiceLine> InvoiceLines => Set<InvoiceLine>();

    /// <summary>What was taken back of invoices.</summary>
    public DbSet<CreditNote> CreditNotes => Set<CreditNote>();

    /// <summary>Files of what was issued.</summary>
    public DbSet<DocumentFile> DocumentFiles => Set<DocumentFile>();

    /// <summary>Mails that carried them.</summary>
    public DbSet<DocumentDelivery> DocumentDeliveries => Set<DocumentDelivery>();

    /// <summary>Its lines.</summary>
    public DbSet<CreditNoteLine> CreditNoteLines => Set<CreditNoteLine>();

    /// <summary>What was paid.</summary>
    public DbSet<Payment> Payments => Set<Payment>();

    /// <summary>What of it was laid against invoices.</summary>
    public DbSet<PaymentAllocation> PaymentAllocations => Set<PaymentAllocation>();

    /// <summary>What of it was given back.</summary>
    public DbSet<PaymentRefund> PaymentRefunds => Set<PaymentRefund>();

    /// <summary>What came in by bank.</summary>
    public DbSet<BankEntry> BankEntries => Set<BankEntry>();

    /// <summary>What was given up of invoices.</summary>
    public DbSet<WriteOff> WriteOffs => Set<WriteOff>();

    /// <summary>What sellers do about overdue invoices, and when.</summary>
    public DbSet<DunningSettings> DunningSettings => Set<DunningSettings>();

    /// <summary>What is done about invoices that are overdue.</summary>
    public DbSet<DunningCase> DunningCases => Set<DunningCase>();

    /// <summary>The steps that were taken.</summary>
    public DbSet<DunningStep> DunningSteps => Set<DunningStep>();

    /// <summary>What buyers say they do not owe.</summary>
    public DbSet<InvoiceDispute> InvoiceDisputes => Set<InvoiceDispute>();

    /// <summary>Subscriptions that are suspended because their customers owe.</summary>
    public DbSet<DunningSuspension> DunningSuspensions => Set<DunningSuspension>();

    /// <summary>Files of accounting rows that were asked for.</summary>
    public DbSet<Export> Exports => Set<Export>();

    /// <summary>Accounts of resellers at the card provider.</summary>
    public DbSet<PaymentAccount> PaymentAccounts => Set<PaymentAccount>();

    /// <summary>Holders of cards.</summary>
    public DbSet<CardHolder> CardHolders => Set<CardHolder>();

    /// <summary>Their cards.</summary>
    public DbSet<SavedCard> SavedCards => Set<SavedCard>();

    /// <summary>Pages where cards are entered.</summary>
    public DbSet<CardSetup> CardSetups => Set<CardSetup>();

    /// <summary>Payments by card that were asked for.</summary>
    public DbSet<CardPayment> CardPayments => Set<CardPayment>();

    /// <summary>Disputes of what was paid by card.</summary>
    public DbSet<CardDispute> CardDisputes => Set<CardDispute>();

    /// <summary>Events that the card provider sent.</summary>
    public DbSet<CardEvent> CardEvents => Set<CardEvent>();

    /// <summary>How far documents are numbered.</summary>
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    /// <summary>Runs over all buyers of a month.</summary>
    public DbSet<BillingRun> BillingRuns => Set<BillingRun>();

    /// <summary>Accepted work.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Mails to be sent.</summary>
    public DbSet<QueuedMail> Mails => Set<QueuedMail>();

    /// <summary>People signed in to portals.</summary>
    public DbSet<PortalSession> PortalSessions => Set<PortalSession>();

    /// <summary>Sign-ins to portals that are under way.</summary>
    public DbSet<PortalSignIn> PortalSignIns => Set<PortalSignIn>();

    /// <summary>Stored answers to creates.</summary>
    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();

    /// <summary>What was done, by whom.</summary>
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    /// <summary>Runs of background jobs.</summary>
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        RegistryModel.Configure(modelBuilder);
        CustomerModel.Configure(modelBuilder);
        CatalogueModel.Configure(modelBuilder);
        OrderModel.Configure(modelBuilder);
        SubscriptionModel.Configure(modelBuilder);
        RenewalModel.Configure(modelBuilder);
        BillingModel.Configure(modelBuilder);
        PaymentModel.Configure(modelBuilder);
        DunningModel.Configure(modelBuilder);
        ExportModel.Configure(modelBuilder);
        CardModel.Configure(modelBuilder);
        CostModel.Configure(modelBuilder);
        BookModel.Configure(modelBuilder);
        JobModel.Configure(modelBuilder);
        MailModel.Configure(modelBuilder);
        PortalModel.Configure(modelBuilder);
        BrandModel.Configure(modelBuilder);
        FinishModel(modelBuilder);
    }
}
