using System.CommandLine;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Issuers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>
/// <c>realm issuer add|approve|list|remove</c>: providers of a tenant's own, whose tokens the API takes.
/// </summary>
internal static class IssuerCommands
{
    private static readonly Option<string> Tenant = CommandFactory.Tenant();
    private static readonly Option<Guid> Id = new("--id") { Description = "The issuer's id", Required = true };
    private static readonly Option<string> Issuer = new(
        "--issuer") { Description = "The issuer's URL, as its tokens say it", Required = true };
    private static readonly Option<string> Audience = new(
        "--audience") { Description = "The audience of its access tokens", Required = true };
    private static readonly Option<string> TokenType = new(
        "--token-type") { Description = "at+jwt or JWT", DefaultValueFactory = _ => "at+jwt" };
    private static readonly Option<string> Algorithms = new(
        "--algorithms") { Description = "What it signs with, by blank", DefaultValueFactory = _ => "ES256 RS256" };
    private static readonly Option<string> ClientClaim = new(
        "--client-claim") { Description = "The claim that names the client", DefaultValueFactory = _ => "client_id" };
    private static readonly Option<string?> CustomerClaim = new(
        "--customer-claim") { Description = "The claim that holds the customer's id" };
    private static readonly Option<Guid?> Customer = new(
        "--customer") { Description = "The one customer that all tokens act for" };
    private static readonly Option<bool> WholeTenant = new(
        "--whole-tenant") { Description = "The tokens act for the tenant itself" };
    private static readonly Option<string?> ScopeClaim = new(
        "--scope-claim") { Description = "The claim that holds scopes or roles" };
    private static readonly Option<string?> Scope = new(
        "--scope") { Description = "Scopes that every token has, by blank" };
    private static readonly Option<string[]> Role = new(
        "--role") { Description = "What a value of the claim stands for: buyer=\"orders.read orders.write\"" };

    public static Command Make(CommandFactory commands) =>
        CommandFactory.Group("issuer", "Providers of a tenant's own, whose access tokens the API takes.",
        commands.Make(new CommandText("add", "Asks for an issuer; its tokens count once it is approved.",
            "realm issuer add --tenant northwind --issuer https://login.northwind.example "
            + "--audience https://api.northwind.example --customer-claim crayon_customer "
            + "--scope-claim roles --role buyer=\"catalogue.read orders.write\""),
            AddAsync, Tenant, Issuer, Audience, TokenType, Algorithms, ClientClaim, CustomerClaim, Customer,
                WholeTenant,
            ScopeClaim, Scope, Role),
        commands.Make(new CommandText("approve", "Approves an issuer: its tokens count within seconds.",
            "realm issuer approve --tenant northwind --id 0199…"), ApproveAsync, Tenant, Id),
        commands.Make(new CommandText("list", "Lists the tenant's issuers.", "realm issuer list --tenant northwind"),
            ListAsync, Tenant),
        commands.Make(new CommandText("remove", "Removes an issuer: its tokens are refused within seconds.",
            "realm issuer remove --tenant northwind --id 0199…"), RemoveAsync, Tenant, Id));

    private static async Task AddAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var trust = new IssuerTrust
        {
            TokenType = call.Required(TokenType), Algorithms = Words(call.Value(Algorithms)),
                ClientClaim = call.Required(ClientClaim),
            Customer = new CustomerMapping
            {
                Claim = call.Value(CustomerClaim), CustomerId = call.Value(Customer),
                    IsWholeTenant = call.Value(WholeTenant),
            },
            Scope = new ScopeMapping
            {
                Always = Words(call.Value(Scope)), Claim = call.Value(ScopeClaim),
                    Values = [.. (call.Value(Role) ?? []).Select(RuleOf)],
            },
        };
        var row = await IssuersOf(scope)
            .AskAsync(tenant.Id, new IssuerDraft(call.Required(Issuer), call.Required(Audience), trust), ct);
        await SaveAsync(scope, ct);
        await call.AnswerAsync(Show(row));
    }

    private static async Task ApproveAsync(CommandCall call, CancellationToken ct)
    {
        await using var scope = call.Open();
        var row = await FindAsync(call, scope, ct);
        await IssuersOf(scope).ApproveAsync(row, ct);
        await IssuersOf(scope).SaveDecisionAsync(ct);
        await call.AnswerAsync(Show(row));
    }

    private static async Task ListAsync(CommandCall call, CancellationToken ct)
    {
        var tenant = await call.TenantAsync(Tenant, ct);
        await using var scope = call.Open();
        var rows = await IssuersOf(scope).All.AsNoTracking().Where(row => row.TenantId == tenant.Id)
            .OrderBy(row => row.DateCreated).ToListAsync(ct);
        await call.AnswerAsync(rows.Select(Show));
    }

    private static async Task RemoveAsync(CommandCall call, CancellationToken ct)
    {
        await using var scope = call.Open();
        var row = await FindAsync(call, scope, ct);
        IssuersOf(scope).Remove(row);
        await SaveAsync(scope, ct);
        await call.AnswerAsync(new { row.Id, State = "removed" });
    }

    private static async Task<TenantIssuer> FindAsync(CommandCall call, AsyncServiceScope scope, CancellationToken ct)
    {
        var (tenant, id) = (await call.TenantAsync(Tenant, ct), call.Required(Id));
        return await IssuersOf(scope).All.FirstOrDefaultAsync(row => row.TenantId == tenant.Id && row.Id == id, ct)
            ?? throw new DomainRuleException(ProvisioningRefusals.NotFound, $"{tenant.Slug} has no issuer {id}.");
    }

    private static ScopeRule RuleOf(string text) => text.Split('=', 2) is [var value, var scopes]
        ? new ScopeRule { Value = value, Scopes = Words(scopes) }
        : throw new DomainRuleException(ProvisioningRefusals.InvalidInput, "--role: value=\"scope scope\".");

    private static List<string> Words(string? text) =>
        [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static ExternalIssuers IssuersOf(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<ExternalIssuers>();

    private static Task SaveAsync(AsyncServiceScope scope, CancellationToken ct) =>
        scope.ServiceProvider.GetRequiredService<PlatformDbContext>().SaveChangesAsync(ct);

    private static object Show(TenantIssuer row) => new { row.Id, row.Issuer, row.Audience, row.State };
}
