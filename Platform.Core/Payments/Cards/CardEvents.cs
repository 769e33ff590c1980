using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Payments.Cards;

/// <summary>
/// Takes the card provider's events in: at least once, in any order, sometimes never. An event only says where to
/// look, so a doubled, late or overtaken one changes nothing that was not so.
/// </summary>
public sealed class CardEvents(TenantScopes scopes, Clocks clocks)
{
    private static readonly string[] Wanted =
        ["payment_intent", "setup_intent", "checkout.session", "refund", "dispute", "account"];

    /// <summary>Takes one event; one that was taken before, or is of no concern, changes nothing.</summary>
    /// <returns>Whether it is new and leads to something.</returns>
    public async Task<bool> TakeAsync(CardNews news, CancellationToken ct)
    {
        if (!Wanted.Contains(news.About.Type, StringComparer.Ordinal)) return false;
        await using var scope = scopes.ForPlatform(PlatformUse.CardPayments, CardSellers.By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        if (await db.CardEvents.AnyAsync(row => row.EventId == news.EventId, ct)) return false;
        // An account that is not ours says nothing to us.
        if (await OwnerAsync(db, news.Account, ct) is not { } owner) return false;
        var row = new CardEvent
        {
            EventId = news.EventId, Name = news.Name, ObjectType = news.About.Type, ObjectId = news.About.Id,
            Account = news.Account, ReceivedAt = clocks.Real.GetUtcNow(),
        };
        db.CardEvents.Add(row);
        OutboxPost.AddFor(db, clocks.Real, OutboxTopics.ReadCardEvent, owner, row.Id);
        // Refused by the key: the same event came at the same moment, and is worked on.
        return await db.TrySaveUniqueAsync(ct);
    }

    private static async Task<TenantId?> OwnerAsync(PlatformDbContext db, string? account, CancellationToken ct) =>
        account is null
            ? await db.Tenants.Where(row => row.Kind == TenantKind.Operator)
                .Select(row => (TenantId?)row.TenantId).FirstOrDefaultAsync(ct)
            : await db.PaymentAccounts.Where(row => row.ProviderAccountId == account)
                .Select(row => (TenantId?)row.TenantId).FirstOrDefaultAsync(ct);
}
