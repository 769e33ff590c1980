using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Book;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Pricing.Management;

/// <summary>
/// Whether what a rule covers is there for the one who sets it; another tenant's is as absent as none.
/// </summary>
internal sealed class RuleScopeCheck(PlatformDbContext db)
{
    public async Task EnsureExistsAsync(RuleScope scope, CancellationToken ct)
    {
        if (!await ExistsAsync(scope, ct)) throw NotFound();
    }

    /// <summary>The buyer that a scope names; of an account or subscription also whose it is.</summary>
    public async Task<Buyer> BuyerOfAsync(RuleScope scope, CancellationToken ct)
    {
        await EnsureExistsAsync(scope, ct);
        switch (scope.Type)
        {
            case PriceRuleScopeType.Customer:
                return new Buyer(CustomerId.From(IdOf(scope)));
            case PriceRuleScopeType.Account:
                var account = AccountId.From(IdOf(scope));
                var customer = await db.Accounts.Where(row => row.Id == account).Select(row => row.CustomerId)
                    .SingleAsync(ct);
                return new Buyer(customer, account);
            case PriceRuleScopeType.Subscription:
                var subscription = SubscriptionId.From(IdOf(scope));
                var owner = await db.Subscriptions.Where(row => row.Id == subscription)
                    .Select(row => new { row.CustomerId, row.AccountId }).SingleAsync(ct);
                return new Buyer(owner.CustomerId, owner.AccountId, subscription);
            default:
                return Buyer.Anyone;
        }
    }

    private async Task<bool> ExistsAsync(RuleScope scope, CancellationToken ct)
    {
        switch (scope.Type)
        {
            case PriceRuleScopeType.Category:
                return await db.Services.AnyAsync(row => row.Category == scope.Id, ct);
            case PriceRuleScopeType.Service:
                var service = ServiceId.From(IdOf(scope));
                return await db.Services.AnyAsync(row => row.Id == service, ct);
            case PriceRuleScopeType.Plan:
                var plan = PlanId.From(IdOf(scope));
                return await db.Plans.AnyAsync(row => row.Id == plan, ct);
            case PriceRuleScopeType.Customer:
                var customer = CustomerId.From(IdOf(scope));
                return await db.Customers.AnyAsync(row => row.CustomerId == customer, ct);
            case PriceRuleScopeType.Account:
                var account = AccountId.From(IdOf(scope));
                return await db.Accounts.AnyAsync(row => row.Id == account, ct);
            case PriceRuleScopeType.Subscription:
                var subscription = SubscriptionId.From(IdOf(scope));
                return await db.Subscriptions.AnyAsync(row => row.Id == subscription, ct);
            default:
                return true;
        }
    }

    private static Guid IdOf(RuleScope scope) => Guid.TryParse(scope.Id, out var id) ? id : throw NotFound();

    private static DomainRuleException NotFound() =>
        new(PriceRuleRefusals.ScopeNotFound, "What the rule is to cover does not exist.");
}
