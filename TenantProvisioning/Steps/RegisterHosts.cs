using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>The hosts that lead to the tenant, and the issuer of its realm at the first of them.</summary>
internal sealed class RegisterHosts : IProvisioningAction
{
    /// <summary>Audience of the API's access tokens.</summary>
    public const string ApiAudience = "crayon-api";

    public string Name => "register-hosts";

    public async Task RunAsync(ProvisioningRun run, CancellationToken ct)
    {
        var hosts = run.Blueprint.Hosts;
        var known = await run.Db.TenantHosts.Where(host => hosts.Contains(host.Host)).ToListAsync(ct);
        if (known.Find(host => host.TenantId != run.Id) is { } taken)
            throw new DomainRuleException(ProvisioningRefusals.HostTaken,
                $"The host {taken.Host} leads to another tenant.");
        run.Db.TenantHosts.AddRange(hosts.Except(known.Select(host => host.Host), StringComparer.Ordinal)
            .Select(host => new TenantHost { Host = host, TenantId = run.Id, IsPrimary = host == hosts[0] }));

        var issuer = $"{hosts[0]}/id";
        if (!await run.Db.TenantIssuers.AnyAsync(row => row.Issuer == issuer && row.Audience == ApiAudience, ct))
            run.Db.TenantIssuers.Add(new TenantIssuer { TenantId = run.Id, Issuer = issuer, Audience = ApiAudience });
    }

    public async Task UndoAsync(ProvisioningRun run, CancellationToken ct)
    {
        await UnfinishedTenants.RemoveAsync<TenantIssuer>(run.Db, run.Id, ct);
        await UnfinishedTenants.RemoveAsync<TenantHost>(run.Db, run.Id, ct);
    }
}
