using System.CommandLine;
using Crayon.Identity.Store.Clients;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>The options that change a client; one that is left out leaves what is there.</summary>
internal sealed class ClientChangeOptions
{
    private readonly Option<string?> title = new("--name") { Description = "Name for people" };
    private readonly Option<string?> scope = new("--scope") { Description = "All its scopes, by blank" };
    private readonly Option<string[]?> redirects = Several("--redirect", "All places where people are sent back to");
    private readonly Option<string[]?> postLogouts = Several(
        "--post-logout", "All places where people are sent after signing out");
    private readonly Option<string?> backChannel = new("--backchannel")
    {
        Description = "Where it is told that a session ended; an empty text for nowhere",
    };

    public Option[] All => [title, scope, redirects, postLogouts, backChannel];

    public Func<NewClient, NewClient> Read(CommandCall call)
    {
        // An option that may be repeated is an empty list where it was left out.
        var (sentBack, signedOut) = (call.Value(redirects) ?? [], call.Value(postLogouts) ?? []);
        var channel = call.Value(backChannel);
        return client => client with
        {
            Name = call.Value(title) ?? client.Name,
            Scopes = call.Value(scope)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? client.Scopes,
            RedirectUris = sentBack.Length > 0 ? sentBack : client.RedirectUris,
            PostLogoutRedirectUris = signedOut.Length > 0 ? signedOut : client.PostLogoutRedirectUris,
            BackChannelLogoutUri = channel is null ? client.BackChannelLogoutUri : channel.Length > 0 ? channel : null,
        };
    }

    private static Option<string[]?> Several(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true };
}
