using System.CommandLine;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>The options that describe a client, and the registration that they make.</summary>
internal sealed class ClientOptions
{
    private static readonly Dictionary<string, ClientAuthentication> Methods = new(StringComparer.Ordinal)
    {
        ["client_secret_basic"] = ClientAuthentication.SecretBasic,
            ["client_secret_post"] = ClientAuthentication.SecretPost,
        ["private_key_jwt"] = ClientAuthentication.PrivateKeyJwt, ["none"] = ClientAuthentication.None,
    };

    private readonly Option<string> scope = new("--scope") { Description = "Scopes, by blank", Required = true };
    private readonly Option<string> grant = new("--grant")
    {
        Description = "Grants, by comma", DefaultValueFactory = _ => Grants.ClientCredentials,
    };

    private readonly Option<string?> title = new("--name") { Description = "Name for people; the id when left out" };
    private readonly Option<Guid?> customer = new("--customer") { Description = "The customer that it acts for" };
    private readonly Option<string[]> redirects = Several(
        "--redirect", "Where people are sent back to; may be given several times");
    private readonly Option<string[]> postLogouts = Several("--post-logout", "Where people are sent after signing out");
    private readonly Option<string?> backChannel = new("--backchannel")
    {
        Description = "Where it is told that a session ended"
    };
    private readonly Option<bool> isPublic = new("--public")
    {
        Description = "An app that can keep no secret: PKCE alone protects it",
    };

    private readonly Option<string?> method = new("--auth")
    {
        Description = "client_secret_basic (usual), client_secret_post or private_key_jwt",
    };

    private readonly Option<string?> keys = new("--jwks")
    {
        Description = "File with its public keys, for private_key_jwt; left out: a pair is made"
    };
    private readonly Option<string> signing = new("--id-token-alg")
    {
        Description = "RS256 or ES256", DefaultValueFactory = _ => SigningAlgorithms.Rs256,
    };

    private readonly Option<bool> consent = new("--consent")
    {
        Description = "People are asked before it gets anything"
    };
    private readonly Option<bool> pushed = new("--par") { Description = "Its authorization requests must be pushed" };
    private readonly Option<bool> native = new("--native") { Description = "A native app: the loopback port may vary" };

    public Option[] All =>
    [
        grant, scope, title, customer, redirects, postLogouts, backChannel, isPublic, method, keys, signing, consent,
        pushed,
        native,
    ];

    /// <summary>How the names of the methods are written.</summary>
    public static string NameOf(ClientAuthentication method) => Methods.First(pair => pair.Value == method).Key;

    public async Task<NewClient> ReadAsync(CommandCall call, string id, CancellationToken ct) => new(
        id, call.Value(title) ?? id, call.Required(scope).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        call.Value(customer) is { } owner ? new CustomerId(owner) : null)
    {
        GrantTypes = call.Required(grant)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Authentication = MethodOf(call), Jwks = await KeysAsync(call, ct),
        RedirectUris = call.Value(redirects) ?? [], PostLogoutRedirectUris = call.Value(postLogouts) ?? [],
        BackChannelLogoutUri = call.Value(backChannel), IdTokenAlgorithm = call.Required(signing),
        Demands = new ClientDemands
        {
            NeedsConsent = call.Value(consent), NeedsPushedRequests = call.Value(pushed),
                MayVaryLoopbackPort = call.Value(native),
        },
    };

    private ClientAuthentication MethodOf(CommandCall call) => (call.Value(method), call.Value(isPublic)) switch
    {
        (null, true) => ClientAuthentication.None,
        (null, false) => ClientAuthentication.SecretBasic,
        ({ } name, var open) when Methods.TryGetValue(name, out var known)
        && open == (known == ClientAuthentication.None) => known,
        _ => throw new DomainRuleException(ProvisioningRefusals.InvalidInput,
            $"--auth is {string.Join(", ", Methods.Keys)}; none goes with --public."),
    };

    private async Task<string?> KeysAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Value(keys) is not { } path) return null;
        return File.Exists(path)
            ? await File.ReadAllTextAsync(path, ct)
            : throw new DomainRuleException(ProvisioningRefusals.InvalidInput, $"There is no file {path}.");
    }

    private static Option<string[]> Several(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true };
}
