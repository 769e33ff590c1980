using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Features.PriceRules;

/// <summary>
/// The rules that a request is about: staff look after the operator's wholesale rules, a tenant after its own.
/// </summary>
internal static class VisibleRules
{
    public static IQueryable<PriceRule> VisiblePriceRules(this PlatformDbContext db) =>
        db.Scope.Kind == ScopeKind.Platform ? db.PriceRules.Where(row => row.BuyerTenantId != null) : db.PriceRules;
}
