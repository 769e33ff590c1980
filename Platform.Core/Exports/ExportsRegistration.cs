using Crayon.Platform.Core.Exports.Journal;
using Crayon.Platform.Core.Exports.Tables;
using Crayon.Platform.Core.Exports.Writing;
using Crayon.Platform.Core.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Core.Exports;

/// <summary>Registers exports.</summary>
public static class ExportsRegistration
{
    /// <summary>Registers asking for them.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services)
    {
        services.TryAddScoped<AskForExport>();
        return services;
    }

    /// <summary>Registers making them, and removing what was kept long enough.</summary>
    internal static IServiceCollection AddExportWriting(this IServiceCollection services) => services.AddExports()
        .AddScoped<IOutboxHandler, WriteExport>().AddSingleton<ExpiredExports>()
        .AddScoped<IExportTable, InvoiceTable>().AddScoped<IExportTable, InvoiceLineTable>()
        .AddScoped<IExportTable, CreditNoteTable>().AddScoped<IExportTable, PaymentTable>()
        .AddScoped<IExportTable, JournalTable>()
        .AddScoped<IJournalSource, InvoiceEntries>().AddScoped<IJournalSource, CreditNoteEntries>()
        .AddScoped<IJournalSource, PaymentEntries>().AddScoped<IJournalSource, AllocationEntries>()
        .AddScoped<IJournalSource, WriteOffEntries>()
        .AddScoped<IJournalSource, DisputeEntries>().AddScoped<IJournalSource, WonDisputeEntries>()
        .AddScoped<IJournalSource, RefundEntries>().AddScoped<IJournalSource, ReturnedRefundEntries>()
        .AddSingleton<IExportWriter, CsvWriter>().AddSingleton<IExportWriter, XlsxWriter>()
        .AddSingleton<IExportWriter, JsonWriter>();
}
