using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.Features.Accounts;
using Crayon.Platform.Api.Features.Admin;
using Crayon.Platform.Api.Features.Adoptions;
using Crayon.Platform.Api.Features.ApiClients;
using Crayon.Platform.Api.Features.Audit;
using Crayon.Platform.Api.Features.Books;
using Crayon.Platform.Api.Features.Branding;
using Crayon.Platform.Api.Features.Catalogue;
using Crayon.Platform.Api.Features.CreditNotes;
using Crayon.Platform.Api.Features.Customers;
using Crayon.Platform.Api.Features.Documents;
using Crayon.Platform.Api.Features.Domains;
using Crayon.Platform.Api.Features.Dunning;
using Crayon.Platform.Api.Features.Elevations;
using Crayon.Platform.Api.Features.Evidence;
using Crayon.Platform.Api.Features.Exports;
using Crayon.Platform.Api.Features.Invoices;
using Crayon.Platform.Api.Features.Issuers;
using Crayon.Platform.Api.Features.LegalEntities;
using Crayon.Platform.Api.Features.Licences;
using Crayon.Platform.Api.Features.Limits;
using Crayon.Platform.Api.Features.Orders;
using Crayon.Platform.Api.Features.Payments;
using Crayon.Platform.Api.Features.Payments.Cards;
using Crayon.Platform.Api.Features.PriceRules;
using Crayon.Platform.Api.Features.Providers;
using Crayon.Platform.Api.Features.Quotes;
using Crayon.Platform.Api.Features.Realms;
using Crayon.Platform.Api.Features.Renewals;
using Crayon.Platform.Api.Features.Services;
using Crayon.Platform.Api.Features.Statements;
using Crayon.Platform.Api.Features.Subscriptions;
using Crayon.Platform.Api.Features.Team;
using Crayon.Platform.Api.Features.Tenants;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Adopting;
using Crayon.Platform.Core.Subscriptions.Licensing;
using Crayon.Platform.Core.Subscriptions.Reconciling.Events;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Issuers;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Brands;
using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Features;

/// <summary>All areas: their endpoints, their use cases, their refusals.</summary>
internal static class FeatureMap
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddOutbox().AddCustomers().AddCrayonPricing().AddOrdering();
        services.AddBooks().AddScoped<BookOwner>().AddScoped<BookAudits>();
        services.AddScoped<SubscriptionDesk>().AddScoped<SpendLimitDesk>();
        services.AddScoped<InvoiceDesk>().AddScoped<PaymentDesk>().AddScoped<DunningReader>().AddScoped<CardDesk>()
            .AddScoped<PaymentEntry>();
        services.AddScoped<DocumentDesk>().AddSingleton<DocumentLinks>();
        services.AddScoped<EvidenceRows>().AddScoped<EvidencePack>();
        services.AddThemes().AddScoped<Brands>().AddScoped<BrandDesks>();
        services.AddSingleton(RefusalTable.Of(BrandRefusals.Statuses));
        services.AddExports().AddScoped<ExportDesk>().AddSingleton<ExportLinks>();
        services.AddSingleton(new RefusalTable(ExportDesk.Problems));
        services.AddSingleton(RefusalTable.Of(ExportRefusals.Statuses));
        services.AddSingleton(new RefusalTable(DocumentProblems.All));
        services.AddSingleton(new RefusalTable(StatementProblems.All));
        services.AddSingleton<WebhookSecrets>().AddSingleton<Core.Subscriptions.Reconciling.Events.ProviderEvents>();
        services.AddScoped<Unit>().AddScoped<CatalogueEntries>().AddScoped<PartnerIds>();
        services.AddScoped<TeamQuestion>().AddScoped<Inviter>().AddScoped<InvitationDesk>().AddScoped<ApiClientDesk>();
        services.AddScoped<ProviderDesk>().AddScoped<RealmParts>().AddScoped<RealmDesk>();
        services.AddSingleton<TenantMaking>();
        services.AddExceptionHandler<OutdatedQuotes>();
        services.AddSingleton(new RefusalTable(CustomerProblems.All));
        services.AddSingleton(RefusalTable.Of(CustomerRefusals.Statuses));
        services.AddSingleton(RefusalTable.Of(OrderRefusals.Statuses));
        services.AddSingleton(RefusalTable.Of(ChangeRefusals.Statuses));
        services.AddSingleton(RefusalTable.Of(LicenceRefusals.Statuses));
        services.AddSingleton(RefusalTable.Of(CreditRefusals.Statuses));
        services.AddSingleton(RefusalTable.Of(AdoptionRefusals.Statuses));
        services.AddSingleton(RefusalTable.Of(BookRefusals.Statuses));
        services.AddSingleton(RefusalTable.Of(BillingRefusals.Statuses));
        services.AddSingleton(RefusalTable.Of(PaymentRefusals.Statuses));
        services.AddSingleton(RefusalTable.Of(IssuerRefusals.Statuses));
        services.AddSingleton(RefusalTable.Of(IdentityStatuses.All));
        services.AddSingleton(RefusalTable.Of(OtherRefusals.Statuses));
    }

    public static void MapFeatures(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/v1").AddEndpointFilter<CheckedBody>().WithErrorResponses();
        MapStore(routes.MapGroup("").WithTags("Store"));
        MapCustomers(routes.MapGroup("").WithTags("Customers"));
        MapOrdering(routes.MapGroup("").WithTags("Ordering"));
        MapBooks(routes.MapGroup("").WithTags("Billing"));
        MapBilling(routes.MapGroup("").WithTags("Billing"));
        MapIdentity(routes.MapGroup("").WithTags("Identity"));
        MapStaff(routes.MapGroup("").WithTags("Staff"));
    }

    private static void MapStore(RouteGroupBuilder routes)
    {
        ListServices.Map(routes);
        GetService.Map(routes);
        ListCatalogueEntries.Map(routes);
        GetCatalogueEntry.Map(routes);
        PutCatalogueEntry.Map(routes);
        PriceRuleMap.Map(routes);
        BrandingMap.Map(routes);
        ListAuditLog.Map(routes);
    }

    private static void MapCustomers(RouteGroupBuilder routes)
    {
        AddCustomer.Map(routes);
        ListCustomers.Map(routes);
        GetCustomer.Map(routes);
        ChangeCustomer.Map(routes);
        DeleteCustomer.Map(routes);
        PutAgreement.Map(routes);
        ProviderLink.Map(routes);
        AddAccount.Map(routes);
        ListAccounts.Map(routes);
        GetAccount.Map(routes);
        ChangeAccount.Map(routes);
        DeleteAccount.Map(routes);
        SpendLimits.Map(routes);
        Credit.Map(routes);
    }

    private static void MapBilling(RouteGroupBuilder routes)
    {
        ListInvoices.Map(routes);
        GetInvoice.Map(routes);
        ListInvoiceLines.Map(routes);
        ExplainLine.Map(routes);
        SplitInvoice.Map(routes);
        ReadCreditNotes.Map(routes);
        AddCreditNote.Map(routes);
        ReadDocument.Map(routes);
        ReadEvidence.Map(routes);
        AddDocumentLink.Map(routes);
        MailDocument.Map(routes);
        PayInvoice.Map(routes);
        ReadPayments.Map(routes);
        MovePayment.Map(routes);
        BankEntries.Map(routes);
        DisputeInvoice.Map(routes);
        DisputeLines.Map(routes);
        ListDisputes.Map(routes);
        WriteOffInvoice.Map(routes);
        DunningTerms.Map(routes);
        ListDunningCases.Map(routes);
        ListSuspensions.Map(routes);
        PaymentMethods.Map(routes);
        PaymentMethodSetups.Map(routes);
        CardPayments.Map(routes);
        PaymentAccountRoutes.Map(routes);
        Balances.Map(routes);
        ReadStatement.Map(routes);
        AddExport.Map(routes);
        ReadExports.Map(routes);
        AddExportLink.Map(routes);
    }

    private static void MapOrdering(RouteGroupBuilder routes)
    {
        AddQuote.Map(routes);
        AddOrder.Map(routes);
        ListOrders.Map(routes);
        GetOrder.Map(routes);
        PostCancelOrder.Map(routes);
        PostDecision.Map(routes);
        ListSubscriptions.Map(routes);
        GetSubscription.Map(routes);
        PatchSubscription.Map(routes);
        CancelSubscription.Map(routes);
        StopSubscription.Map(routes);
        ScheduledChange.Map(routes);
        ListChanges.Map(routes);
        GetChange.Map(routes);
        ListHistory.Map(routes);
        ListPlanMoves.Map(routes);
        ListTermEnds.Map(routes);
        ListLicences.Map(routes);
        Assignments.Map(routes);
        ListRenewals.Map(routes);
        RenewalPolicies.Map(routes);
        AddAdoption.Map(routes);
        ReadAdoptions.Map(routes);
        ConfirmAdoption.Map(routes);
    }

    private static void MapBooks(RouteGroupBuilder routes)
    {
        BookMonths.Map(routes);
        BookExceptions.Map(routes);
    }

    private static void MapIdentity(RouteGroupBuilder routes)
    {
        ListTeam.Map(routes);
        ChangeMember.Map(routes);
        SwitchMember.Map(routes);
        RemoveMember.Map(routes);
        AddInvitation.Map(routes);
        ListInvitations.Map(routes);
        EndInvitation.Map(routes);
        AddApiClient.Map(routes);
        ListApiClients.Map(routes);
        ChangeApiClient.Map(routes);
        IdentityPolicy.Map(routes);
        AddProvider.Map(routes);
        ReadProviders.Map(routes);
        ChangeProvider.Map(routes);
        RemoveProvider.Map(routes);
        AddDomain.Map(routes);
        ReadDomains.Map(routes);
        VerifyDomain.Map(routes);
        ChangeDomain.Map(routes);
        ListElevations.Map(routes);
        AskForIssuer.Map(routes);
        ReadIssuers.Map(routes);
        RemoveIssuer.Map(routes);
    }

    private static void MapStaffMoney(RouteGroupBuilder routes)
    {
        PayInvoice.MapStaff(routes);
        ReadPayments.MapStaff(routes);
        MovePayment.MapStaff(routes);
        BankEntries.MapStaff(routes);
        DisputeInvoice.MapStaff(routes);
        ListDisputes.MapStaff(routes);
        WriteOffInvoice.MapStaff(routes);
        DunningTerms.MapStaff(routes);
        ListDunningCases.MapStaff(routes);
        ListSuspensions.MapStaff(routes);
        ReadStatement.MapStaff(routes);
        AddExport.MapStaff(routes);
        ReadExports.MapStaff(routes);
        AddExportLink.MapStaff(routes);
        PaymentAccountRoutes.MapStaff(routes);
    }

    private static void MapStaff(RouteGroupBuilder routes)
    {
        ListTenants.Map(routes);
        ChangeTenant.Map(routes);
        PutTenant.Map(routes);
        ReadTenantSteps.Map(routes);
        MoveTenant.Map(routes);
        OffboardTenant.Map(routes);
        TenantCredits.Map(routes);
        StaffLegalEntities.Map(routes);
        ListAllCustomers.Map(routes);
        DecideProviderLink.Map(routes);
        PriceRuleMap.MapStaff(routes);
        ListAllOrders.Map(routes);
        ListAllInvoices.Map(routes);
        ExplainLine.MapStaff(routes);
        AddCreditNote.MapStaff(routes);
        ReadDocument.MapStaff(routes);
        ReadEvidence.MapStaff(routes);
        MapStaffMoney(routes);
        BillingRuns.Map(routes);
        ListQueue.Map(routes);
        MoveMessage.Map(routes);
        ListJobs.Map(routes);
        ListCatalogue.Map(routes);
        SubscriptionDrifts.Map(routes);
        BookMonths.MapStaff(routes);
        BookExceptions.MapStaff(routes);
        StaffIssuers.Map(routes);
        DecideOnIssuer.Map(routes);
        ListAuditLog.MapStaff(routes);
        ListRealms.Map(routes);
        ChangeRealmKeys.Map(routes);
        AddElevation.Map(routes);
        EndElevation.Map(routes);
    }
}
