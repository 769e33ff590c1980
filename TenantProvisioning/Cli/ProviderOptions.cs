using System.CommandLine;
using Crayon.Identity.Store.Federation;
using Crayon.Platform.Core.Customers;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>The options that describe a provider at which people sign in; a change leaves what it leaves out.</summary>
internal sealed class ProviderOptions
{
    private const string UsualScopes = "openid email profile";

    private readonly SecretOptions secret = new();
    private readonly Option<string> slug = new("--slug") { Description = "Short name in addresses", Required = true };
    private readonly Option<string> issuer = new("--issuer") { Description = "Its issuer's URL", Required = true };
    private readonly Option<Guid?> customer = new("--customer")
    {
        Description = "The customer whose people come from there; left out: the tenant's",
    };

    private readonly Option<string?> title = new("--name") { Description = "Name on the sign-in page" };
    private readonly Option<string?> clientId = new("--client-id") { Description = "Our client id there" };
    private readonly Option<string?> scope = new("--scope")
    {
        Description = $"What is asked for, by blank; \"{UsualScopes}\" for a new one",
    };

    private readonly Option<bool?> addsPeople = new("--adds-people")
    {
        Description = "Whether people who are not known yet are added: true or false",
    };

    private readonly Option<bool?> trustsMfa = new("--trusts-mfa")
    {
        Description = "Whether its second factors count as ours: true or false",
    };

    private readonly Option<string?> role = new("--role")
    {
        Description = "The role that added people get; \"none\" for none",
    };

    private readonly Option<bool?> isEnabled = new("--enabled")
    {
        Description = "Whether it is offered: true or false",
    };

    private readonly Option<bool> noSecret = new("--no-secret") { Description = "We are a public client there" };

    /// <summary>Those of a new provider.</summary>
    public Option[] ForNew =>
        [slug, issuer, customer, title, clientId, scope, addsPeople, trustsMfa, role, .. secret.All];

    /// <summary>Those of a change.</summary>
    public Option[] ForChange =>
        [title, clientId, scope, addsPeople, trustsMfa, role, isEnabled, noSecret, .. secret.All];

    public async Task<NewProvider> ReadNewAsync(CommandCall call, CancellationToken ct) => new(
        call.Required(slug), call.Required(issuer),
        new ProviderSettings(
            call.Value(title) ?? call.Required(slug), call.Value(clientId) ?? "", await secret.ReadAsync(call, ct),
            Words(call.Value(scope) ?? UsualScopes), TrustOf(call, new ProviderTrust())),
        call.Value(customer) is { } owner ? new CustomerId(owner) : null);

    public async Task<(ProviderSettings Settings, bool IsEnabled)> ReadChangeAsync(
        CommandCall call, ExternalProvider row, CancellationToken ct) => (
        new ProviderSettings(
            call.Value(title) ?? row.Name, call.Value(clientId) ?? row.ClientId,
            call.Value(noSecret) ? "" : await secret.ReadAsync(call, ct),
            call.Value(scope) is { } wanted ? Words(wanted) : row.Scopes, TrustOf(call, row.Trust)),
        call.Value(isEnabled) ?? row.IsEnabled);

    private ProviderTrust TrustOf(CommandCall call, ProviderTrust present) => new()
    {
        AddsPeople = call.Value(addsPeople) ?? present.AddsPeople,
        TrustsMfa = call.Value(trustsMfa) ?? present.TrustsMfa,
        Role = call.Value(role) switch { null => present.Role, "none" => null, var name => name },
    };

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
