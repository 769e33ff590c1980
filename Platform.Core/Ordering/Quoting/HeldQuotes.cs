using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Ordering.Quoting;

/// <summary>Checks the quote that an order or change names.</summary>
internal static class HeldQuotes
{
    /// <summary>
    /// Refuses when the named quote is unknown, expired at an instant, or was for something else or another price.
    /// </summary>
    public static async Task CheckAsync(
        PlatformDbContext db, DateTimeOffset now, (QuoteId? Id, string Fingerprint) named, object request,
        CancellationToken ct)
    {
        if (named.Id is not { } id) return;
        var quote = await db.Quotes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct)
            ?? throw new DomainRuleException(OrderRefusals.NotFound, "There is no such quote.");
        if (now >= quote.ExpiresAt) throw new QuoteOutdatedException(OrderRefusals.QuoteExpired, db.Scope, request);
        if (quote.Fingerprint != named.Fingerprint)
            throw new QuoteOutdatedException(OrderRefusals.QuoteChanged, db.Scope, request);
    }
}
