using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Blueprints;
using Microsoft.EntityFrameworkCore;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>The markup on everything: the operator's towards the tenant, and the tenant's own.</summary>
internal sealed class SetPriceRules : IProvisioningAction
{
    public string Name => "set-price-rules";

    public async Task RunAsync(ProvisioningRun run, CancellationToken ct)
    {
        foreach (var rule in run.Blueprint.PriceRules)
        {
            var wholesale = rule.Level == PriceLevel.Wholesale;
            var owner = wholesale ? (await run.OperatorAsync(ct)).TenantId : run.Id;
            TenantId? buyer = wholesale ? run.Id : null;
            var known = run.Db.PriceRules.Where(row =>
                row.TenantId == owner && row.BuyerTenantId == buyer && row.Name == rule.Name);
            if (!await known.AnyAsync(ct)) run.Db.PriceRules.Add(Make(rule, owner, buyer));
        }
    }

    public Task UndoAsync(ProvisioningRun run, CancellationToken ct) =>
        UnfinishedTenants.RemovePriceRulesAsync(run.Db, run.Id, ct);

    private static PriceRule Make(BlueprintRule rule, TenantId owner, TenantId? buyer) => new()
    {
        TenantId = owner, BuyerTenantId = buyer, Name = rule.Name, Kind = rule.Kind,
        ScopeType = PriceRuleScopeType.Tenant,
        Percent = rule.Percent,
        EffectiveFrom = new DateTimeOffset(rule.EffectiveFrom.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
    };
}
