using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// Takes back what was invoiced: number, document and the invoice's new balance in one transaction. Tax goes by the
/// terms of the invoice, and the note that takes the last of a rate takes all of its tax that is left.
/// </summary>
public sealed class IssueCreditNote(PlatformDbContext db, TaxBook taxes, Clocks clocks)
{
    private const int LongestReason = 400;

    /// <summary>Issues a credit note over an invoice that the scope's tenant has issued.</summary>
    /// <param name="id">The invoice.</param>
    /// <param name="reason">Why, in words for the buyer.</param>
    /// <param name="wanted">The lines.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<CreditNote> IssueAsync(
        DocumentId id, string reason, IReadOnlyList<CreditedLine> wanted, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            throw Invalid("A credit note says why.");
        if (wanted.Count == 0 || wanted.Any(line => line.Net.AmountMinor <= 0))
            throw Invalid("A credit note has lines, each of more than nothing.");
        await using var own = await db.BeginOwnAsync(ct);
        var invoice = await FindAsync(id, ct);
        foreach (var line in wanted) Currency.Of(invoice.Currency).EnsureSameAs(line.Net.Currency);
        var lines = await LinesAsync(invoice, wanted, ct);
        var note = await ToNoteAsync(invoice, reason, lines, ct);
        WriteOffs.TakeBack(db, invoice, (note.TotalMinor, clocks.Now), WriteOff.Credited);
        invoice.Credit(note.TotalMinor);
        db.CreditNotes.Add(note);
        OutboxPost.Add(db, clocks.Real, OutboxTopics.DrawDocument, note, note.Id.Value);
        AuditLog.Record(db, clocks.Real, new AuditEntry("credit-note.issued", "credit-note", note.Id.ToString(), reason)
        {
            Tenant = note.SellerTenantId, Customer = note.CustomerId,
        });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The invoice's version is the lock: of two credits at once one is first.
            throw new DomainRuleException(BillingRefusals.Busy, "The invoice has just changed.");
        }
        if (own is not null) await own.CommitAsync(ct);
        return note;
    }

    /// <summary>
    /// What lines of an invoice that the scope's tenant has issued have left to be credited, minor units, by number.
    /// </summary>
    /// <param name="id">The invoice.</param>
    /// <param name="numbers">The lines.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyDictionary<int, long>> LeftAsync(
        DocumentId id, IReadOnlyCollection<int> numbers, CancellationToken ct)
    {
        var invoice = await FindAsync(id, ct);
        return await LeftAsync(invoice, await db.InvoiceLines.AsNoTracking()
            .Where(row => row.InvoiceId == id && numbers.Contains(row.Number))
            .ToDictionaryAsync(row => row.Number, ct), ct);
    }

    // A buyer reads the invoice as well, and is told the same as one that does not.
    private async Task<Invoice> FindAsync(DocumentId id, CancellationToken ct)
    {
        var invoice = await db.Invoices.FirstOrDefaultAsync(row => row.Id == id, ct) ?? throw NotFound();
        var isSellers = db.Scope.Kind == ScopeKind.Platform
            || (db.Scope.Kind == ScopeKind.Tenant && invoice.SellerTenantId == db.Scope.Tenant);
        return isSellers ? invoice : throw NotFound();
    }

    // Each line up to what it has left after the credits that stand on the invoice itself and in earlier notes.
    private async Task<List<(CreditedLine Wanted, InvoiceLine Line)>> LinesAsync(
        Invoice invoice, IReadOnlyList<CreditedLine> wanted, CancellationToken ct)
    {
        var numbers = wanted.Select(line => line.LineNumber).Distinct().ToList();
        var lines = await db.InvoiceLines.AsNoTracking()
            .Where(row => row.InvoiceId == invoice.Id && numbers.Contains(row.Number))
            .ToDictionaryAsync(row => row.Number, ct);
        if (lines.Count < numbers.Count) throw Invalid("The invoice has no such line.");
        var left = await LeftAsync(invoice, lines, ct);
        foreach (var line in wanted)
            if ((left[line.LineNumber] -= line.Net.AmountMinor) < 0)
                throw new DomainRuleException(
                    BillingRefusals.CreditTooHigh, $"Line {line.LineNumber} has less left than that.");
        return [.. wanted.Select(line => (line, lines[line.LineNumber]))];
    }

    /// <summary>What lines have left to be credited, minor units.</summary>
    internal async Task<Dictionary<int, long>> LeftAsync(
        Invoice invoice, Dictionary<int, InvoiceLine> lines, CancellationToken ct)
    {
        var numbers = lines.Keys.ToList();
        var noted = (await db.CreditNoteLines.AsNoTracking()
            .Where(row => row.InvoiceId == invoice.Id && numbers.Contains(row.InvoiceLineNumber))
            .Select(row => new { row.InvoiceLineNumber, row.NetMinor }).ToListAsync(ct))
            .ToLookup(row => row.InvoiceLineNumber, row => row.NetMinor);
        var charged = lines.Values.Select(line => line.ChargeId).ToList();
        var onIt = (await CreditsOn(invoice).Where(row => row.Of != null && charged.Contains(row.Of.Value))
            .ToListAsync(ct))
            .ToLookup(row => row.Of, row => row.NetMinor);
        return lines.Values.ToDictionary(
            line => line.Number, line => line.NetMinor + onIt[line.ChargeId].Sum() - noted[line.Number].Sum());
    }

    // Negative lines of the invoice, by the charge that they give back from.
    private IQueryable<CreditOnInvoice> CreditsOn(Invoice invoice) => db.Charges.AsNoTracking()
        .Where(row => row.CreditOf != null)
        .Join(db.InvoiceLines.Where(line => line.InvoiceId == invoice.Id && line.NetMinor < 0), row => row.Id,
            line => line.ChargeId, (row, line) => new CreditOnInvoice { Of = row.CreditOf, NetMinor = line.NetMinor });

    private async Task<CreditNote> ToNoteAsync(
        Invoice invoice, string reason, List<(CreditedLine Wanted, InvoiceLine Line)> lines, CancellationToken ct)
    {
        var taxed = await CreditTaxes.OfAsync(db, taxes, invoice,
            [.. lines.Select(line => new TaxableLine(
                line.Wanted.Net,
                new TaxTreatment(new TaxCategory(line.Line.TaxCategory), new Percent(line.Line.TaxPercent))))], ct);
        var now = clocks.Now;
        var note = new CreditNote
        {
            SellerTenantId = invoice.SellerTenantId,
            BuyerTenantId = invoice.BuyerTenantId,
            CustomerId = invoice.CustomerId,
            InvoiceId = invoice.Id,
            InvoiceNumber = invoice.Number,
            Kind = invoice.Kind,
            Number = await DocumentNumbers.NextCreditNoteAsync(db, invoice, now, ct),
            IssuedAt = now,
            Reason = reason,
            Seller = invoice.Seller.Copy(),
            Buyer = invoice.Buyer.Copy(),
            Currency = invoice.Currency,
            NetMinor = lines.Sum(line => line.Wanted.Net.AmountMinor),
            TaxMinor = taxed.Taxes.Sum(tax => tax.TaxMinor),
            TotalMinor = lines.Sum(line => line.Wanted.Net.AmountMinor) + taxed.Taxes.Sum(tax => tax.TaxMinor),
            Taxes = [.. taxed.Taxes],
        };
        note.Lines.AddRange(lines.Select((line, index) => ToLine(note, line, index, taxed.LineTaxes[index])));
        return note;
    }

    private static CreditNoteLine ToLine(
        CreditNote note, (CreditedLine Wanted, InvoiceLine Line) line, int index, Money tax) => new()
    {
        CreditNoteId = note.Id,
        SellerTenantId = note.SellerTenantId,
        BuyerTenantId = note.BuyerTenantId,
        CustomerId = note.CustomerId,
        InvoiceId = note.InvoiceId,
        Number = index + 1,
        InvoiceLineNumber = line.Line.Number,
        ChargeId = line.Wanted.Charge,
        Description = line.Line.Description,
        NetMinor = line.Wanted.Net.AmountMinor,
        TaxCategory = line.Line.TaxCategory,
        TaxPercent = line.Line.TaxPercent,
        TaxMinor = tax.AmountMinor,
    };

    private static DomainRuleException Invalid(string message) => new(BillingRefusals.CreditInvalid, message);

    private static DomainRuleException NotFound() => new(BillingRefusals.NotFound, "There is no such invoice.");

    private sealed record CreditOnInvoice
    {
        public required ChargeId? Of { get; init; }

        public required long NetMinor { get; init; }
    }
}
