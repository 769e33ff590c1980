using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Billing.Due;

/// <summary>
/// Bills: opens the drafts of a month when it is over, issues them at the beginning of the 5th, and makes credit notes
/// of what is given back from issued invoices. Catches up months that were skipped, in their order.
/// </summary>
public sealed partial class Invoicing(TenantScopes scopes, BillingRuns runs, ILogger<Invoicing> log) : IDueWork
{
    private static readonly Actor By = Actor.System("billing");

    /// <inheritdoc />
    public string Job => "billing";

    /// <inheritdoc />
    public int Place => DuePlaces.Bills;

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        var month = BillingMonth.Of(after);
        var closing = BillingMonth.Of(month.StartsAt.AddDays(-1)).ClosesAt;
        var next = closing > after ? closing : month.EndsAt;
        return Task.FromResult<DateTimeOffset?>(next <= upTo ? next : null);
    }

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Billing, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var over = BillingMonth.Of(now).Number;
        return await BillingRuns.IsDueAsync(db, now, ct)
            || await DraftCharges.Retail(db).AnyAsync(row => row.Month < over && !db.InvoiceDrafts.Any(draft =>
                draft.CustomerId == row.CustomerId && draft.Month == row.Month && draft.Currency == row.Currency
                && !draft.IsIssued), ct)
            || await DraftCharges.Wholesale(db).AnyAsync(row => row.Month < over && !db.InvoiceDrafts.Any(draft =>
                draft.CustomerId == null && draft.BuyerTenantId == row.BuyerTenantId && draft.Month == row.Month
                && draft.Currency == row.Currency && !draft.IsIssued), ct)
            || await DraftCharges.RetailCredits(db).AnyAsync(ct)
            || await DraftCharges.WholesaleCredits(db).AnyAsync(ct);
    }

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using (var scope = scopes.ForPlatform(PlatformUse.Billing, By))
        {
            var services = scope.ServiceProvider;
            var rating = services.GetRequiredService<ChargeRating>();
            while (await rating.RateSomeAsync(ct) > 0)
            {
                // What was charged since the last look is billed as well.
            }
            await services.GetRequiredService<BillingPlan>().RunAsync(ct);
            await DocumentNumbers.OpenAsync(services.GetRequiredService<PlatformDbContext>(), now, ct);
        }
        return await runs.RunAsync(ct) + await CreditAsync(ct);
    }

    private async Task<int> CreditAsync(CancellationToken ct)
    {
        IReadOnlyList<DocumentId> due;
        await using (var scope = scopes.ForPlatform(PlatformUse.Billing, By))
            due = await scope.ServiceProvider.GetRequiredService<CreditNotesDue>().InvoicesAsync(ct);
        var issued = 0;
        foreach (var invoice in due)
        {
            await using var scope = scopes.ForPlatform(PlatformUse.Billing, By);
            try
            {
                if (await scope.ServiceProvider.GetRequiredService<CreditNotesDue>().IssueAsync(invoice, ct)) issued++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure, invoice);
            }
        }
        return issued;
    }

    [LoggerMessage(LogLevel.Error, "Invoice {InvoiceId} could not be credited and will be tried again")]
    private partial void LogFailure(Exception failure, DocumentId invoiceId);
}
