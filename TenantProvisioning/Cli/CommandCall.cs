using System.CommandLine;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>One call of a command: its arguments, the set-up it works on, and where its answer goes.</summary>
internal sealed class CommandCall(ParseResult parsed, GlobalOptions options, Terminal terminal,
    ServiceProvider services)
{
    public IServiceProvider Services => services;

    public TenantScopes Scopes => services.GetRequiredService<TenantScopes>();

    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    public T Required<T>(Option<T> option) => parsed.GetRequiredValue(option);

    /// <summary>The tenant that an option names; refuses when there is none.</summary>
    public async Task<RegisteredTenant> TenantAsync(Option<string> option, CancellationToken ct)
    {
        var slug = Required(option);
        var all = await services.GetRequiredService<TenantRegistry>().AllAsync(ct);
        return all.SingleOrDefault(tenant => tenant.Slug == slug) ?? throw NamedTenants.Unknown(slug);
    }

    /// <summary>A unit of work for tenant upkeep.</summary>
    public AsyncServiceScope Open() => Scopes.ForPlatform(PlatformUse.Provisioning, CommandLine.Actor);

    /// <summary>The first line of standard input, for a secret that must not stand in the process list.</summary>
    public async Task<string> ReadSecretAsync(CancellationToken ct) =>
        (await terminal.Input.ReadLineAsync(ct))?.Trim() is { Length: > 0 } line
        ? line
        : throw new DomainRuleException(ProvisioningRefusals.InvalidInput, "Standard input holds no secret.");

    public async Task AnswerAsync(object answer) =>
        await terminal.Output.WriteAsync(parsed.GetValue(options.Json) ? AnswerText.ToJson(answer) + "\n"
            : AnswerText.ToText(answer));
}
