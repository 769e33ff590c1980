using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>An invoice as it would be issued now; nothing of it is stored.</summary>
/// <param name="Invoice">The document, without a number.</param>
/// <param name="Lines">Its lines.</param>
public sealed record DraftedInvoice(Invoice Invoice, IReadOnlyList<InvoiceLine> Lines);

/// <summary>
/// Shows what an open draft comes to. The parties of a draft are not all in their reader's sight, so it is worked out
/// in the scope that bills; the caller has found the draft in its own.
/// </summary>
public sealed class DraftPreview(TenantScopes scopes, TaxBook taxes, BusinessClock clock)
{
    private static readonly Actor By = Actor.System("draft-preview");

    /// <summary>The draft of a row that the caller's own scope has read.</summary>
    public async Task<DraftedInvoice> OfAsync(InvoiceDraft draft, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Billing, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var charges = await DraftCharges.OfAsync(db, draft, ct);
        var sides = await scope.ServiceProvider.GetRequiredService<InvoiceParties>().OfAsync(draft, ct);
        var sums = await InvoiceSums.OfAsync(
            taxes, (sides.Seller, sides.Buyer), charges, Currency.Of(draft.Currency), ct);
        var invoice = IssueInvoice.ToInvoice(draft, (sides, "", clock.Now), sums, (charges.Count, null, 0));
        invoice.Status = InvoiceStatus.Draft;
        var found = await InvoiceLines.ReadAsync(db, draft.Kind, [.. charges.Select(row => row.Id)], ct);
        return new DraftedInvoice(
            invoice,
            [.. charges.Select((charge, index) => InvoiceLines.ToLine(
                (invoice, sides.Words), found[charge.Id], sums, index))]);
    }
}
