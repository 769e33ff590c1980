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
    public async Task<LineExplanation?> FindAsync(DocumentId invoice, int number, CancellationToken ct)
    {
        var line = await db.InvoiceLines.AsNoTracking()
            .FirstOrDefaultAsync(row => row.InvoiceId == invoice && row.Number == number, ct);
        if (line is null) return null;
        var taxes = await db.Invoices.AsNoTracking().Where(row => row.Id == invoice).Select(row => row.Taxes)
            .SingleAsync(ct);
        var charge = await db.Charges.AsNoTracking().SingleAsync(row => row.Id == line.ChargeId, ct);
        return new LineExplanation(line, charge)
        {
            IsForCustomer = db.Scope.Kind == ScopeKind.Customer,
            TaxSource = taxes.First(tax => tax.Category == line.TaxCategory && tax.Percent == line.TaxPercent).Source,
            Wholesale = await db.WholesaleCharges.AsNoTracking()
                .FirstOrDefaultAsync(row => row.ChargeId == charge.Id, ct),
            Cost = await db.ChargeCosts.AsNoTracking().FirstOrDefaultAsync(row => row.ChargeId == charge.Id, ct),
            Rule = await RuleAsync(charge, ct),
        };
    }

    // A customer's scope sees no rules. One that has changed since is another than was used.
    private Task<PriceRule?> RuleAsync(Charge charge, CancellationToken ct) => db.PriceRules.AsNoTracking()
        .FirstOrDefaultAsync(row => row.Id == charge.PriceRuleId && row.RowVersion == charge.PriceRuleVersion, ct);
}
