using System.Text.Json;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Ordering.Approvals;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Changing;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Ordering;

/// <summary>
/// Says what an order or a change would cost and holds the price for 24 hours; nothing else is changed.
/// </summary>
public sealed class Quotes(
    PlatformDbContext db, OrderPricing orders, ChangePricing changes, OrderGate gate, BusinessClock clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    // Figures of the level above go to the tenant's own people only.
    private bool ShowsWholesale => db.Scope.Kind == ScopeKind.Tenant;

    /// <summary>Quotes an order.</summary>
    public async Task<QuoteAnswer> QuoteOrderAsync(QuoteOrderRequest request, CancellationToken ct)
    {
        var priced = await orders.PriceAsync(request, ct);
        var (account, seats) = (priced.Account, priced.Lines.Sum(line => line.Quantity));
        var verdict = await gate.JudgeAsync(
            CreditRequest.Of(priced),
            new Spending(account.CustomerId, account.Id, seats, priced.Sums.Net.AmountMinor), ct);
        var quote = (QuoteId.New(), clock.Now + Life);
        var answer = QuoteAnswers.Of(quote, priced, ShowsWholesale) with
        {
            Warnings = verdict.NeedsApproval ? [ChangeWarnings.NeedsApproval] : [],
        };
        return await KeepAsync(
            answer, (priced.Account.TenantId, priced.Account.CustomerId), QuoteFingerprint.Of(priced), ct);
    }

    /// <summary>Quotes a change, as it would be accepted now.</summary>
    public async Task<QuoteAnswer> QuoteChangeAsync(ChangeRequest request, CancellationToken ct)
    {
        var priced = await changes.PriceAsync(request, ct);
        var quote = (QuoteId.New(), clock.Now + Life);
        var answer = QuoteAnswers.Of(quote, priced, ShowsWholesale);
        var subscription = priced.Change.Subscription;
        return await KeepAsync(answer, (subscription.TenantId, subscription.CustomerId), priced.Fingerprint, ct);
    }

    private async Task<QuoteAnswer> KeepAsync(
        QuoteAnswer answer, (TenantId Tenant, Customers.CustomerId Customer) owner, string fingerprint,
        CancellationToken ct)
    {
        db.Quotes.Add(new Quote
        {
            Id = answer.QuoteId,
            TenantId = owner.Tenant,
            CustomerId = owner.Customer,
            ExpiresAt = answer.ExpiresAt,
            Fingerprint = fingerprint,
            AnswerJson = JsonSerializer.Serialize(answer, JsonSerializerOptions.Web),
        });
        await db.SaveChangesAsync(ct);
        return answer;
    }
}
