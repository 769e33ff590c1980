using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Billing.Due;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Billing.Statements;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Themes;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Billing;

/// <summary>Registers charges and what is billed of them.</summary>
public static class BillingRegistration
{
    /// <summary>Registers the use cases.</summary>
    public static IServiceCollection AddBilling(this IServiceCollection services) => services
        .AddScoped<ChargeLedger>().AddScoped<CreditLedger>().AddScoped<UsageCharges>().AddScoped<ChargeRating>()
        .AddScoped<IssueCreditNote>().AddScoped<LineExplanations>().AddScoped<OpenBalances>()
        .AddScoped<AccountStatements>().AddScoped<StatementPrint>().AddScoped<InvoiceParties>()
        .AddScoped<IssuedDocuments>().AddSingleton<DraftPreview>().AddThemes();

    /// <summary>Registers what falls due, in its order within one instant: charged, rated, billed.</summary>
    internal static IServiceCollection AddDueBilling(this IServiceCollection services) => services
        .AddScoped<BillingPlan>().AddScoped<InvoiceLines>().AddScoped<IssueInvoice>()
        .AddScoped<IOutboxHandler, DrawDocument>()
        .AddScoped<CreditNotesDue>().AddSingleton<BillingRuns>()
        .AddSingleton<IDueWork, SeatCharges>().AddSingleton<IDueWork, ChargeRates>()
        .AddSingleton<IDueWork, Due.Invoicing>();
}
