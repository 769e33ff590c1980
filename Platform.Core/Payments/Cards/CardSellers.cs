using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Payments.Cards;

/// <summary>
/// Tells in whose account a seller's cards are charged. A buyer's scope does not see its seller's account, so a
/// platform scope looks.
/// </summary>
public sealed class CardSellers(TenantScopes scopes, TenantRegistry registry, CardSettings settings)
{
    internal static readonly Actor By = Actor.System("cards");

    /// <summary>The account of a seller; null where it takes no cards now.</summary>
    public async Task<CardSeller?> FindAsync(TenantId seller, CancellationToken ct)
    {
        if (!settings.IsOn || await registry.FindAsync(seller, ct) is not { } tenant) return null;
        if (tenant.Kind != TenantKind.Reseller) return new CardSeller(null);
        await using var scope = scopes.ForPlatform(PlatformUse.CardPayments, By);
        var account = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().PaymentAccounts.AsNoTracking()
            .FirstOrDefaultAsync(row => row.TenantId == seller, ct);
        return account is { Status: PaymentAccountStatus.Active, ProviderAccountId: { } id }
            ? new CardSeller(id) { FeePercent = account.FeePercent }
            : null;
    }

    /// <summary>The account of a seller, also one that may not charge any more: for what was charged before.</summary>
    internal async Task<CardSeller> OfPastAsync(PlatformDbContext db, TenantId seller, CancellationToken ct)
    {
        if (await registry.FindAsync(seller, ct) is not { Kind: TenantKind.Reseller }) return new CardSeller(null);
        var account = await db.PaymentAccounts.AsNoTracking().FirstOrDefaultAsync(row => row.TenantId == seller, ct);
        return new CardSeller(account?.ProviderAccountId
            ?? throw new DomainRuleException(PaymentRefusals.MethodNotTaken, "The seller has no account."))
        {
            FeePercent = account.FeePercent,
        };
    }
}
