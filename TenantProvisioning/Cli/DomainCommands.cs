using System.CommandLine;
using Crayon.Identity.Store;
using Crayon.Identity.Store.Federation;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>
/// <c>realm domain add|list|verify|lead|remove</c>: mail domains whose people are led to their own provider.
/// </summary>
internal static class DomainCommands
{
    private static readonly Option<string> Tenant = CommandFactory.Tenant();
    private static readonly Option<Guid> Id = new("--id") { Description = "The domain's id", Required = true };
    private static readonly Option<string> Domain = new("--domain")
    {
        Description = "Such as acme.example", Required = true,
    };

    private static readonly Option<Guid?> Customer = new("--customer")
    {
        Description = "The customer whose domain it is; left out: the tenant's",
    };

    private static readonly Option<Guid?> Provider = new("--provider")
    {
        Description = "A provider of the same owner; left out: people sign in here",
    };

    public static Command Make(CommandFactory commands) => CommandFactory.Group(
        "domain", "Mail domains that are proven by DNS; their people are led to their provider.",
        commands.Make(new CommandText("add", "Claims a domain; the answer says which TXT record proves it.",
            "realm domain add --tenant northwind --domain acme.example --customer 0199…"),
            AddAsync, Tenant, Domain, Customer),
        commands.Make(new CommandText("list", "Lists the realm's domains.", "realm domain list --tenant northwind"),
            ListAsync, Tenant),
        commands.Make(new CommandText("verify", "Looks at the DNS: the domain counts once its record shows the text.",
            "realm domain verify --tenant northwind --id 0199…"), VerifyAsync, Tenant, Id),
        commands.Make(new CommandText("lead", "Leads a domain's people to a provider, or back to their passwords.",
            "realm domain lead --tenant northwind --id 0199… --provider 0199…"), LeadAsync, Tenant, Id, Provider),
        commands.Make(new CommandText("remove", "Gives a domain up.",
            "realm domain remove --tenant northwind --id 0199…"), RemoveAsync, Tenant, Id));

    private static async Task AddAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        CustomerId? customer = call.Value(Customer) is { } id ? new CustomerId(id) : null;
        await call.AnswerAsync(
            Shown(await Domains(scope).ClaimAsync(tenant.Id, call.Required(Domain), customer, ct)));
    }

    private static async Task ListAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync((await Domains(scope).ListAsync(tenant.Id, ct)).Select(Shown));
    }

    private static async Task VerifyAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var proof = await Domains(scope).VerifyAsync(tenant.Id, call.Required(Id), ct);
        if (!proof.IsProven)
            throw new DomainRuleException(IdentityRefusals.DomainNotProven,
                $"The TXT record {ClaimedDomains.RecordOf(proof.Domain.Domain)} must show {proof.Domain.Challenge}; "
                + (proof.Found.Count == 0 ? "there is none yet." : $"it shows {string.Join(", ", proof.Found)}."));
        await call.AnswerAsync(Shown(proof.Domain));
    }

    private static async Task LeadAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await call.AnswerAsync(
            Shown(await Domains(scope).LeadAsync(tenant.Id, call.Required(Id), call.Value(Provider), ct)));
    }

    private static async Task RemoveAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        await Domains(scope).RemoveAsync(tenant.Id, call.Required(Id), ct);
        await call.AnswerAsync(new { Id = call.Required(Id), State = "removed" });
    }

    private static ClaimedDomains Domains(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<ClaimedDomains>();

    private static object Shown(ClaimedDomain row) => new
    {
        row.Id, row.Domain, CustomerId = row.CustomerId?.Value, row.ProviderId, row.VerifiedAt,
        RecordName = ClaimedDomains.RecordOf(row.Domain), RecordText = row.Challenge,
    };
}
