using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>
/// Takes what a buyer does not accept of an invoice, in the scope of who owes it: a customer, or a reseller what it
/// owes Crayon. The row is the seller's, so it is written in the seller's scope, once the buyer's has seen the invoice.
/// </summary>
public sealed class BuyerDisputes(PlatformDbContext db, TenantScopes scopes)
{
    /// <summary>
    /// Opens a dispute over some lines with their tax, as far as that is still owed. Asked again in the same words it
    /// answers the one that is open.
    /// </summary>
    /// <param name="id">The invoice.</param>
    /// <param name="lines">Numbers of the lines.</param>
    /// <param name="reason">Why.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<InvoiceDispute> OpenAsync(
        DocumentId id, IEnumerable<int> lines, string reason, CancellationToken ct)
    {
        var invoice = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct)
            ?? throw PaymentLedger.NotFound();
        RefuseSeller(invoice);
        List<int> wanted = [.. lines.Distinct().Order()];
        var sums = await db.InvoiceLines.AsNoTracking()
            .Where(row => row.InvoiceId == id && wanted.Contains(row.Number))
            .Select(row => row.NetMinor + row.TaxMinor).ToListAsync(ct);
        if (sums.Count < wanted.Count) throw PaymentLedger.NotFound();
        var minor = Math.Min(sums.Sum(), invoice.BalanceMinor);
        if (minor <= 0)
            throw new DomainRuleException(PaymentRefusals.NothingOwed, "Nothing is owed for these lines.");
        await using var sellers = scopes.ForTenant(invoice.SellerTenantId, db.Scope.Actor);
        return await sellers.ServiceProvider.GetRequiredService<Disputes>().OpenAsync(
            id, new Money(minor, Currency.Of(invoice.Currency)), new DisputeWords(reason, wanted, IsBuyers: true), ct);
    }

    // A seller reads its customers' invoices as well; what it hears of them it notes itself.
    private void RefuseSeller(Invoice invoice)
    {
        var isOwed = db.Scope.Kind == ScopeKind.Customer
            || (db.Scope.Kind == ScopeKind.Tenant && invoice.CustomerId is null
                && invoice.BuyerTenantId == db.Scope.Tenant);
        if (!isOwed)
            throw new DomainRuleException(PaymentRefusals.NotTheBuyer, "Only who owes an invoice disputes its lines.");
    }
}
