using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Blueprints;
using Microsoft.EntityFrameworkCore;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>The companies that sell, and which of them sells for this tenant.</summary>
internal sealed class RegisterLegalEntities : IProvisioningAction
{
    public string Name => "register-legal-entities";

    public async Task RunAsync(ProvisioningRun run, CancellationToken ct)
    {
        var own = await run.Db.LegalEntities.Where(entity => entity.TenantId == run.Id).ToListAsync(ct);
        foreach (var wanted in run.Blueprint.LegalEntities.Where(wanted =>
            own.All(entity => entity.Name != wanted.Name)))
        {
            var made = Make(run.Id, wanted);
            run.Db.LegalEntities.Add(made);
            own.Add(made);
        }
        run.Tenant.SellerEntityId = (await SellerAsync(run, own, ct))?.Id;
    }

    public async Task UndoAsync(ProvisioningRun run, CancellationToken ct)
    {
        run.Tenant.SellerEntityId = null;
        await UnfinishedTenants.RemoveAsync<LegalEntity>(run.Db, run.Id, ct);
    }

    // The Direct storefront sells in the name of one of the operator's companies.
    private static async Task<LegalEntity?> SellerAsync(ProvisioningRun run, List<LegalEntity> own,
        CancellationToken ct)
    {
        var candidates = own;
        if (run.Blueprint.Kind == TenantKind.Direct)
        {
            var root = (await run.OperatorAsync(ct)).TenantId;
            candidates = [.. own, .. await run.Db.LegalEntities.Where(entity => entity.TenantId == root)
                .OrderBy(entity => entity.Id).ToListAsync(ct)];
        }
        if (run.Blueprint.Seller is not { } name) return candidates.FirstOrDefault();
        return candidates.Find(entity => entity.Name == name)
            ?? throw new DomainRuleException(ProvisioningRefusals.InvalidBlueprint,
                $"seller: there is no legal entity '{name}'.");
    }

    private static LegalEntity Make(TenantId tenant, BlueprintEntity wanted) => new()
    {
        TenantId = tenant, Name = wanted.Name, CountryCode = wanted.Country, Currency = wanted.Currency,
        NumberPrefix = wanted.NumberPrefix, TaxId = wanted.TaxId, Address = wanted.Address,
        BillingEmail = wanted.BillingEmail,
        BankAccounts = BankAccounts.Checked(wanted.BankAccounts),
    };
}
