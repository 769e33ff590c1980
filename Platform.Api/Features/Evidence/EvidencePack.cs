using System.IO.Compression;
using System.Runtime.CompilerServices;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Features.Documents;
using Crayon.Platform.Api.Features.Invoices;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Crayon.Platform.Api.Features.Evidence;

/// <summary>
/// Puts together what stands behind an invoice, as far as its reader may see it: its files, each line with how it came
/// about, the orders with the terms that were accepted, the agreements, what the audit log says, and for staff what the
/// provider billed. It is written while it is read, some lines at a time, whatever its size.
/// </summary>
internal sealed class EvidencePack(
    EvidenceRows rows, LineExplanations explanations, DocumentDesk documents, Clocks clocks, IOptions<JsonOptions> json,
    DocumentShelf? shelf = null)
{
    private const int AtOnce = 500;

    /// <summary>Writes the archive.</summary>
    /// <param name="invoice">An invoice that the scope sees.</param>
    /// <param name="files">Its files, which the scope sees too.</param>
    /// <param name="caller">Who reads it.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="ct">Cancels.</param>
    public async Task WriteAsync(
        Invoice invoice, IReadOnlyList<DocumentFile> files, Caller caller, Stream to, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(
            to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        var archive = new EvidenceArchive(zip, json.Value.SerializerOptions, clocks.Real.GetUtcNow());
        await archive.AddJsonAsync("invoice.json", InvoiceView.Of(invoice, clocks.Now), ct);
        await archive.AddJsonAsync("deliveries.json", await documents.DeliveriesAsync(invoice.Id, ct), ct);
        foreach (var file in files) await AddFileAsync(archive, file, ct);
        var behind = new Behind();
        await archive.AddLinesAsync("lines.jsonl", LinesAsync(invoice, behind, ct), ct);
        await archive.AddJsonAsync("orders.json", await rows.OrdersAsync(behind.Orders, ct), ct);
        await archive.AddJsonAsync("agreements.json", await rows.AgreementsAsync(behind.Customers, ct), ct);
        if (caller.IsStaff)
            await archive.AddLinesAsync("provider-lines.jsonl", rows.ProviderLinesAsync(invoice, ct), ct);
        if (SeesAudit(caller))
            await archive.AddLinesAsync("audit.jsonl", rows.AuditAsync(invoice, behind.Orders, ct), ct);
        await archive.AddJsonAsync("manifest.json", new EvidenceManifest(
            invoice.Id.Value, invoice.Number, clocks.Real.GetUtcNow(), ReaderOf(caller), [.. archive.Files]), ct);
    }

    // The log is its tenant's: whoever may not read it by itself does not get it here.
    private static bool SeesAudit(Caller caller) =>
        caller.IsStaff || (caller.Customer is null && caller.Scopes.Contains(ApiScopes.AuditRead));

    private static string ReaderOf(Caller caller) =>
        caller.IsStaff ? "staff" : caller.Customer is { } customer ? $"customer:{customer}" : "tenant";

    private async Task AddFileAsync(EvidenceArchive archive, DocumentFile file, CancellationToken ct)
    {
        var content = await (shelf ?? throw DocumentProblems.Wait()).ReadAsync(file, ct);
        await archive.AddAsync(DocumentWords.NameOf(file), to => to.WriteAsync(content, ct).AsTask(), ct);
    }

    private async IAsyncEnumerable<LineEvidence> LinesAsync(
        Invoice invoice, Behind behind, [EnumeratorCancellation] CancellationToken ct)
    {
        var after = 0;
        while (await explanations.PageAsync(invoice.Id, after, AtOnce, ct) is { Count: > 0 } page)
        {
            foreach (var found in page)
            {
                behind.Add(found.Line);
                yield return LineEvidence.Of(found, invoice.Currency);
            }
            after = page[^1].Line.Number;
        }
    }

    /// <summary>What the lines lead to.</summary>
    private sealed class Behind
    {
        public HashSet<OrderId> Orders { get; } = [];

        public HashSet<CustomerId> Customers { get; } = [];

        public void Add(InvoiceLine line)
        {
            if (line.OrderId is { } order) Orders.Add(order);
            Customers.Add(line.ForCustomerId);
        }
    }
}
