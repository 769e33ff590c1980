using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// How a line came about, from what its reader may see on: a customer its price, a reseller its own buying price, staff
/// the provider's cost. What the scope does not see is null.
/// </summary>
/// <param name="Line">The line.</param>
/// <param name="Charge">What was charged to the end-customer.</param>
public sealed record LineExplanation(InvoiceLine Line, Charge Charge)
{
    /// <summary>The law behind the line's tax.</summary>
    public required string TaxSource { get; init; }

    /// <summary>The same at the reseller's buying price; null for a customer, and for a Direct sale.</summary>
    public WholesaleCharge? Wholesale { get; init; }

    /// <summary>What is behind it at the provider; for staff alone.</summary>
    public ChargeCost? Cost { get; init; }

    /// <summary>Whether a customer asks, who is told of no rule.</summary>
    public required bool IsForCustomer { get; init; }

    /// <summary>The retail rule, if it still stands as it was used; null otherwise, and for a customer.</summary>
    public PriceRule? Rule { get; init; }
}

/// <summary>Explains lines in the scope of whoever asks.</summary>
public sealed class LineExplanations(PlatformDbContext db)
{
    /// <summary>The explanation of a line of an issued invoice; null where the scope sees none.</summary>
    public async Task<LineExplanation?> FindAsync(DocumentId invoice, int number, CancellationToken ct) =>
        (await ExplainAsync(invoice, LinesOf(invoice).Where(row => row.Number == number), ct)) is [var only]
            ? only
            : null;

    /// <summary>The explanations of the lines that follow one, in their order.</summary>
    /// <param name="invoice">An issued invoice.</param>
    /// <param name="after">The line before the first; 0 for the beginning.</param>
    /// <param name="atMost">How many.</param>
    /// <param name="ct">Cancels.</param>
    public Task<IReadOnlyList<LineExplanation>> PageAsync(
        DocumentId invoice, int after, int atMost, CancellationToken ct) => ExplainAsync(
        invoice, LinesOf(invoice).Where(row => row.Number > after).OrderBy(row => row.Number).Take(atMost), ct);

    private IQueryable<InvoiceLine> LinesOf(DocumentId invoice) =>
        db.InvoiceLines.AsNoTracking().Where(row => row.InvoiceId == invoice);

    private async Task<IReadOnlyList<LineExplanation>> ExplainAsync(
        DocumentId invoice, IQueryable<InvoiceLine> wanted, CancellationToken ct)
    {
        var lines = await wanted.ToListAsync(ct);
        if (lines.Count == 0) return [];
        var ids = lines.Select(line => line.ChargeId).Distinct().ToList();
        var taxes = await db.Invoices.AsNoTracking().Where(row => row.Id == invoice).Select(row => row.Taxes)
            .SingleAsync(ct);
        var charges = await db.Charges.AsNoTracking().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, ct);
        var wholesale = await db.WholesaleCharges.AsNoTracking().Where(row => ids.Contains(row.ChargeId))
            .ToDictionaryAsync(row => row.ChargeId, ct);
        var costs = await db.ChargeCosts.AsNoTracking().Where(row => ids.Contains(row.ChargeId))
            .ToDictionaryAsync(row => row.ChargeId, ct);
        var rules = await RulesAsync(charges.Values, ct);
        return
        [
            .. lines.Select(line => (Line: line, Charge: charges[line.ChargeId])).Select(row =>
                new LineExplanation(row.Line, row.Charge)
            {
                IsForCustomer = db.Scope.Kind == ScopeKind.Customer,
                TaxSource = taxes.First(tax =>
                    tax.Category == row.Line.TaxCategory && tax.Percent == row.Line.TaxPercent).Source,
                Wholesale = wholesale.GetValueOrDefault(row.Charge.Id),
                Cost = costs.GetValueOrDefault(row.Charge.Id),
                Rule = rules.Find(rule =>
                    rule.Id == row.Charge.PriceRuleId && rule.RowVersion == row.Charge.PriceRuleVersion),
            }),
        ];
    }

    // A customer's scope sees no rules. One that has changed since is another than was used.
    private async Task<List<PriceRule>> RulesAsync(IEnumerable<Charge> charges, CancellationToken ct)
    {
        var ids = charges.Select(row => row.PriceRuleId).OfType<PriceRuleId>().Distinct().ToList();
        return ids.Count == 0
            ? []
            : await db.PriceRules.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(ct);
    }
}
